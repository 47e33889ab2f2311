/** Tables of standards in memory: made, edited as a person would, and brought back. */

import { csvOf } from '../../language/documents/writers/csv.ts';
import { recordsOf } from '../../language/documents/writers/records.ts';
import { xlsxOf } from '../../language/documents/writers/xlsx.ts';
import { readDocument } from '../../language/intake/documents/read-document.ts';
import { remembered } from '../../language/memory/remembered.ts';
import { cellPlace } from '../../language/review/changes.ts';
import { editedTable } from '../../language/review/edited-table.ts';
import { tableDocument } from '../../language/review/table-document.ts';
import { type Update, update } from '../../language/review/update.ts';
import { Project } from '../../language/workspace/project.ts';
import { TODAY } from './check.ts';

export type Files = Record<string, string>;

/** The rows of a table by their headings, to be changed by whoever edits it. */
export type Rows = Record<string, string>[];

function homeOf(files: Files) {
  const project = new Project();
  for (const [file, text] of Object.entries(files)) project.add(file, text);
  return { project, settings: {}, seen: (file: string) => file };
}

export function documentOf(files: Files) {
  const home = homeOf(files);
  return tableDocument([{ home, services: home.project.check({ today: TODAY, settings: {} }) }]);
}

/** The same without what the rules find. */
export function unjudgedDocumentOf(files: Files) {
  const home = homeOf(files);
  return tableDocument([{ home, services: home.project.models().map((service) => ({ ...service, findings: [] })) }]);
}

/** Its cells, without what the rules find: rows of one's own, to be edited. */
export const tableOf = (files: Files): Rows => structuredClone(rowsOf(files));

/** The same files are edited over and over, each time in another cell. */
const rowsOf = remembered((files: Files): Rows => {
  const [headings = [], ...rows] = recordsOf(unjudgedDocumentOf(files));
  return rows.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? ''])));
});

/** The row of an element; throws where there is none. */
export function rowOf(rows: Rows, id: string): Record<string, string> {
  const row = rows.find((it) => it.ID === id);
  if (!row) throw new Error(`no ${id} among ${rows.map((it) => it.ID).join(', ')}`);
  return row;
}

export interface Updated extends Update {
  readonly files: Files;
  /** The cells that cannot be taken over, and why. */
  readonly refused: readonly string[];
}

/** Brings rows back into files. */
export function updated(files: Files, rows: Rows): Updated {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  const numbered = cells.map((it, index) => ({ number: index + 1, cells: it }));
  const table = { kind: 'table', name: null, rows: numbered } as const;
  return updatedBy(files, editedTable('table.xlsx', { format: 'xlsx', encoding: null, parts: [table] }));
}

/** Brings the bytes of a document back into files. */
export async function updatedFrom(files: Files, name: string, bytes: Uint8Array): Promise<Updated> {
  return updatedBy(files, editedTable(name, await readDocument({ name, bytes })));
}

function updatedBy(files: Files, table: ReturnType<typeof editedTable>): Updated {
  const home = homeOf(files);
  const result = update([home], [table], TODAY);
  const texts = Object.fromEntries(Object.keys(files).map((file) => [file, home.project.textOf(file)]));
  return { ...result, files: texts, refused: result.refusals.map((it) => `${cellPlace(it)}: ${it.reason}`) };
}

/** The files after one row was edited; throws where a cell cannot be taken over. */
export function edit(files: Files, id: string, cells: Record<string, string>): Files {
  const rows = tableOf(files);
  Object.assign(rowOf(rows, id), cells);
  const { files: after, refused } = updated(files, rows);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return after;
}

export const workbookOf = (files: Files): Promise<Uint8Array> => xlsxOf(documentOf(files));

export const csvBytesOf = (files: Files): Uint8Array => new TextEncoder().encode(csvOf(documentOf(files)));
