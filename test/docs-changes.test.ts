/** What the page about changes shows is what the command tells. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMATS, OFFICE_FORMATS } from '../language/documents/document/tree.ts';
import { CHANGE_KINDS } from '../language/history/change.ts';
import { ToldChange } from '../language/history/schema.ts';
import { folderWith, yardstick } from './support/cli.ts';

const page = readFileSync('docs/changes.md', 'utf8');

const blocks = (kind: string): string[] =>
  [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter((it) => it[1] === kind).map((it) => it[2] ?? '');

/** What stands in code in the first column of a table. */
const listed = (head: string): string[] => {
  const table = page.split(`\n| ${head} |`)[1]?.split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
    cell.replaceAll('`', '').split(', '),
  );
};

it('tells of its two versions what it shows', () => {
  const [old = '', now = ''] = blocks('yardstick');
  const folder = folderWith({ 'old/desk.standards': old, 'new/desk.standards': now });
  // Lines that are wrapped on the page may be wrapped elsewhere.
  const words = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ');
  const { out } = yardstick(folder, 'diff', 'old', 'new');
  expect(words(out)).toBe(words(blocks('text')[0]));
});

it('names the formats, options and keys that there are', () => {
  expect(new Set(listed('format'))).toEqual(new Set(['pretty', 'json', ...FORMATS, ...OFFICE_FORMATS]));
  expect(new Set(listed('key'))).toEqual(new Set(Object.keys(ToldChange.shape)));
  const help = yardstick('.', 'diff', '--help').out;
  const options = new Set([...page.matchAll(/(?<![\w-])--[a-z]+[a-z-]*/g)].map(([option]) => option));
  expect([...options].filter((option) => !help.includes(option))).toEqual([]);
  for (const kind of CHANGE_KINDS) expect(page).toContain(`\`${kind}\``);
});
