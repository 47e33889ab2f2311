/** Reads documents that people have, and writes files of standards. Either all of them are written, or none. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Mapping, NO_MAPPING, readMapping } from '../language/intake/columns/mapping.ts';
import { type Remedy, UnreadableDocument } from '../language/intake/documents/document.ts';
import { type Imported, importDocuments } from '../language/intake/import.ts';
import { reportJson } from '../language/intake/report/report-json.ts';
import { reportText } from '../language/intake/report/report-text.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { CLEAN, UsageError } from './exit-codes.ts';
import { shown } from './load.ts';
import { refuseToReplace, writeText } from './output.ts';
import { progress } from './progress.ts';

export interface ImportOptions {
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
  refuseToReplace(options.report, options.force);
  const sources = paths.map((file) => ({ name: shown(file), bytes: bytesOf(file, options.maxSize) }));
  const imported = await importOrRefuse(sources, options);
  writeAll(imported.files, options.out);
  if (options.report !== undefined) writeText(options.report, reportFor(options.report, imported));
  if (options.format === 'json') process.stdout.write(reportJson(imported.report));
  else process.stdout.write(`${reportText(imported.report, false)}\n${whatNext(options, imported)}`);
  return CLEAN;
}

async function importOrRefuse(
  sources: readonly { name: string; bytes: Uint8Array }[],
  { map, encoding, yearBegins }: ImportOptions,
): Promise<Imported> {
  const mapping = map === undefined ? NO_MAPPING : mappingOf(map);
  try {
    return await importDocuments(sources, { mapping, encoding, yearBegins, progress });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new UsageError(`${error.message}${hint(error.remedy)}`);
    throw error;
  }
}

function hint(remedy: Remedy | undefined): string {
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
  if (!stats) throw new UsageError(`there is no file ${file}`);
  if (stats.isDirectory()) throw new UsageError(`${file} is a folder. Name the documents in it`);
  if (stats.size > maxMegabytes * MEGABYTE) {
    const megabytes = (stats.size / MEGABYTE).toFixed(1);
    throw new UsageError(`${file} has ${megabytes} MB, more than ${maxMegabytes}. Allow it with --max-size`);
  }
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`);
  }
}

/** Writes all files, or takes away again what it has written. */
function writeAll(files: Imported['files'], out: string): void {
  const targets = files.map(({ path: file, text }) => ({ file: path.join(out, file), text }));
  const taken = targets.filter(({ file }) => existsSync(file));
  const [first, ...others] = taken;
  if (first) {
    const more = others.length > 0 ? `, and ${others.length} more` : '';
    throw new UsageError(`${first.file} exists already${more}. Nothing was written. Name another folder: --out …`);
  }
  const made: string[] = [];
  try {
    for (const { file, text } of targets) {
      const folder = mkdirSync(path.dirname(file), { recursive: true });
      if (folder !== undefined) made.push(folder);
      made.push(file);
      writeFileSync(file, text, { flag: 'wx' });
    }
  } catch (error) {
    for (const entry of made.reverse()) rmSync(entry, { recursive: true, force: true });
    throw new UsageError(`${out} cannot be written, and nothing was: ${reasonOf(error)}`);
  }
}

const reportFor = (file: string, { report }: Imported): string =>
  file.endsWith('.json') ? reportJson(report) : reportText(report, true);

function whatNext({ out, report, yearBegins }: ImportOptions, { report: { notes } }: Imported): string {
  const isYearOpen = yearBegins === undefined && notes.some(({ kind }) => kind === 'wide-period');
  const year = isYearOpen ? 'In which month years such as 2023-2024 begin: add --year-begins 4 for April.\n' : '';
  const folder = /\s/.test(out) ? `"${out}"` : out;
  const rows = report === undefined ? 'What became of every row: add --report report.txt to the command.\n' : '';
  return `Wrote them to ${shown(out)}.\n${year}${rows}What to do next: yardstick check ${folder}\n`;
}
