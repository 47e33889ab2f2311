/** The README of the Canadian example counts its findings: the counts are those of the committed list. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const readme = readFileSync('examples/canada/README.md', 'utf8');
const list = readFileSync('test/examples/canada.txt', 'utf8').split('\n').filter(Boolean);

const ROW = /^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \| (\d+)(?: each)? \|/gm;

/** The rules of the README's table, with the number of findings that it gives for each. */
function claimed(): Record<string, number> {
  const rows = [...readme.matchAll(ROW)].map(([, names = '', count]) => ({ names, count: Number(count) }));
  const names = rows.flatMap((row) =>
    [...row.names.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => [name, row.count]),
  );
  return Object.fromEntries(names.filter(([name]) => !isFile(String(name))));
}

const isFile = (name: string): boolean => list.some((line) => line.startsWith(`${name}.standards:`));

function counted(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of list) {
    const name = line.split(' ')[2] as string;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

it('counts the findings as they are', () => {
  expect(claimed()).toEqual(counted());
});
