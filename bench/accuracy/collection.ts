/** How many statements of a collection get each finding: of a table with a column for each language. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { matchesIn } from '../../language/lexicon/matcher.ts';
import { CATEGORIES } from '../../language/lexicon/word-list.ts';
import { differencesBetween } from '../../language/meaning/texts/translations.ts';
import { read } from '../../language/reader/read.ts';
import { BadFile } from './json-lines.ts';

/** Words that are looked for in statements: what an observer cannot see matters in checks alone. */
const OF_STATEMENTS = CATEGORIES.filter((category) => category !== 'unobservable');

/** The column of a language's statements. */
export interface Column {
  readonly language: string;
  readonly name: string;
}

interface Counted {
  readonly language: string;
  readonly statements: number;
  /** How many statements hold each kind of reading and word; `bare days` is what YS203 asks about. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Collection {
  readonly columns: readonly Counted[];
  /** Distinct pairs of the first column and another, and how many of them differ (YS205). */
  readonly pairs: readonly {
    readonly languages: readonly [string, string];
    readonly pairs: number;
    readonly differ: number;
  }[];
}

/** @throws BadFile for a file that is no table, or has no such column */
export function countCollection(file: string, columns: readonly Column[]): Collection {
  const rows = rowsOf(file, columns);
  const [first, ...others] = columns;
  return {
    columns: columns.map((column) => ({ language: column.language, ...counted(rows, column) })),
    pairs: others.flatMap((other) => (first ? [comparedWith(rows, first, other)] : [])),
  };
}

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string, columns: readonly Column[]): Row[] {
  try {
    const rows: Row[] = parse(readFileSync(file), { columns: true, bom: true });
    const missing = columns.find(({ name }) => rows[0]?.[name] === undefined);
    if (!missing) return rows;
    throw new Error(`it has no column “${missing.name}”, but ${Object.keys(rows[0] ?? {}).join(', ')}`);
  } catch (error) {
    throw new BadFile(`${file} cannot be read as a table: ${(error as Error).message}`);
  }
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text.trim() !== '');

function counted(rows: readonly Row[], { language, name }: Column): Omit<Counted, 'language'> {
  const texts = distinct(rows.map((row) => row[name] ?? ''));
  const counts: Record<string, number> = {};
  for (const kind of texts.flatMap((text) => [...kindsOf(text, language)])) counts[kind] = (counts[kind] ?? 0) + 1;
  return { statements: texts.length, counts };
}

function kindsOf(text: string, language: string): Set<string> {
  const readings = read(text, language);
  const isBare = readings.some((it) => it.kind === 'limit' && it.length.clock === 'unstated');
  const words = new Set(matchesIn(text, language).map(({ entry }) => entry.category));
  return new Set([
    ...(readings.length > 0 ? ['quantified'] : []),
    ...readings.map(({ kind }) => kind),
    ...(isBare ? ['bare days'] : []),
    ...OF_STATEMENTS.filter((category) => words.has(category)).map((category) => `words: ${category}`),
  ]);
}

function comparedWith(rows: readonly Row[], first: Column, other: Column): Collection['pairs'][number] {
  const both = distinct(rows.map((row) => JSON.stringify([row[first.name], row[other.name]])));
  const pairs = both
    .map((pair): [string, string] => JSON.parse(pair))
    .filter(([a, b]) => a.trim() !== '' && b.trim() !== '');
  const differ = pairs.filter(([a, b]) => differencesBetween(say(a, first), say(b, other)).length > 0).length;
  return { languages: [first.language, other.language], pairs: pairs.length, differ };
}

const say = (text: string, { language }: Column) => ({
  text,
  language,
  readings: read(text, language, ['limit', 'share']),
});
