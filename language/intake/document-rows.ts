/** What one document holds: its rows, and what they amount to. */
import { languageName } from '../lexicon/languages.ts';
import { canRead } from '../reader/read.ts';
import { type Column, type KnownTable, knownTable } from './columns/columns.ts';
import { type HeadedTable, withHeadings } from './columns/heading-rows.ts';
import { columnOf, type Mapping, NO_MAPPING } from './columns/mapping.ts';
import { type DocumentContent, type DocumentPart, type Table, UnreadableDocument } from './documents/document.ts';
import { factsOf } from './draft/facts.ts';
import type { Drafting } from './drafting.ts';
import type { WrittenDraft } from './output/written-draft.ts';
import { promisesIn } from './prose/promises.ts';
import { withoutRepeats } from './repeats.ts';
import type { DocumentReport } from './report/document-report.ts';
import { type ImportedRow, rowsOf, type TableRows } from './rows.ts';
import { guessedLanguage } from './texts/language.ts';
import { tidy } from './texts/tidy.ts';

/** What has been read of one document. */
export interface DocumentRead {
  readonly report: DocumentReport;
  readonly title: string;
  readonly drafts: readonly WrittenDraft[];
  readonly strays: readonly ImportedRow[];
  /** Rows that name those below them. */
  readonly groups: readonly ImportedRow[];
  readonly repeats: readonly { readonly row: ImportedRow; readonly of: ImportedRow }[];
}

/** How a document is to be read. */
interface RowOptions {
  readonly mapping: Mapping;
  /** The month in which a fiscal year begins, from 1 to 12. */
  readonly yearBegins: number | undefined;
  readonly drafting: Drafting;
}

/**
 * @param name what the document is called in the report, and as the source of its figures
 * @throws UnreadableDocument where it holds no standards, or lacks a column that the user has named
 */
export async function readRows(name: string, content: DocumentContent, options: RowOptions): Promise<DocumentRead> {
  const tables = content.parts.filter((part) => part.kind === 'table');
  const heading = headingOf(content.parts);
  const known = tables.map((table) => ({ table, columns: knownTable(table, options.mapping) }));
  refuseUnknown(options.mapping, known);
  const read: TableRead[] = [];
  for (const { table, columns } of known) read.push(await readTable(table, columns, name, { ...options, heading }));
  const below = content.parts.flatMap((part) => [part, ...(part.kind === 'table' ? passagesBelow(part, read) : [])]);
  const hasTables = read.some(({ drafts }) => drafts.length > 0);
  const prose = promisesIn(below, name, { all: content.format === 'gherkin', hasTables });
  const own = await options.drafting([...prose.rows], factsOf([], prose.rows, options.yearBegins));
  const drafts = [...read.flatMap((it) => it.drafts), ...own];
  const strays = read.flatMap((it) => it.strays);
  if (drafts.length === 0 && strays.length === 0) throw nothingIn(read, content);
  return {
    report: {
      name,
      format: content.format,
      encoding: content.encoding,
      tables: read.map(({ table, columns }) => ({ name: table.name, rows: table.rows.length, columns })),
      notRead: languagesNotRead(drafts),
      passedOver: [...read.flatMap((it) => it.above), ...prose.passedOver],
    },
    title: heading ?? read.find((it) => it.title !== null)?.title ?? nameOf(name),
    drafts,
    strays,
    groups: read.flatMap((it) => it.groups),
    repeats: read.flatMap((it) => it.repeats),
  };
}

/** Notes and addresses that stand below the rows of a table. */
const passagesBelow = (table: Table, read: readonly TableRead[]): DocumentPart[] =>
  (read.find((it) => it.table === table)?.below ?? []).map((text) => ({
    ...{ kind: 'passage', form: 'paragraph', text, level: 0 },
  }));

/** Languages of statements in which nothing can be read, by their English names. */
function languagesNotRead(drafts: readonly WrittenDraft[]): string[] {
  const languages = new Set(drafts.flatMap((it) => it.languages));
  return [...languages].filter((language) => !canRead(language)).map((language) => languageName(language) ?? language);
}

