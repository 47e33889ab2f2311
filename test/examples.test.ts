/**
 * The examples say what their READMEs say of them: all files of a folder are checked together, and
 * the findings compared with the committed list `test/examples/<folder>.txt`, one line each.
 *
 * After a change that is meant, write the lists anew and read their difference before committing:
 *
 *     UPDATE=1 npx vitest run test/examples.test.ts
 *
 * Nothing else ever writes them: a list that is missing fails its test.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../language/findings/finding.ts';
import { findingsIn } from './support/check.ts';

const EXAMPLES = join(import.meta.dirname, '..', 'examples');
const EXPECTED = join(import.meta.dirname, 'examples');
/** Real standards, transcribed as they are: what is found in them is counted there rather than explained. */
const TRANSCRIBED = 'canada';
const isUpdate = process.env.UPDATE === '1';

const folders = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const listOf = (folder: string): string => join(EXPECTED, `${folder}.txt`);

/** The texts of a folder's `.standards` files, sub-folders included, by path. */
function standardsIn(folder: string): Record<string, string> {
  const root = join(EXAMPLES, folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.standards'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const line = ({ place, code, name, severity }: Finding): string =>
  `${place.file}:${place.start.line} ${code} ${name} ${severity}`;

function expected(folder: string): string[] {
  return readFileSync(listOf(folder), 'utf8').split('\n').filter(Boolean);
}

function update(folder: string, findings: readonly Finding[]): void {
  mkdirSync(EXPECTED, { recursive: true });
  writeFileSync(listOf(folder), findings.map((finding) => `${line(finding)}\n`).join(''));
}

describe.each(folders)('the example %s', (folder) => {
  let findings: readonly Finding[] = [];

  beforeAll(() => {
    findings = findingsIn(standardsIn(folder));
    if (isUpdate) update(folder, findings);
  });

  it('has standards, and a README that tells its story', () => {
    expect(Object.keys(standardsIn(folder))).not.toEqual([]);
    expect(existsSync(join(EXAMPLES, folder, 'README.md'))).toBe(true);
  });

  it('has a committed list of its findings', () => {
    expect(existsSync(listOf(folder)), `${listOf(folder)} is missing: see the head of this file`).toBe(true);
  });

  it('gives the findings of that list, and no others', () => {
    expect(findings.map(line)).toEqual(expected(folder));
  });

  it.skipIf(folder === TRANSCRIBED)('names every rule that finds something in its README', () => {
    const readme = readFileSync(join(EXAMPLES, folder, 'README.md'), 'utf8');
    const names = [...new Set(findings.map((finding) => finding.name))];
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

it('has no list without an example', () => {
  const lists = readdirSync(EXPECTED).map((file) => basename(file, '.txt'));
  expect(lists.sort()).toEqual(folders);
});
