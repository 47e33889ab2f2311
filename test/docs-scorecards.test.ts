/** What the page about scorecards shows is what its example comes to. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folderWith, yardstick } from './support/cli.ts';

const page = readFileSync('docs/scorecards.md', 'utf8');
const fenced = [...page.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)];
const block = (kind: string): string => fenced.find((it) => it[1] === kind)?.[2] ?? '';

it('leads from a file of answers to what is told of it', () => {
  const folder = folderWith({
    'shops.standards': block('yardstick'),
    'visits/may.csv': block('csv'),
    'visits/a.xlsx': '',
  });
  const standards = block('yardstick').replace(/.*\.xlsx"\n/, '');
  const alone = folderWith({ 'shops.standards': standards, 'visits/may.csv': block('csv') });
  expect(yardstick(alone, 'measure', '.', '--now', '2026-07-01T09:00').out.trim()).toBe(block('text').trim());
  expect(yardstick(folder, 'measure', '.', '--now', '2026-07-01T09:00').out).toContain('a.xlsx');
});
