import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { LengthOrTime } from '../../language/quantities/duration.ts';
import * as conditions from '../../language/writing/conditions.ts';
import * as measures from '../../language/writing/measures.ts';
import { decide } from '../../language/writing/notes.ts';
import { length, within } from '../../language/writing/quantities.ts';
import * as write from '../../language/writing/targets.ts';
import { number, percent, quoted, range } from '../../language/writing/terminals.ts';
import { sentence, type Written } from '../../language/writing/written.ts';
import { holds } from '../support/writing/holds.ts';
import { saidBy } from '../support/writing/reading-back.ts';
import {
  counts,
  dateRanges,
  decimals,
  lengths,
  limits,
  maybe,
  names,
  periods,
  texts,
} from '../support/writing/values.ts';

const directions = fc.constantFrom('at least', 'at most');

function targetSaid(measure: Written, parts?: write.TargetParts) {
  const [read, ...others] = saidBy(write.target(measure, parts)).targets;
  if (!read || others.length > 0) throw new Error('not one target');
  return read;
}

/** A condition, written, and as the model has it. */
interface Both {
  readonly written: Written;
  readonly read: unknown;
}

const operators = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const compared = fc.oneof(
  decimals.map((it) => ({ written: number(it), read: { kind: 'number', value: Number(it), decimal: it } })),
  decimals.map((it) => ({ written: percent(it), read: { kind: 'percent', value: Number(it), decimal: it } })),
  lengths.map((it) => ({ written: length(it), read: { kind: 'duration', limit: it } })),
  texts.map((it) => ({ written: quoted(it), read: { kind: 'text', text: it } })),
  fc.constantFrom('yes', 'no').map((it) => ({ written: it, read: { kind: 'yes/no', yes: it === 'yes' } })),
);
const simple: fc.Arbitrary<Both> = fc.oneof(
  fc.tuple(names, operators, compared).map(([field, operator, value]) => ({
    written: conditions.compared(field, operator, value.written),
    read: { kind: 'compare', field, operator, value: value.read },
  })),
  names.map((field) => ({ written: conditions.isTrue(field), read: { kind: 'is', field } })),
  fc.tuple(names, lengths, maybe(names)).map(([moment, limit, since]) => ({
    written: conditions.reached(moment, limit, since),
    read: { kind: 'reached', moment, within: limit, since: since ?? null },
  })),
);
const { condition: anyCondition } = fc.letrec<{ condition: Both; joined: Both }>((tie) => ({
  condition: fc.oneof({ depthSize: 'small', withCrossShrink: true }, simple, tie('joined')),
  joined: fc.oneof(
    tie('condition').map(({ written, read }) => ({
      written: conditions.not(written),
      read: { kind: 'not', condition: read },
    })),
    fc
      .tuple(fc.constantFrom('all', 'any'), fc.array(tie('condition'), { minLength: 2, maxLength: 3 }))
      .map(([kind, operands]) => ({
        written: (kind === 'all' ? conditions.both : conditions.either)(...operands.map(({ written }) => written)),
        read: { kind, conditions: operands.map(({ read }) => read) },
      })),
  ),
}));

