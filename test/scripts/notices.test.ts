/** What others have made is passed on with their licences. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { noticesOf } from '../../scripts/notices.ts';
import { folderWith } from '../support/cli.ts';

const NOTICES = readFileSync('dist/third-party-notices.txt', 'utf8');

it('names each library that the bundles carry, with the text of its licence', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const sections = NOTICES.split(`${'-'.repeat(80)}\n\n`).slice(1);
  const named = sections.map((section) => section.slice(0, section.indexOf(' ')));
  expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(named).toEqual(expect.arrayContaining(['chevrotain', 'date-holidays-parser', 'vscode-jsonrpc', 'domutils']));
  expect(sections.filter((section) => section.length < 500)).toEqual([]);
});

it('says whose the days of public holidays are', () => {
  expect(NOTICES).toMatch(/^date-holidays \S+, \(ISC AND CC-BY-3\.0\)$/m);
});

it('is a part of the extension', () => {
  expect(readFileSync('.vscodeignore', 'utf8').split('\n')).toContain('!dist/third-party-notices.txt');
});

it('is not made where a library says nothing of its licence', () => {
  const folder = folderWith({});
  const library = path.join(folder, 'node_modules', 'mine');
  mkdirSync(library, { recursive: true });
  writeFileSync(path.join(library, 'package.json'), '{ "name": "mine", "version": "1.0.0", "license": "MIT" }');
  const file = path.join(library, 'index.js');
  expect(() => noticesOf([file])).toThrow('is bundled, and does not say under which licence');
  writeFileSync(path.join(library, 'LICENSE.md'), 'Take it.');
  expect(noticesOf([file])).toContain('mine 1.0.0, MIT\n\nTake it.');
});
