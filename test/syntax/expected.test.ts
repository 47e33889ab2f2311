import { EmptyFileSystem, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { Automaton } from '../../language/syntax/expected/automaton.ts';
import { type Expected, expectedAt } from '../../language/syntax/expected/expected.ts';
import { blockBegunIn } from '../../language/syntax/expected/frames.ts';
import { createYardstickServices } from '../../language/syntax/module.ts';
import { marked } from '../support/markers.ts';

const { yardstick } = createYardstickServices(EmptyFileSystem);
const automaton = new Automaton(yardstick.Grammar);

function at(source: string): Expected | undefined {
  const { text, offsets } = marked(source);
  return expectedAt(automaton, yardstick.parser.Lexer, text, offsets[0] ?? 0);
}

/** What may stand at the cursor: words as they are, other things as rule and property. */
function expected(source: string): string[] {
  const options = at(source)?.options ?? [];
  const described = options.map(({ step: { element, property }, frame }) =>
    GrammarAST.isKeyword(element) ? element.value : `${frame.rule}.${property}`,
  );
  return [...new Set(described)];
}

/** The rules of the clauses in the block around the cursor. */
const present = (source: string): string[] =>
  [
    ...(at(source)
      ?.options.map(blockBegunIn)
      .find((block) => block)?.clauses ?? []),
  ].filter((it) => /^[A-Z][a-z]+Clause$|^Target$/.test(it));

const HEAD = 'service desk "Desk" { open Mon..Fri 08:00..20:00 }\n';

describe('what may stand at the cursor', () => {
  it('in an empty file: a part of a service, or any element', () => {
    expect(expected('|')).toEqual(
      expect.arrayContaining(['part', 'service', 'role', 'record', 'standard', 'guideline', 'branch']),
    );
    expect(expected(`${HEAD}|`)).not.toContain('part');
  });

  it('in a block: its clauses, and no others', () => {
    expect(expected(`${HEAD}standard x "X" {\n  |\n}`)).toContain('statement');
    expect(expected(`${HEAD}standard x "X" {\n  |\n}`)).not.toContain('moments');
    const ofRecords = ['}', 'key', 'moments', 'fields', 'pauses', 'times', 'yes', 'no', 'decide', 'waive'];
    expect(expected('record x { | }')).toEqual(ofRecords);
    expect(expected('standard x { target at least 9% { | } }')).toContain('ceiling');
  });

  it('in a sentence: how it goes on', () => {
    const figures = ['median', 'average', 'percentile', 'total', 'net'];
    expect(expected('standard x { target | }')).toEqual(['at', 'available', ...figures]);
    expect(expected('standard x { target at least 90% of calls are | }')).toEqual(['CaseMeasure.moment']);
    expect(expected('standard x { verify by | }')).toEqual(['system', 'survey', 'mystery', 'inspection', 'call']);
    expect(expected('standard x { owner | }')).toEqual(['OwnerClause.role']);
  });

  it('whether the sentence may end', () => {
    expect(at('standard x { owner clerk | }')?.mayEnd).toBe(true);
    expect(at('standard x { owner | }')?.mayEnd).toBe(false);
    expect(at('standard x { target at least 90% of | }')?.mayEnd).toBe(false);
  });

  it('where the word at the cursor is begun', () => {
    expect(at('standard x { own| }')).toMatchObject({ start: 13, end: 16, isText: false });
    expect(at('standard x { o|wn }')).toMatchObject({ start: 13, end: 16 });
    expect(expected('standard x { own| }')).toContain('owner');
    expect(at('standard x { only in peak "Sp|" }')).toMatchObject({ start: 26, end: 30, isText: true });
  });

  it('nothing in comments and numbers', () => {
    expect(at('standard x { // own|\n}')).toBeUndefined();
    expect(at('standard x { /* own| */ }')).toBeUndefined();
    expect(at('standard x {\n  /* own|\n}')).toBeUndefined();
    expect(at('standard x { target at least 9| }')).toBeUndefined();
  });

  it('after lines that make no sense', () => {
    expect(expected(`${HEAD}standard x "X" {\n  foo bar [ ;\n  |\n}`)).toContain('statement');
    expect(expected(`${HEAD}standard x "X" {\n  target 90% of\n  owner |\n}`)).toContain('OwnerClause.role');
    expect(expected(`${HEAD}standard x "X" {\n  foo { bar }\n  owner |\n}`)).toContain('OwnerClause.role');
    expect(expected(`${HEAD}standard x "X\n|\n`)).toContain('standard');
    expect(expected(`${HEAD}} }\nrole x\n|`)).toContain('standard');
  });

  it('after a sentence that misses the name at its end', () => {
    expect(expected('standard x {\n  owner\n  review |\n}')).toContain('every');
    expect(expected('standard x {\n  owner\n}\n|')).toContain('record');
    expect(present('standard x {\n  owner\n  review by 2027-01-01\n  |\n}')).toContain('ReviewClause');
  });

  it('where words are names', () => {
    expect(expected('record calls { moments open, closed, | }')).toEqual(['Moment.name']);
    expect(expected('standard x { target at least 90% of complaints are closed within | }')).toContain(
      'Duration.amount',
    );
    expect(expected('branch b { standard x { owner | } }')).toEqual(['OwnerClause.role']);
  });

  it('which clauses the block has, before the cursor and behind it', () => {
    expect(
      present('standard x {\n  owner a\n  |\n  check "B"\n  target at least 9% per year { ceiling 1 hour }\n}'),
    ).toEqual(['OwnerClause', 'SharedClause', 'StandardClause', 'CheckClause', 'Target']);
    expect(present('standard x {\n  own|\n  review\n  check "B"\n}\nstandard y { area flow }')).toEqual(
      expect.arrayContaining(['ReviewClause', 'CheckClause']),
    );
    expect(present('standard x {\n  own|\n}\nstandard y {\n  area flow\n}')).not.toContain('AreaClause');
  });
});
