/** What was changed in a row, told from what has changed in the files since the table was made. */
import { cellLines } from './cell-text.ts';
import { inheritedLine, linesUnder, rowCells } from './cells.ts';
import { columnNamed, KIND, KIND_HINT, KINDS, NAME, TITLE } from './columns.ts';
import { type EditedRow, isReadBack } from './edited-table.ts';
import type { TableElement } from './elements.ts';
import { markOf, readMarks } from './marks.ts';
import { type NamesByTitle, withNames, withRecordNames } from './names-by-title.ts';
import { damageTo, isSameDay } from './spoilt.ts';

/** A cell that says something else than its file. */
export interface CellChange {
  readonly element: TableElement;
  readonly heading: string;
  readonly lines: readonly string[];
  /** What its row is called in messages. */
  readonly row: string;
}

/** A cell that cannot be taken over, and why. */
export interface RefusedChange {
  /** What its row is called; where it comes from no row, its file. */
  readonly row: string;
  /** The heading of its column; null where it is about the whole row. */
  readonly heading: string | null;
  /** As a sentence. */
  readonly reason: string;
}

/** What a refused cell is called in messages. */
export const cellPlace = ({ row, heading }: RefusedChange): string => (heading === null ? row : `${row}, ${heading}`);

interface RowChanges {
  readonly changes: readonly CellChange[];
  readonly refusals: readonly RefusedChange[];
}

/** Compares a row with its element, and with what it said when the table was made. */
export function changesIn(row: EditedRow, element: TableElement, known: NamesByTitle): RowChanges {
  const headings = [...row.cells.keys()].filter(isReadBack);
  const current = rowCells(element, headings);
  const marks = readMarks(row.state);
  const changes: CellChange[] = [];
  const refusals: RefusedChange[] = [];
  for (const heading of headings) {
    const cell = row.cells.get(heading) ?? '';
    const now = current.get(heading) ?? '';
    if (cell === now || marks.has(markOf(heading, cell)) || isSameDay(cell, now)) continue;
    if (inNames(heading, cell, known) === now) continue;
    const reason = isAsThen(heading, now, marks) ? refusalOf(element, heading, cell, now) : conflict(cell, now, row);
    if (reason === undefined)
      changes.push({ element, heading, row: row.place, lines: linesFor(element, heading, cell) });
    else refusals.push({ row: row.place, heading, reason });
  }
  return { changes, refusals };
}

/** What a cell says with names where it has titles: that is what was written of it, if it was taken over before. */
function inNames(heading: string, cell: string, known: NamesByTitle): string {
  const { column } = columnNamed(heading) ?? {};
  if (!column) return cell;
  const named = column.type === 'Target' ? withRecordNames : (line: string) => withNames(column, line, known);
  return cellLines(cell)
    .map((line) => named(line, known))
    .join('\n');
}

/** Whether the file says what it said when the table was made; a language that somebody added to the table was said nowhere. */
const isAsThen = (heading: string, now: string, marks: ReadonlySet<string>): boolean =>
  marks.has(markOf(heading, now)) || (now === '' && columnNamed(heading)?.language !== undefined);

/** A row whose state was lost says nothing about what was edited in it. */
function conflict(cell: string, now: string, { state }: EditedRow): string {
  if (state === '')
    return 'the column State of this row is empty, so that nobody can tell what was edited. Copy it from a new table';
  return `the file was changed since the table was made, and says ${quote(now)} now, where the cell says ${quote(cell)}. Write into the cell what is to hold`;
}

const quote = (text: string): string => (text === '' ? 'nothing' : `“${text.replaceAll('\n', ' / ')}”`);

/** Why a cell cannot be taken over, whatever stands in it; undefined where it can. */
function refusalOf(element: TableElement, heading: string, cell: string, now: string): string | undefined {
  const damage = damageTo(cell, now);
  if (damage !== undefined) return damage;
  const { type } = element;
  if (heading === NAME) return 'names are changed in the editor (F2), which changes them wherever they are mentioned';
  if (heading === KIND) return kindRefusal(element, cell);
  if (heading === TITLE)
    return type === 'Override' ? 'the title of a standard is changed in the row of its service' : undefined;
  const { column } = columnNamed(heading) ?? {};
  if (!column?.on.includes(type)) return `there is no such clause in a ${NAMES[type]}. Leave the cell empty`;
  if (element.kind === 'not here' && heading !== 'Because')
    return 'the standard does not hold in this branch. Leave the cell empty';
  const general = linesUnder(element.inherited, heading);
  if (general.length > 0 && cell === '')
    return 'it is said once for all. Change it in the row of the service or branch';
  return undefined;
}

const NAMES = { Service: 'service', Branch: 'branch', Standard: 'standard', Override: "branch's change" } as const;

function kindRefusal({ type, kind }: TableElement, cell: string): string | undefined {
  if (type !== 'Standard') return `it has to say ${kind}`;
  return KINDS.some((kind) => kind === cell) ? undefined : KIND_HINT;
}

/** The lines that the element itself shall have: what is said for all stays there. */
function linesFor({ inherited }: TableElement, heading: string, cell: string): string[] {
  const general = new Set(linesUnder(inherited, heading).map(inheritedLine));
  return cellLines(cell).filter((line) => !general.has(line));
}
