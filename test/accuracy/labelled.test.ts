import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly quantified: boolean;
  readonly limit: { readonly value: number; readonly unit: string; readonly calendar: string } | null;
  readonly percent: number | null;
  readonly vague: readonly string[];
  readonly escape: readonly string[];
  readonly lang?: string;
  readonly source?: { readonly organisation: string; readonly document: string; readonly url: string };
}

/** Quoted statements, and statements in our own words: each README says what they are good for. */
const FOLDERS = ['labelled', 'restated'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => `${folder}/${name}`),
);

const readSet = (file: string): Labelled[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const levelled = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

it('there are quoted sets in English and French, and restated ones in the other languages', () => {
  expect(files.toSorted()).toEqual([
    'labelled/en.jsonl',
    'labelled/fr.jsonl',
    'restated/bg.jsonl',
    'restated/de.jsonl',
    'restated/lv.jsonl',
    'restated/zh-Hans.jsonl',
    'restated/zh-Hant.jsonl',
  ]);
});

describe.each(files)('%s', (file) => {
  const set = readSet(file);
  const language = basename(file, '.jsonl');

  it('holds enough statements to count, none of them twice', () => {
    expect(set.length).toBeGreaterThanOrEqual(file.startsWith('labelled/') ? 60 : 50);
    expect(new Set(set.map(({ text }) => levelled(text))).size).toBe(set.length);
  });

  it('quotes its vague words and escape clauses from the statement', () => {
    const invented = set.flatMap((it) =>
      [...it.vague, ...it.escape].filter((words) => !it.text.includes(words)).map((words) => `${it.id}: ${words}`),
    );
    expect(invented).toEqual([]);
  });

  it('names a limit or a share only where it holds the statement for quantified', () => {
    const unquantified = set.filter(({ quantified, limit, percent }) => !quantified && (limit ?? percent) !== null);
    expect(unquantified).toEqual([]);
  });

  it('has limits of known units and calendars', () => {
    for (const { limit } of set.filter((it) => it.limit !== null)) {
      expect(limit).toEqual({
        value: expect.any(Number),
        unit: expect.stringMatching(/^(second|minute|hour|day|week|month|year)$/),
        calendar: expect.stringMatching(/^(business|calendar|unstated)$/),
      });
    }
  });

  // The English sample is kept as it was received; its README names the source of all its lines.
  it.skipIf(file === 'labelled/en.jsonl')('says of each statement its language and where to find it', () => {
    for (const { lang, source } of set) {
      expect(lang).toBe(language);
      expect(source).toEqual({
        organisation: expect.stringMatching(/\S/),
        document: expect.stringMatching(/\S/),
        url: expect.stringMatching(/^https?:\/\/\S+$/),
      });
    }
  });
});
