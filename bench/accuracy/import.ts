/** Scores the import on documents with gold files, by the JSON that is exported of what was imported. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compiledJson } from '../../language/exchange/compiled-json.ts';
import { UnreadableDocument } from '../../language/intake/documents/document.ts';
import { importDocuments } from '../../language/intake/import.ts';
import type { CompiledService } from '../../language/model/schema.ts';
import { Project } from '../../language/workspace/project.ts';
import { readGold } from './import-gold.ts';
import { CLASSES, type Class, type Scored, scoreImport } from './import-score.ts';
import { BadFile } from './json-lines.ts';

interface ScoredDocument extends Scored {
  readonly document: string;
  /** Why it was refused; null where it was read. */
  readonly refused: string | null;
}

type Counts = Readonly<Record<Class | 'promises' | 'others' | 'targets', number>>;

const GOLD = '.gold.jsonl';
const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');

/**
 * Scores the documents of a folder, in the order of their names.
 * @throws BadFile where it holds no document with a gold file
 */
export async function scoreFolder(folder: string): Promise<ScoredDocument[]> {
  const names = namesIn(folder);
  const documents = names.filter((name) => !name.endsWith(GOLD) && names.includes(stemOf(name) + GOLD)).sort();
  if (documents.length === 0)
    throw new BadFile(`${folder} holds no document with a gold file beside it (name${GOLD}).`);
  return Promise.all(documents.map((name) => scoreDocument(path.join(folder, name))));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new BadFile(`${folder} is no folder of documents.`);
  }
}

async function scoreDocument(file: string): Promise<ScoredDocument> {
  const gold = readGold(stemOf(file) + GOLD);
  const document = path.basename(file);
  try {
    return { document, refused: null, ...scoreImport(gold, await compiled(file)) };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return { document, refused: error.message, ...scoreImport(gold, []) };
  }
}

/** What a file becomes, as those who take the JSON on have it. */
async function compiled(file: string): Promise<CompiledService[]> {
  const { files } = await importDocuments([{ name: file, bytes: readFileSync(file) }]);
  const project = new Project();
  for (const { path: name, text } of files) project.add(name, text);
  const models = project.check({ today: '2026-01-01', settings: {} }).map(({ model }) => model);
  return JSON.parse(await compiledJson(models)).services;
}

export function countsOf(documents: readonly Scored[]): Counts {
  const promises = documents.flatMap((it) => it.promises);
  const others = documents.flatMap((it) => it.others);
  const byClass = CLASSES.map((name) => [name, promises.filter(({ result }) => result === name).length]);
  return {
    promises: promises.length,
    ...Object.fromEntries(byClass),
    others: others.length,
    targets: others.filter(({ isTarget }) => isTarget).length,
  } as Counts;
}

/** A line for each document, all that did not come out right, and the sum. */
export function importReport(folder: string, documents: readonly ScoredDocument[]): string {
  const rows = [...documents.map((it) => rowOf(it.document, countsOf([it]))), rowOf('all', countsOf(documents))];
  const misses = documents.flatMap(({ document, refused, promises, others }) => [
    ...(refused === null ? [] : [`  ${document}: refused: ${refused}`]),
    ...promises
      .filter(({ result }) => result !== 'right')
      .map((it) => `  ${document}: ${it.result}: ${it.text} (${it.expected})`),
    ...others
      .filter(({ isTarget }) => isTarget)
      .map(({ text }) => `  ${document}: promises nothing, and became a target: ${text}`),
  ]);
  return [folder, rowOf('', HEADINGS), ...rows, ...misses].join('\n');
}

const COLUMNS = ['promises', ...CLASSES, 'others', 'targets'] as const;
const HEADINGS = Object.fromEntries(COLUMNS.map((name) => [name, name])) as Record<string, string>;

const rowOf = (name: string, counts: Readonly<Record<string, number | string>>): string =>
  `  ${name.padEnd(28)}${COLUMNS.map((column) => String(counts[column]).padStart(10)).join('')}`;
