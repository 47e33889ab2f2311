/** From the documents that people have to files of standards, and a report of what became of each row. */

import type { Column } from './columns/columns.ts';
import { columnsOf } from './columns/columns.ts';
import { type Mapping, NO_MAPPING } from './columns/mapping.ts';
import { type DocumentContent, type Part, type Table, UnreadableDocument } from './documents/document.ts';
import { readDocument, type Source } from './documents/read-document.ts';
import type { Draft } from './draft/draft.ts';
import { draftRow } from './draft/draft-row.ts';
import { factsOf } from './draft/facts.ts';
import { formatter } from './output/formatted.ts';
import { serviceText } from './output/service-text.ts';
import { type ServiceFile, servicesOf } from './output/services.ts';
import { promisesIn } from './prose/promises.ts';
import { withoutRepeats } from './repeats.ts';
import { type DocumentReport, type ImportReport, reportOf } from './report/report.ts';
import { type ImportedRow, rowsOf } from './rows.ts';
import { tidy } from './texts/tidy.ts';

export interface ImportOptions {
  readonly mapping?: Mapping;
  /** A label of the Encoding Standard, where the user says how letters are stored. */
  readonly encoding?: string | undefined;
  /** The month in which a fiscal year begins, from 1 to 12. */
  readonly yearBegins?: number | undefined;
  /** Told what is being done, and how many steps there are; what it returns is called after each. */
  readonly progress?: (doing: string, total: number) => () => void;
}

export interface Imported {
  /** Paths have forward slashes, and begin at the folder that all files are written to. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly report: ImportReport;
}

/** What has been read of one document. */
export interface DocumentRead {
  readonly report: DocumentReport;
  readonly title: string;
  readonly drafts: readonly Draft[];
  readonly strays: readonly ImportedRow[];
  readonly repeats: readonly { readonly row: ImportedRow; readonly of: ImportedRow }[];
}

/**
 * Makes standards of some documents. The same documents give the same files.
 * @throws UnreadableDocument where one is none that can be read, or holds no standards; its message begins with the name
 */
export async function importDocuments(sources: readonly Source[], options: ImportOptions = {}): Promise<Imported> {
  const documents: DocumentRead[] = [];
  for (const source of sources) documents.push(await readNamed(source, options));
  const titles = new Map(documents.map(({ report, title }) => [report.name, title]));
  const services = servicesOf(
    documents.flatMap(({ drafts }) => drafts),
    documents.flatMap(({ strays }) => strays),
    (row) => row.place.table ?? titles.get(row.place.document) ?? row.place.document,
  );
  return { files: filesOf(services, options), report: reportOf(documents, services) };
}

function filesOf(services: readonly ServiceFile[], { progress }: ImportOptions): Imported['files'] {
  const format = formatter();
  const step = progress?.('Writing', services.length);
  const files = services.map((service) => {
    const text = format(serviceText(service));
    step?.();
    return { path: service.path, text };
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readNamed(source: Source, options: ImportOptions): Promise<DocumentRead> {
  try {
    return rowsIn(source.name, await readDocument(source, options.encoding), options);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new UnreadableDocument(`${source.name}: ${error.message}`);
    throw error;
  }
}

function rowsIn(path: string, content: DocumentContent, options: ImportOptions): DocumentRead {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const tables = content.parts.filter((part) => part.kind === 'table');
  const read = tables.map((table) => readTable(table, name, options));
  const prose = promisesIn(content.parts, name);
  const own = prose.rows.map((row) => draftRow(row, factsOf([], prose.rows, options.yearBegins)));
  const drafts = [...read.flatMap((it) => it.drafts), ...own];
  const strays = read.flatMap((it) => it.strays);
  if (drafts.length === 0 && strays.length === 0) throw new UnreadableDocument(nothingIn(tables, content));
  return {
    report: {
      name,
      format: content.format,
      encoding: content.encoding,
      tables: read.map(({ table, columns }) => ({ name: table.name, rows: table.rows.length, columns })),
      passedOver: prose.passedOver,
    },
    title: titleOf(content.parts, name),
    drafts,
    strays,
    repeats: read.flatMap((it) => it.repeats),
  };
}

interface TableRead extends Pick<DocumentRead, 'drafts' | 'strays' | 'repeats'> {
  readonly table: Table;
  /** Null where no column holds statements. */
  readonly columns: readonly Column[] | null;
}

function readTable(table: Table, document: string, { mapping, yearBegins }: ImportOptions): TableRead {
  const columns = columnsOf(table, mapping ?? NO_MAPPING);
  if (!columns) return { table, columns: null, drafts: [], strays: [], repeats: [] };
  const { rows, repeats } = withoutRepeats(rowsOf(table, columns, document));
  const facts = factsOf(columns.columns, rows, yearBegins);
  const isStray = (row: ImportedRow): boolean => row.statements.length === 0;
  return {
    table,
    columns: columns.columns,
    drafts: rows.filter((row) => !isStray(row)).map((row) => draftRow(row, facts)),
    strays: rows.filter(isStray),
    repeats,
  };
}

/** Why nothing was found, and what to do about it. */
function nothingIn(tables: readonly Table[], { format }: DocumentContent): string {
  const headings = tables[0]?.rows.find((row) => row.cells.some((cell) => cell.trim() !== ''))?.cells ?? [];
  const named = headings.map((it) => tidy(it).text).filter((it) => it !== '');
  if (named.length > 0)
    return `no column holds the standards' statements. Its columns are ${named.map((it) => `“${it}”`).join(', ')}. Say which one does: --map "statement=${named[0]}"`;
  if (format === 'csv' || format === 'xlsx') return 'it holds no rows';
  return 'no list item or sentence in it promises anything';
}

/** The first heading, or the name of the file. */
function titleOf(parts: readonly Part[], name: string): string {
  const heading = parts.find((part) => part.kind === 'passage' && part.form === 'heading');
  if (heading?.kind === 'passage') return tidy(heading.text).text;
  const words = name
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
