/**
 * Measures how well words and promises are found in plain sentences.
 *
 *   npm run accuracy -- [labelled.jsonl…] [--format json]
 *   npm run accuracy -- --collection table.csv --column en=statement_en --column fr=statement_fr
 *   npm run accuracy -- --import [folder…]
 *
 * Without files, all labelled sets of the project's tests are scored. Only misses in files that are given are worth
 * mending one by one: a set that was learnt from says nothing any more.
 */
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Column, countCollection } from './collection.ts';
import { importReport, scoreFolder } from './import.ts';
import { BadFile, type Labelled, readLabelled } from './labelled.ts';
import { collectionReport, scoreReport } from './report.ts';
import { type Scored, score } from './score.ts';

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  collection: { type: 'string' },
  column: { type: 'string', multiple: true, default: [] as string[] },
  import: { type: 'boolean', default: false },
} as const;

async function main(args: readonly string[]): Promise<string> {
  const { values, positionals } = parsed(args);
  if (values.format !== 'text' && values.format !== 'json') {
    throw new BadFile(`--format is text or json, not ${values.format}.`);
  }
  const asJson = values.format === 'json';
  if (values.collection !== undefined) {
    const collection = countCollection(values.collection, values.column.map(columnOf));
    return asJson ? JSON.stringify(collection, null, 2) : collectionReport(collection);
  }
  if (values.import) return importScores(positionals.length > 0 ? positionals : IMPORTED, asJson);
  const files = positionals.length > 0 ? positionals : globSync('test/accuracy/*/*.jsonl').sort();
  const scored = files.flatMap((file) => byLanguage(file, readLabelled(file)));
  if (asJson) return JSON.stringify({ files: scored }, null, 2);
  return scored.map((it) => scoreReport(`${it.file} (${it.language})`, it)).join('\n\n');
}

/** Those that were learnt from, and those that were kept aside until the end. */
const IMPORTED = ['test/intake/documents/dev', 'test/intake/documents/held-out'];

async function importScores(folders: readonly string[], asJson: boolean): Promise<string> {
  const scored = await Promise.all(folders.map(async (folder) => ({ folder, documents: await scoreFolder(folder) })));
  if (asJson) return JSON.stringify({ folders: scored }, null, 2);
  return scored.map(({ folder, documents }) => importReport(folder, documents)).join('\n\n');
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new BadFile((error as Error).message);
  }
}

function columnOf(text: string): Column {
  const [, language, name] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!language || !name)
    throw new BadFile(`--column takes a language and a column’s name, as in en=statement, not ${text}.`);
  return { language, name };
}

function byLanguage(file: string, lines: readonly Labelled[]): ({ file: string; language: string } & Scored)[] {
  const languages = [...new Set(lines.map(({ lang }) => lang))];
  return languages.map((language) => ({ file, language, ...score(lines.filter(({ lang }) => lang === language)) }));
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadFile)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
