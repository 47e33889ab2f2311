/** What the page about results tells a new user to do leads to what it shows. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS, OFFICE_FORMATS } from '../language/documents/document/tree.ts';
import { folderWith, inShell, yardstick } from './support/cli.ts';
import { pageOf } from './support/documents.ts';

const page = readFileSync('docs/results.md', 'utf8');

const fenced = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];

/** The blocks of a kind, in their order. */
const blocks = (kind: string): string[] => fenced.filter((it) => it[1] === kind).map((it) => it[2] ?? '');

it('leads from a file of calls to the results that it shows, command by command', { timeout: 120_000 }, () => {
  const [calls = '', standards = ''] = [...blocks('csv'), ...blocks('yardstick')];
  const [told = '', printed = ''] = blocks('text');
  const folder = folderWith({ 'calls.csv': calls, 'line.standards': standards });
  const commands = blocks('').flatMap((block) => block.trim().split('\n'));
  const runs = commands.map((command) => {
    if (command.startsWith('yardstick ')) return inShell(folder, command.replace('yardstick ', ''));
    const args = command.split(' ').slice(1);
    const program = path.resolve('docs/examples', args[0] ?? '');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args.slice(1)], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  });
  expect(runs.map(({ code }) => code)).toEqual(commands.map(() => 0));
  expect(runs[0]?.out.trim()).toBe(told.trim());
  const patch = runs[commands.findIndex((it) => it.includes('--write-baseline'))];
  expect(patch?.out).toContain(blocks('diff')[0]);
  expect(runs.at(-1)?.out).toBe(printed);
  for (const [, file = ''] of page.matchAll(/--out (\S+)/g)) expect(existsSync(path.join(folder, file))).toBe(true);
  const results = pageOf(readFileSync(path.join(folder, 'results.html'), 'utf8'));
  const june = results('[id$="/periods"] tbody tr').first().children().get();
  expect(june.map((cell) => results(cell).text()).slice(0, 5)).toEqual(['2026-06', '60.0%', '5', '3', '2']);
});

it('speaks of the formats and options that there are', () => {
  const table = page.split('| format |')[1]?.split('\n\n')[0] ?? '';
  const listed = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set([...FORMATS, ...OFFICE_FORMATS]));
  const help = ['measure', 'check'].map((command) => yardstick('.', command, '--help').out).join('');
  const options = new Set([...page.matchAll(/(?<![\w-])--[a-z]+[a-z-]*/g)].map(([option]) => option));
  expect([...options].filter((option) => !help.includes(option))).toEqual([]);
});
