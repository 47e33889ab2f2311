import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { compared } from '../../language/writing/conditions.ts';
import { because, decide } from '../../language/writing/notes.ts';
import * as write from '../../language/writing/standards.ts';
import { quoted } from '../../language/writing/terminals.ts';
import { apart } from '../../language/writing/written.ts';
import { holds } from '../support/writing/holds.ts';
import { readBack, saidBy } from '../support/writing/reading-back.ts';
import { maybe, names, someNames, texts } from '../support/writing/values.ts';

const inLanguages = fc.tuple(texts, maybe(names));

describe('a clause of a standard says what was asked for', () => {
  holds('statement, say and avoid', inLanguages, ([text, language]) => {
    const asked = [expect.objectContaining({ text, language: language ?? null })];
    expect(saidBy(write.statement(text, language)).statements).toEqual(asked);
    expect(saidBy(write.say(text, language)).say).toEqual(asked);
    expect(saidBy(write.avoid(text, language)).avoid).toEqual(asked);
  });

  holds('check', texts, (text) => {
    expect(saidBy(write.check(text)).checks).toEqual([{ text, language: null }]);
  });

  holds('area, pillar and peak', fc.tuple(names, names, texts), ([area, pillar, peak]) => {
    const read = saidBy(write.area(area), write.pillar(pillar), write.onlyInPeak(peak));
    expect(read).toMatchObject({ area, pillar, peak });
  });

  holds('at and during', fc.tuple(someNames, someNames), ([touchpoints, stages]) => {
    expect(saidBy(write.at(touchpoints), write.during(stages))).toMatchObject({ touchpoints, stages });
  });
});

describe('an element of standards says what was asked for', () => {
  const kinds = fc.constantFrom('standard', 'guideline', 'prohibition');
  holds('of each kind', fc.tuple(kinds, names, maybe(texts), maybe(texts)), ([kind, name, title, check]) => {
    const clauses = check === undefined ? undefined : [write.check(check)];
    const [read, ...others] = readBack(write.standardOfKind(kind, name, { title, clauses })).standards;
    expect(others).toEqual([]);
    expect(read).toMatchObject({ kind, name, title: title ?? null });
    expect(read?.checks.map(({ text }) => text)).toEqual(check === undefined ? [] : [check]);
  });

  holds('by its own function', fc.tuple(names, texts), ([name, title]) => {
    const all = apart([write.standard, write.guideline, write.prohibition].map((it) => it(name, { title })));
    expect(readBack(all).standards.map(({ kind }) => kind)).toEqual(['standard', 'guideline', 'prohibition']);
  });

  const branches = fc.tuple(names, maybe(texts), fc.tuple(names, texts), fc.tuple(names, names, texts));
  holds('of a branch', branches, ([name, title, [field, value], [changed, left, reason]]) => {
    const where = compared(field, '=', quoted(value));
    const clauses = [write.change(changed, [because(reason), decide(value)]), write.notHere(left, reason)];
    const [read, ...others] = readBack(write.branch(name, { title, where, clauses })).branches;
    expect(others).toEqual([]);
    expect(read).toMatchObject({ name, title: title ?? null });
    expect(read?.filter).toMatchObject({ kind: 'compare', field, value: { kind: 'text', text: value } });
    expect(read?.overrides).toMatchObject([
      { standard: changed, applies: true, because: reason },
      { standard: left, applies: false, because: reason },
    ]);
  });
});
