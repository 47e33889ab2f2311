import fc from 'fast-check';
import { describe, expect } from 'vitest';
import {
  adopted,
  doneBy,
  evidence,
  owner,
  report,
  review,
  reward,
  train,
  verify,
} from '../../language/writing/clauses.ts';
import { basedOn, decide, reference, waive } from '../../language/writing/notes.ts';
import { every, times } from '../../language/writing/quantities.ts';
import { range } from '../../language/writing/terminals.ts';
import { holds } from '../support/writing/holds.ts';
import { saidBy } from '../support/writing/reading-back.ts';
import { counts, dates, lengths, maybe, names, periods, someNames, texts } from '../support/writing/values.ts';

const ADVERBS = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
} as const;

/** A frequency, written, and as the model has it. */
const frequencies = fc.oneof(
  fc
    .constantFrom(...(Object.keys(ADVERBS) as (keyof typeof ADVERBS)[]))
    .map((adverb) => ({ written: adverb, read: { times: 1, every: 1, unit: ADVERBS[adverb] as string } })),
  fc
    .tuple(counts, periods)
    .map(([amount, unit]) => ({ written: times(amount, unit), read: { times: amount, every: 1, unit } })),
  lengths
    .filter(({ seconds }) => seconds === null)
    .map((it) => ({ written: every(it), read: { times: 1, every: it.value, unit: it.unit } })),
);

describe('a clause of any standard says what was asked for', () => {
  holds('owner', names, (role) => {
    expect(saidBy(owner(role)).owner).toBe(role);
  });

  holds('done by', someNames, (roles) => {
    expect(saidBy(doneBy(roles)).doneBy).toEqual(roles);
  });

  holds('reference and based on', fc.tuple(texts, maybe(texts), texts), ([id, system, law]) => {
    const read = saidBy(reference(id, system), basedOn(law), reference(law));
    expect(read.references).toEqual([
      { id, system: system ?? null },
      { id: law, system: null },
    ]);
    expect(read.basis).toEqual([{ text: law }]);
  });

  const methods = fc.constantFrom('system log', 'survey', 'mystery visit', 'inspection', 'call listening');
  holds('verify', fc.tuple(methods, maybe(frequencies), maybe(names)), ([method, frequency, each]) => {
    expect(saidBy(verify(method, frequency?.written, each)).verifications).toEqual([
      { method, frequency: frequency?.read ?? null, each: each ?? null },
    ]);
  });

  holds('train', fc.tuple(lengths, lengths), ([first, again]) => {
    expect(saidBy(train({ first, again })).training).toEqual({ withinOfJoining: first, every: again });
    expect(saidBy(train({ first })).training).toEqual({ withinOfJoining: first, every: null });
    expect(saidBy(train({ again })).training).toEqual({ withinOfJoining: null, every: again });
  });

  holds('report', fc.tuple(frequencies, someNames), ([frequency, roles]) => {
    expect(saidBy(report(frequency.written, roles)).reports).toEqual([{ frequency: frequency.read, to: roles }]);
  });

  holds('reward', texts, (text) => {
    expect(saidBy(reward(text)).rewards).toEqual([{ text }]);
  });

  holds('review', fc.tuple(lengths, maybe(dates), dates), ([rhythm, since, by]) => {
    const inRhythm = saidBy(review({ every: rhythm, since })).review;
    expect(inRhythm).toEqual({ every: rhythm, since: since ?? null, due: null });
    expect(saidBy(review({ by })).review).toEqual({ every: null, since: null, due: by });
  });

  holds('adopted', fc.tuple(dates, maybe(texts)), ([date, by]) => {
    expect(saidBy(adopted(date, by)).adoption).toEqual({ date, by: by ?? null });
  });

  const sources = fc.constantFrom('survey', 'interviews', 'complaints', 'benchmark');
  const points = fc.constantFrom('2026', '2026-Q3', '2026-02', '2026-02-28');
  const evidences = fc.tuple(sources, texts, maybe(fc.tuple(points, maybe(points))), maybe(counts), maybe(counts));
  holds('evidence', evidences, ([method, title, span, answers, asked]) => {
    const written = evidence(method, title, { span: span && range(...span), answers, asked });
    const [read, ...others] = saidBy(written).evidence;
    expect(others).toEqual([]);
    const counted = { answers: answers ?? null, asked: asked ?? null };
    expect(read).toMatchObject({ method, title, ...counted });
    expect(read?.span?.text).toBe(span?.filter((it) => it !== undefined).join('..'));
  });

  holds('decide', fc.tuple(texts, maybe(names)), ([question, about]) => {
    expect(saidBy(decide(question, about)).decisions).toEqual([{ question, about: about ?? null }]);
  });

  holds('waive', fc.tuple(names, texts, maybe(dates)), ([rule, reason, until]) => {
    expect(saidBy(waive(rule, reason, until)).waivers).toEqual([{ rule, reason, until: until ?? null }]);
  });
});