describe('a measure says what was asked for', () => {
  const shares = fc.tuple(directions, decimals, names, maybe(anyCondition));
  holds('of a share of cases', shares, ([direction, amount, record, filter]) => {
    const read = targetSaid(
      measures.share({ direction, percent: amount, of: measures.cases(record, filter?.written) }),
    );
    const value = { kind: 'percent', value: Number(amount), decimal: amount };
    expect(read.bound).toEqual({ direction, value });
    expect(read.measure).toEqual({ kind: 'share', record, filter: filter?.read ?? null, outcome: null });
  });

  holds('of what they reach', fc.tuple(names, maybe(limits), maybe(names)), ([moment, limit, since]) => {
    const outcome = measures.are(moment, limit && within(limit, since));
    const { measure } = targetSaid(measures.share({ direction: 'at least', percent: 90, of: 'calls', outcome }));
    const from = limit && limit.by === undefined ? since : undefined;
    const asked = { kind: 'moment', moment, limit: limit ?? null, since: from ?? null };
    expect(measure).toMatchObject({ kind: 'share', outcome: asked });
  });

  holds('of what is within time', limits, (limit) => {
    const { measure } = targetSaid(measures.share({ direction: 'at least', percent: 90, outcome: within(limit) }));
    expect(measure).toMatchObject({ record: null, outcome: { kind: 'moment', moment: null, limit, since: null } });
  });

  holds('of what holds of them', anyCondition, ({ written, read }) => {
    const outcome = measures.have(written);
    const { measure } = targetSaid(measures.share({ direction: 'at most', percent: 5, of: 'calls', outcome }));
    expect(measure).toMatchObject({ outcome: { kind: 'condition', condition: read } });
  });

  holds('of checks and of availability', fc.tuple(directions, decimals, fc.constantFrom('open', 'all')), (asked) => {
    const [direction, amount, time] = asked;
    const bound = { direction, value: { kind: 'percent', value: Number(amount), decimal: amount } };
    expect(targetSaid(measures.shareOfChecks(direction, amount))).toMatchObject({ measure: { kind: 'checks' }, bound });
    const available = targetSaid(measures.available(direction, amount, time));
    expect(available).toMatchObject({ measure: { kind: 'availability', of: `${time} time` }, bound });
  });

  const counted = fc.tuple(directions, decimals, names, maybe(anyCondition), maybe(fc.tuple(counts, names)));
  holds('of a number of cases', counted, ([direction, amount, record, filter, per]) => {
    const count = measures.count(direction, amount, measures.cases(record, filter?.written));
    const read = targetSaid(per ? sentence(count, measures.perCases(...per)) : count, { per: 'month' });
    const rate = per ? { kind: 'rate', per: { amount: per[0], record: per[1] } } : { kind: 'count' };
    expect(read.measure).toEqual({ ...rate, record, filter: filter?.read ?? null });
    expect(read.bound).toEqual({ direction, value: { kind: 'number', value: Number(amount), decimal: amount } });
    expect(read.period).toBe('month');
  });
});

describe('what holds of a target or a standard says what was asked for', () => {
  const money = fc.record({ amount: decimals, currency: fc.stringMatching(/^[A-Z]{3}$/), text: maybe(texts) });
  const words = fc.record({ amount: fc.constant(undefined), currency: fc.constant(undefined), text: texts });
  const due = fc.record({
    within: maybe(limits),
    forMissed: maybe(fc.constantFrom('case' as const, 'target' as const)),
    until: maybe(names),
  });
  holds('a remedy', fc.tuple(fc.oneof(money, words), due), ([given, { within: limit, forMissed, until }]) => {
    const clause = write.remedy({ ...given, within: limit, forMissed, until });
    const read = saidBy(clause, write.target(measures.shareOfChecks('at least', 90), { clauses: [clause] }));
    const { amount, currency, text } = given;
    const expected = {
      text: text ?? null,
      amount: amount === undefined ? null : { value: Number(amount), decimal: amount, currency },
      limit: limit ?? null,
      of: forMissed ?? 'case',
      until: until ?? null,
    };
    expect(read.remedies).toEqual([expected]);
    expect(read.targets[0]?.remedies).toEqual([expected]);
  });

  holds('the days on which it is in force', dateRanges, ([from, until]) => {
    for (const asked of [{ from, until }, { from }, { until }]) {
      expect(saidBy(write.holds(asked)).inForce).toEqual({ from: null, until: null, ...asked });
    }
  });
});

const statistics = fc.oneof(
  fc.constantFrom('median', 'average').map((it) => ({ asked: it, read: { statistic: it as string, rank: null } })),
  fc.integer({ min: 1, max: 99 }).map((rank) => ({
    asked: { percentile: rank },
    read: { statistic: 'percentile', rank: rank as number | null },
  })),
);