interface TableRead extends Pick<DocumentRead, 'drafts' | 'strays' | 'groups' | 'repeats'> {
  readonly table: Table;
  /** Null where no column holds statements. */
  readonly columns: readonly Column[] | null;
  /** What stands above its headings. */
  readonly title: string | null;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

interface TableOptions extends RowOptions {
  /** The first heading of the document. */
  readonly heading: string | undefined;
}

async function readTable(
  table: Table,
  columns: KnownTable | undefined,
  document: string,
  { yearBegins, heading, drafting }: TableOptions,
): Promise<TableRead> {
  const nothing = { above: [], below: [], drafts: [], strays: [], groups: [], repeats: [] };
  if (!columns) return { table, columns: null, title: null, ...nothing };
  const sheet = table.name === null ? document : `${document}, ${table.name}`;
  const system = table.system ?? columns.title ?? heading ?? sheet;
  const { toDraft, facts, ...others } = sortedOut(rowsOf(table.name, columns, document, system), columns, yearBegins);
  const drafts = await drafting(toDraft, facts);
  return { table, columns: columns.columns, title: columns.title, above: columns.above, drafts, ...others };
}

/** The rows of a table by what becomes of them. */
function sortedOut({ rows: all, groups, below }: TableRows, { columns }: KnownTable, yearBegins: number | undefined) {
  const { rows, repeats } = withoutRepeats(all);
  const isStray = (row: ImportedRow): boolean => row.statements.length === 0;
  return {
    toDraft: rows.filter((row) => !isStray(row)),
    facts: factsOf(columns, rows, yearBegins),
    strays: rows.filter(isStray),
    groups,
    repeats,
    below,
  };
}

/** @throws UnreadableDocument where no table has a column that the user has named */
function refuseUnknown(mapping: Mapping, tables: readonly { table: Table; columns: KnownTable | undefined }[]): void {
  const named = tables.map(
    ({ table, columns }) => columns?.columns.map(({ heading }) => heading) ?? headingsIn(table).headings,
  );
  const missing = mapping.entries.find(({ column }) => !named.some((it) => columnOf(it, column) !== undefined));
  if (!missing || tables.length === 0) return;
  throw new UnreadableDocument(`there is no column “${missing.column}”. ${columnsAre(tables[0]?.table)}`);
}

/** The columns of a table with what stands in them, so that one can be named. */
function columnsAre(table: Table | undefined): string {
  if (!table) return '';
  const { headings, rows } = headingsIn(table);
  const shown = headings.flatMap((heading, at) => {
    const text = rows.map(({ cells }) => tidy(cells[at] ?? '').text).find((it) => it !== '');
    const example = text === undefined ? 'empty' : `such as “${shortened(text)}”`;
    return heading === '' && text === undefined
      ? []
      : [`${heading === '' ? `#${at + 1}` : `“${heading}”`} (${example})`];
  });
  return `Its columns are ${shown.join(', ')}.`;
}

/** In characters: an example tells enough. */
const LONGEST_EXAMPLE = 30;

const shortened = (text: string): string =>
  text.length <= LONGEST_EXAMPLE ? text : `${text.slice(0, LONGEST_EXAMPLE).trim()}…`;

const headingsIn = (table: Table): HeadedTable =>
  withHeadings(table, guessedLanguage(table.rows.slice(0, 50).flatMap(({ cells }) => cells)), NO_MAPPING);

/** Why nothing was found. */
function nothingIn(read: readonly TableRead[], { format, parts }: DocumentContent): UnreadableDocument {
  if (read.some(({ columns }) => columns !== null))
    return new UnreadableDocument('it names its columns, and holds no rows below them');
  const [first] = read;
  const headings = first ? headingsIn(first.table).headings.filter((it) => it !== '') : [];
  if (first && headings.length > 0) {
    const message = `no column holds the statements of standards. ${columnsAre(first.table)}`;
    return new UnreadableDocument(message, { kind: 'column', headings: wordiestFirst(first.table) });
  }
  if (format === 'csv' || format === 'xlsx') return new UnreadableDocument('it holds no rows');
  const language = guessedLanguage(parts.flatMap((part) => (part.kind === 'passage' ? [part.text] : [])));
  if (!canRead(language)) return new UnreadableDocument(notRead(language));
  return new UnreadableDocument('no list item or sentence in it promises anything');
}

const notRead = (language: string): string =>
  `its text is in ${languageName(language) ?? language}, which is not read. English, French, Bulgarian, Latvian, Chinese and German are; of other languages, a table whose columns are named with --map`;

/** Statements are the longest texts of most tables: the column that has them is the first to be proposed. */
function wordiestFirst(table: Table): string[] {
  const { headings, rows } = headingsIn(table);
  const length = (heading: string): number =>
    rows.reduce((sum, { cells }) => sum + (cells[headings.indexOf(heading)]?.length ?? 0), 0);
  return headings.filter((it) => it !== '').toSorted((a, b) => length(b) - length(a));
}

function headingOf(parts: readonly DocumentPart[]): string | undefined {
  const heading = parts.find((part) => part.kind === 'passage' && part.form === 'heading');
  return heading?.kind === 'passage' ? tidy(heading.text).text : undefined;
}

/** A file's name as a title. */
function nameOf(file: string): string {
  const words = file
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words === '' ? file : words.charAt(0).toUpperCase() + words.slice(1);
}
