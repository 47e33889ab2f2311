/**
 * The page about imports says what is so. After a change of the rules that is meant, write its table of findings anew,
 * and read the difference before committing:
 *
 *     UPDATE=1 npx vitest run test/intake/page.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIELDS } from '../../language/intake/columns/fields.ts';
import { findExplained } from '../../language/rules/registry.ts';
import { checkServices } from '../support/check.ts';
import { examplesIn } from '../support/frames.ts';
import { imported, textFrom } from '../support/importing.ts';

const PAGE = 'docs/import.md';
const PUBLISHED = 'examples/canada/service-standards-2023-24.csv';
const page = (): string => readFileSync(PAGE, 'utf8');

it('shows what its table becomes', async () => {
  const [, table = ''] = /```csv\n([\s\S]*?)```/.exec(page()) ?? [];
  expect(await textFrom('desk.csv', table)).toBe(examplesIn(PAGE)[0]?.text);
});

it('lists all fields', () => {
  expect([...page().matchAll(/^\| `([a-z-]+)` \| (?!\d).* \| .* \|$/gm)].map(([, field]) => field)).toEqual([
    ...FIELDS,
  ]);
});

it('counts what there is in the standards of a whole government, and what is found in them', async () => {
  const { files, report } = await imported(PUBLISHED, readFileSync(PUBLISHED), { yearBegins: 4 });
  const all = checkServices(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const byRule = Map.groupBy(
    all.flatMap(({ findings }) => findings),
    ({ name }) => name,
  );
  const rows = [...byRule]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(
      ([name, found]) => `| \`${name}\` | ${found.length.toLocaleString('en')} | ${findExplained(name)?.summary} |\n`,
    );
  const updated = page().replace(TABLE, (_, head) => head + rows.join(''));
  if (process.env.UPDATE === '1') writeFileSync(PAGE, updated);
  expect(TABLE.exec(page())?.[2]).toBe(rows.join(''));
  const said = page().replace(/\s+/g, ' ');
  const { totals } = report;
  expect(said).toContain(`writes ${totals.files.toLocaleString('en')} files in 62 folders`);
  expect(said).toContain(`${totals.targets.toLocaleString('en')} of the standards get a target`);
  expect(said).toContain(`and ${totals.questions} have a question`);
});

const TABLE = /(\| rule \| findings \| what it finds \|\n\|---\|---\|---\|\n)((?:\|.*\|\n)*)/;
