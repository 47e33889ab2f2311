/**
 * The page about imports says what is so. After a change of the rules that is meant, write its table of findings anew,
 * and read the difference before committing:
 *
 *     UPDATE=1 npx vitest run test/intake/page.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIELDS } from '../../language/intake/columns/fields.ts';
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
  expect([...page().matchAll(/^\| `([a-z]+)` \| .* \| .* \|$/gm)].map(([, field]) => field)).toEqual([...FIELDS]);
});

it('counts what there is in the standards of a whole government, and what is found in them', async () => {
  const { files, report } = await imported(PUBLISHED, readFileSync(PUBLISHED), { yearBegins: 4 });
  const counts = new Map<string, number>();
  for (const { findings } of checkServices(Object.fromEntries(files.map(({ path, text }) => [path, text])))) {
    for (const { name } of findings) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => `| \`${name}\` | ${count.toLocaleString('en')} |\n`);
  if (process.env.UPDATE === '1')
    writeFileSync(
      PAGE,
      page().replace(TABLE, (_, head) => head + rows.join('')),
    );
  expect(TABLE.exec(page())?.[2]).toBe(rows.join(''));
  const said = page().replace(/\s+/g, ' ');
  const { totals } = report;
  expect(said).toContain(`writes ${totals.files.toLocaleString('en')} files in 62 folders`);
  expect(said).toContain(`${totals.targets.toLocaleString('en')} of the standards get a target`);
  expect(said).toContain(`and ${totals.questions} have a question`);
});

const TABLE = /(\| rule \| findings \|\n\|---\|---\|\n)((?:\|.*\|\n)*)/;
