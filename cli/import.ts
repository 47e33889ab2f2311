/** Reads documents that people have, and writes files of standards. Either all of them are written, or none. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Mapping, NO_MAPPING, readMapping } from '../language/intake/columns/mapping.ts';
import { type ReadableBy, UnreadableDocument } from '../language/intake/documents/document.ts';
import { type Imported, importDocuments } from '../language/intake/import.ts';
import { reportJson } from '../language/intake/report/report-json.ts';
import { reportText } from '../language/intake/report/report-text.ts';
import { visible, visibleJson } from '../language/text/visible.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { CHECK_DEFAULTS } from './check-options.ts';
import { draftOnThreads } from './drafting.ts';
import { CLEAN, UsageError } from './exit-codes.ts';
import { asGiven, shownPath } from './names.ts';
import { refuseOwnSource, refuseToReplace } from './output.ts';
import { progress } from './progress.ts';
import type { Output } from './write-files.ts';
import { refuseTaken, writeInFolders } from './write-in-folders.ts';

interface ImportOptions {
  readonly out: string;
  readonly map?: string;
  readonly encoding?: string;
  readonly yearBegins?: number;
  readonly report?: string;
  /** Whether the report may replace a file. */
  readonly force?: boolean;
  readonly format: 'text' | 'json';
  readonly maxSize: number;
}

/**
 * Imports documents; returns the exit code.
 * @throws UsageError where one cannot be read, or something stands where a file is to be written
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<number> {
  collectEarly();
  refuseToReplace(options.report, options.force);
  refuseOwnSource(options.report, paths);
  const sources = paths.map((file) => ({ name: shownPath(file), bytes: bytesOf(file, options.maxSize) }));
  const imported = await importOrRefuse(sources, options);
  const { report } = options;
  const files = imported.files.map((made) => ({
    file: path.join(options.out, made.path),
    get content(): string {
      return made.text;
    },
  }));
  const reports = report === undefined ? [] : [{ file: report, content: reportFor(report, imported) }];
  refuseTaken(files.map(({ file }) => file));
  if (report !== undefined) refuseAmong(files, report);
  writeInFolders([...files, ...reports]);
  if (options.format === 'json') process.stdout.write(visibleJson(reportJson(imported.report)));
  else process.stdout.write(visible(`${reportText(imported.report, false)}\n${whatNext(options, imported, files)}`));
  return CLEAN;
}

/**
 * Lets the memory of all threads be tidied up when it has grown by a third. By itself it grows to three times what is in
 * use, which for a large table is hundreds of megabytes of nothing.
 */
const collectEarly = (): void => setFlagsFromString('--heap-growing-percent=30');

async function importOrRefuse(
  sources: readonly { name: string; bytes: Uint8Array }[],
  { map, encoding, yearBegins }: ImportOptions,
): Promise<Imported> {
  const mapping = map === undefined ? NO_MAPPING : mappingOf(map);
  try {
    return await importDocuments(sources, { mapping, encoding, yearBegins, drafting: draftOnThreads, progress });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new UsageError(`${error.message}${hint(error.remedy)}`);
    throw error;
  }
}

function hint(remedy: ReadableBy | undefined): string {
  if (remedy?.kind === 'column') return ` Say which one does: --map "statement=${remedy.headings[0]}"`;
  return remedy ? '. Say which it is, such as --encoding windows-1251, or save it as UTF-8' : '';
}

function mappingOf(text: string): Mapping {
  const mapping = readMapping(text);
  if ('problem' in mapping) throw new UsageError(`--map: ${mapping.problem}`);
  return mapping;
}

const MEGABYTE = 1_000_000;

/** @throws UsageError where there is no such file, or it is too large */
export function bytesOf(file: string, maxMegabytes: number): Uint8Array {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`there is no file ${asGiven(file)}`);
  if (stats.isDirectory()) throw new UsageError(`${asGiven(file)} is a folder. Name the documents in it`);
  if (stats.size > maxMegabytes * MEGABYTE) {
    const megabytes = (stats.size / MEGABYTE).toFixed(1);
    throw new UsageError(`${asGiven(file)} has ${megabytes} MB, more than ${maxMegabytes}. Allow it with --max-size`);
  }
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${asGiven(file)} cannot be read: ${reasonOf(error)}`);
  }
}

/** @throws UsageError where the report is to be written in the place of a file of standards */
function refuseAmong(files: readonly Output[], report: string): void {
  if (files.some(({ file }) => path.resolve(file) === path.resolve(report)))
    throw new UsageError(`${asGiven(report)} is to be a file of standards. Name another file for the report`);
}

const reportFor = (file: string, { report }: Imported): string =>
  file.endsWith('.json') ? visibleJson(reportJson(report)) : visible(reportText(report, true));

function whatNext(
  { out, report, yearBegins }: ImportOptions,
  { report: { notes } }: Imported,
  written: readonly Output[],
): string {
  const isYearOpen = yearBegins === undefined && notes.some(({ kind }) => kind === 'wide-period');
  const year = isYearOpen ? 'In which month years such as 2023-2024 begin: add --year-begins 4 for April.\n' : '';
  const folder = /\s/.test(out) ? `"${out}"` : out;
  const rows = report === undefined ? 'What became of every row: add --report report.txt to the command.\n' : '';
  return `Wrote them to ${shownPath(out)}.\n${year}${rows}What to do next: yardstick check ${folder}${sizeAllowed(written)}\n`;
}

/** A file may become larger than a check takes unasked. */
function sizeAllowed(written: readonly Output[]): string {
  const largest = Math.max(...written.map(({ file }) => statSync(file).size)) / MEGABYTE;
  return largest > CHECK_DEFAULTS.maxSize ? ` --max-size ${Math.ceil(largest)}` : '';
}
