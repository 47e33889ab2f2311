// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is code that is looked at
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clausesInCode } from '../support/writing/clauses-in-code.ts';

/** Whatever writes the language has what it says from the writer, or hands it to an edit; to know its suggestions is not to write. */
const WRITES = /from '[./]+\/(writing\/(?!suggestions)|editing\/)/;

/** What is written in the place of something that cannot be read comes from below the writer. Two folders tell how the language reads. */
const CORRECTS = /^language\/syntax\/(?!meanings\/|forms\.ts)/;

const writers = globSync('{language,server,cli}/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('language/writing/'))
  .filter((file) => CORRECTS.test(file) || WRITES.test(readFileSync(file, 'utf8')))
  .sort();

describe('the language', () => {
  it('is written by nothing but its writer', () => {
    expect(writers).toContain('language/rules/specific/no-owner.fix.ts');
    expect(writers).toContain('language/syntax/link-problems.ts');
    expect(writers.flatMap((file) => clausesInCode(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['a clause', "insert('Write it', 'report monthly to staff', context)"],
    ['a clause with something in it', 'insert("Write it", `owner ${role}`, context)'],
    ['a clause with a text in quotes', 'const clause = `because "${reason}"`;'],
    [
      'a clause with several values in it',
      'const clause = `train within ${two} ${weeks} of joining, then every ${year}`;',
    ],
    ['a list', "const clause = `moments ${known.join(', ')}`;"],
    ['an element with its block', 'const text = `standard ${name} "${title}" {\\n  check "It is so"\\n}`;'],
    ['an element with clauses that are put into it', 'const head = `record ${name} "${title}" from "${file}"`;'],
    ['a part of a target', 'behind(bound.source, ` of ${record.name} are ${moment}`)'],
    ['a limit', 'const limit = `within ${length}`;'],
    ['a period', 'const end = { place, text: ` per ${period}` };'],
    ['a name', 'const name = ` as ${it}`;'],
  ])('is recognised in code: %s', (_, code) => {
    expect(clausesInCode('a.ts', `// A comment: owner manager\n${code}\n`)).toEqual(['a.ts:2']);
  });

  it.each([
    ["const title = 'Write `owner` and who answers for it';"],
    ['const title = `Measure it \\`per ${period}\\``;'],
    ['const name = `${area}-standard`;'],
    ["import { owner } from '../../writing/clauses.ts';"],
    ["const methods = oneOf(['system log', 'survey', 'mystery visit']);"],
    ["const seen = check(hole('what an observer can see and answer with yes or no'));"],
  ])('is not taken for what it is not: %s', (code) => {
    expect(clausesInCode('a.ts', code)).toEqual([]);
  });
});