describe('a statistic says what was asked for', () => {
  const times = fc.tuple(statistics, names, names, names, directions, lengths, fc.array(names, { maxLength: 3 }));
  holds('of time', times, ([statistic, since, until, record, direction, limit, notCounting]) => {
    const [first, ...others] = notCounting;
    const pauses = first === undefined ? undefined : ([first, ...others] as const);
    const taken = { from: since, to: until, of: record, pauses };
    const measure = measures.timeTaken(statistic.asked, taken, { direction, value: length(limit) });
    const read = targetSaid(measure);
    const plain = { weight: null, divisor: null, filter: null };
    expect(read.measure).toEqual({ kind: 'elapsed', ...statistic.read, since, until, notCounting, record, ...plain });
    expect(read.bound).toEqual({ direction, value: { kind: 'duration', limit } });
  });

  const scores = fc.tuple(statistics, names, names, directions, decimals, maybe(counts), maybe(counts));
  holds('of a field', scores, ([statistic, field, record, direction, amount, scale, answers]) => {
    const bound = { direction, value: number(amount) };
    const read = targetSaid(measures.score(statistic.asked, { field, of: record }, bound, { scale, answers }));
    const asked = { scale: scale ?? null, minimumAnswers: answers ?? null, record, filter: null };
    expect(read.measure).toEqual({ kind: 'score', ...statistic.read, weight: null, divisor: null, field, ...asked });
    expect(read.bound?.value).toEqual({ kind: 'number', value: Number(amount), decimal: amount });
  });

  const sums = fc.tuple(names, names, directions, decimals, maybe(names), maybe(counts));
  holds('that is a sum', sums, ([field, record, direction, amount, weight, divisor]) => {
    const bound = { direction, value: number(amount) };
    const { measure } = targetSaid(measures.score('total', { field, of: record }, bound, {}, { weight, divisor }));
    expect(measure).toMatchObject({
      statistic: 'total',
      field,
      record,
      weight: weight ?? null,
      divisor: divisor ?? null,
    });
  });

  holds('that is a net promoter score', scores, ([, field, record, direction, amount, , answers]) => {
    const score = measures.promoterScore({ field, of: record }, { direction, value: number(amount) }, answers);
    const { measure } = targetSaid(score);
    expect(measure).toMatchObject({ statistic: 'net promoter score', field, record, minimumAnswers: answers ?? null });
  });
});

describe('what still waits says what was asked for', () => {
  const ages = fc.tuple(directions, lengths, maybe(names));
  const waiting = fc.tuple(names, names, directions, counts, fc.boolean(), maybe(ages), periods);
  holds('and when', waiting, ([record, notYet, direction, amount, isShare, waited, period]) => {
    const bound = isShare ? { direction, percent: amount } : { direction, amount };
    const age = waited && { at: waited[0], age: length(waited[1]), since: waited[2] };
    const read = targetSaid(measures.stillWaiting(bound, { of: record, notYet }, age, period));
    const asked = waited ? { direction: waited[0], limit: waited[1] } : null;
    const expected = { kind: 'waiting', of: isShare ? 'share' : 'count', record, until: notYet, age: asked };
    expect(read.measure).toMatchObject(expected);
    expect(read).toMatchObject({ period, rolling: null });
  });
});

describe('a target says what was asked for', () => {
  const measure = measures.share({ direction: 'at least', percent: 90, outcome: within(limitOf(2)) });

  holds('of its period and name', fc.tuple(maybe(periods), maybe(names)), ([per, as]) => {
    expect(targetSaid(measure, { per, as })).toMatchObject({ period: per ?? null, name: as ?? null });
  });

  const allowances = fc.tuple(limits, counts, texts, maybe(names));
  holds('of what may take longer', fc.tuple(limits, allowances), ([limit, [upTo, days, reason, approvedBy]]) => {
    const asked = { for: reason, approvedBy };
    const clauses = [
      write.ceiling(limit),
      write.allow(upTo, asked),
      write.allowMore(days, days === 1 ? 'business day' : 'business days', asked),
    ];
    const read = targetSaid(measure, { clauses });
    expect(read.ceiling).toEqual(limit);
    const reasoned = { reason, approvedBy: approvedBy ?? null };
    expect(read.allowances).toEqual([
      { limit: upTo, more: false, ...reasoned },
      { limit: { value: days, unit: 'day', clock: 'business', seconds: null }, more: true, ...reasoned },
    ]);
  });

  const performances = fc.tuple(decimals, maybe(counts), maybe(fc.constantFrom('2026-Q3', '2026')), maybe(texts));
  holds('of performance', fc.tuple(performances, texts), ([[amount, cases, span, from], question]) => {
    const performance = { value: percent(amount), cases, span: span && range(span), from };
    const clauses = [write.baseline(performance), write.best(performance), decide(question)];
    const read = targetSaid(measure, { clauses });
    const asked = {
      value: { kind: 'percent', value: Number(amount), decimal: amount },
      cases: cases ?? null,
      from: from ?? null,
    };
    expect(read).toMatchObject({ baseline: asked, best: asked, decisions: [{ question }] });
    expect(read.baseline?.span?.text).toBe(span);
  });
});

function limitOf(value: number): LengthOrTime {
  return { value, unit: 'day', clock: 'business', seconds: null };
}
