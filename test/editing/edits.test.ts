// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are placeholders of snippets
import { describe, expect, it } from 'vitest';
import { edited, type Fix, plainEdits } from '../../language/editing/fix.ts';
import { fixWith, replacement } from '../../language/editing/fix-with.ts';
import { atEndOf, behind, intoBlock, intoList } from '../../language/editing/insertion.ts';
import { SourceText } from '../../language/text/source-text.ts';
import { owner, since, verify } from '../../language/writing/clauses.ts';
import { hole, oneOf } from '../../language/writing/hole.ts';
import { shareOfChecks } from '../../language/writing/measures.ts';
import { role } from '../../language/writing/services.ts';
import { snippetsOf } from '../../language/writing/snippets.ts';
import { standard, statement } from '../../language/writing/standards.ts';
import { ceiling, target } from '../../language/writing/targets.ts';
import { value, type Written } from '../../language/writing/written.ts';
import { formatted } from '../support/formatting/format.ts';

/** A text with clauses written into its last element. */
function into(text: string, ...clauses: Written[]): string {
  const source = new SourceText('a.standards', text);
  const element = source.place(Math.max(0, text.lastIndexOf('standard ')), text.trimEnd().length);
  const edit = intoBlock(element, clauses, { sourceOf: () => source, isBroken: () => false });
  const [fix] = fixWith('Do it', edit);
  if (!fix) throw new Error('no place');
  return made(fix, source);
}

const made = (fix: Fix, source: SourceText): string => edited(source, plainEdits(fix));

const target2 = target(shareOfChecks('at least', 90), { clauses: [ceiling(hole('2 minutes'))] });

describe('clauses find their place', () => {
  it('in a block, in line with their neighbours', () => {
    expect(into('standard x {\n  statement "A"\n  area      flow\n}\n', owner('clerk'))).toBe(
      'standard x {\n  statement "A"\n  area      flow\n  owner     clerk\n}\n',
    );
  });

  it('with their own blocks indented, tabs and line ends as the file has them', () => {
    expect(into('standard x {\r\n\tarea flow\r\n}\r\n', target2)).toBe(
      'standard x {\r\n\tarea flow\r\n\ttarget at least 90% of its checks {\r\n\t  ceiling 2 minutes\r\n\t}\r\n}\r\n',
    );
  });

  it.each(['standard x', 'standard x { }', 'standard x { area flow }', 'standard x {\n  area flow\n}'])(
    'in %j, as the formatter would have it',
    (text) => {
      const result = into(`${text}\n`, statement(hole('What you promise')), owner('clerk'));
      expect(result).toContain('  statement "What you promise"\n  owner');
      expect(formatted(formatted(result))).toBe(formatted(result));
      expect(formatted(result).match(/\w+/g)?.sort()).toEqual(result.match(/\w+/g)?.sort());
    },
  );

  it('an element at the end of the file', () => {
    const source = new SourceText('a.standards', 'service s\r\n\r\n\r\n');
    const [fix] = fixWith('Do it', atEndOf(source, standard('x', { clauses: [owner('clerk')] })));
    expect(fix && made(fix, source)).toBe('service s\r\n\r\nstandard x {\r\n  owner clerk\r\n}\r\n');
  });

  it('words behind others, and in a list', () => {
    const source = new SourceText('a.standards', 'review every 6 months\nat phone');
    const edits = [behind(source.place(0, 21), since('2026-07-15')), intoList(source.place(25, 30), value('chat'))];
    const [fix] = fixWith('Do it', ...edits);
    expect(fix && made(fix, source)).toBe('review every 6 months since 2026-07-15\nat phone, chat');
  });
});

const here = new SourceText('a.standards', '').place(0);

describe('a fix', () => {
  it('numbers what is to be filled in through all its edits, one that is said twice once', () => {
    const manager = hole('manager');
    const [fix] = fixWith(
      'Do it',
      { place: here, text: verify(oneOf(['survey', 'inspection']), hole('monthly')) },
      { place: here, text: owner(manager) },
      { place: here, text: role(manager, hole('Manager')) },
    );
    expect(fix && snippetsOf(fix.edits.map(({ text }) => text))).toEqual([
      'verify by ${1|survey,inspection|} ${2:monthly}',
      'owner ${3:manager}',
      'role ${3:manager} "${4:Manager}"',
    ]);
    expect(fix && plainEdits(fix).map(({ text }) => text)).toEqual([
      'verify by survey monthly',
      'owner manager',
      'role manager "Manager"',
    ]);
  });

  it('is plain text where nothing is to be filled in', () => {
    const [fix] = fixWith('Do it', { place: here, text: statement('Costs $5 {or} \\ less') });
    expect(fix && plainEdits(fix)).toMatchObject([{ text: 'statement "Costs $5 {or} \\ less"' }]);
    const [other] = replacement('Do it', here, '${1:a} \\$');
    expect(other && plainEdits(other)).toMatchObject([{ text: '${1:a} \\$' }]);
  });

  it('keeps what only looks like a placeholder', () => {
    const [fix] = fixWith(
      'Do it',
      { place: here, text: statement('a ${1:b} c') },
      { place: here, text: owner(hole('d')) },
    );
    expect(fix && plainEdits(fix).map(({ text }) => text)).toEqual(['statement "a ${1:b} c"', 'owner d']);
  });

  it('is none where an edit has no place', () => {
    expect(fixWith('Do it', { place: here, text: owner('clerk') }, undefined)).toEqual([]);
  });
});
