/** What stands in the cells of the page: what the file says, what is on its way there, and what was refused. */
import type { RowEdit, RowFinding, StandardsColumn, StandardsRow, StandardsTable } from '../../../protocol/messages.ts';

/** The row in which a new standard begins. */
const NEW_ROW: StandardsRow = {
  id: '',
  type: 'Standard',
  label: 'New standard',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  cells: {},
  findings: [],
};

/** A text that was written in a cell, and is not in the file; with the reason where it was refused. */
interface Unwritten {
  readonly text: string;
  readonly reason: string | null;
}

/** Columns that are shown although nothing stands in them, and one that says little. */
const ALWAYS: readonly string[] = ['Title', 'Statement', 'Area', 'Targets', 'Owner'];
const SELDOM = 'Kind';

const keyOf = (id: string, heading: string): string => `${heading}\n${id}`;

export class Cells {
  private table: StandardsTable = { columns: [], rows: [] };
  private readonly unwritten = new Map<string, Unwritten>();
  /** The headings that somebody has chosen. */
  chosen: readonly string[] | null = null;
  /** Rows are shown that say this somewhere. */
  find = '';

  /** What was on its way has arrived; what was refused stays until somebody mends or discards it. */
  show(table: StandardsTable): void {
    this.table = table;
    for (const [key, { reason }] of this.unwritten) if (reason === null) this.unwritten.delete(key);
  }

  get allColumns(): readonly StandardsColumn[] {
    return this.table.columns;
  }

  get columns(): readonly StandardsColumn[] {
    return this.table.columns.filter(({ heading }) => this.isShown(heading));
  }

  isShown(heading: string): boolean {
    if (this.chosen) return this.chosen.includes(heading);
    if (heading === SELDOM) return false;
    return ALWAYS.includes(heading) || this.table.rows.some(({ cells }) => (cells[heading] ?? '') !== '');
  }

  get rows(): readonly StandardsRow[] {
    const wanted = this.find.trim().toLowerCase();
    const says = ({ label, cells, findings }: StandardsRow): boolean =>
      [label, ...Object.values(cells), ...findings.map(({ message, code }) => `${code} ${message}`)].some((it) =>
        it.toLowerCase().includes(wanted),
      );
    return [...(wanted === '' ? this.table.rows : this.table.rows.filter(says)), NEW_ROW];
  }

  textOf({ id, cells }: StandardsRow, heading: string): string {
    return this.unwritten.get(keyOf(id, heading))?.text ?? cells[heading] ?? '';
  }

  /** Why the text of a cell was not taken over, if it was not. */
  reasonFor({ id }: StandardsRow, heading: string): string | null {
    return this.unwritten.get(keyOf(id, heading))?.reason ?? null;
  }

  findingsIn({ findings }: StandardsRow, heading: string | null): readonly RowFinding[] {
    return findings.filter((it) => (this.isSeen(it.heading) ? it.heading : null) === heading);
  }

  /** What is about a clause whose column is not shown is told with the row. */
  private isSeen(heading: string | null): boolean {
    return heading !== null && this.columns.some((it) => it.heading === heading);
  }

  /** The rows to send for cells that say something new; they count as written until the answer comes. */
  write(
    texts: readonly { readonly row: StandardsRow; readonly column: StandardsColumn; readonly text: string }[],
  ): RowEdit[] {
    const changed = texts.filter(
      ({ row, column, text }) => isWritable(row, column) && text !== this.textOf(row, column.heading),
    );
    const rows = [...Map.groupBy(changed, ({ row }) => row)].map(([row, mine]) => ({
      id: row.id,
      cells: {
        // What was refused before comes along: a new standard may have lacked but its name.
        ...(row.id === '' && this.unwrittenOfNew()),
        ...Object.fromEntries(
          mine.map(({ column: { heading }, text }) => [heading, { before: this.saidIn(row, heading), text }]),
        ),
      },
    }));
    for (const { row, column, text } of changed)
      this.unwritten.set(keyOf(row.id, column.heading), { text, reason: null });
    return rows;
  }

  refuse(rows: readonly RowEdit[], refused: readonly { row: number; heading: string | null; reason: string }[]): void {
    for (const { row, heading, reason } of refused) {
      const { id = '', cells = {} } = rows[row] ?? {};
      const headings = heading !== null && heading in cells ? [heading] : Object.keys(cells).slice(0, 1);
      for (const it of headings) this.unwritten.set(keyOf(id, it), { text: cells[it]?.text ?? '', reason });
    }
  }

  /** Takes back what was refused in a cell. */
  discard({ id }: StandardsRow, heading: string): void {
    this.unwritten.delete(keyOf(id, heading));
  }

  /** What the file says in a cell, or will when it has been written. */
  private saidIn({ id, cells }: StandardsRow, heading: string): string {
    const { text, reason } = this.unwritten.get(keyOf(id, heading)) ?? { text: '', reason: '' };
    return reason === null ? text : (cells[heading] ?? '');
  }

  private unwrittenOfNew(): RowEdit['cells'] {
    const mine = [...this.unwritten].filter(([key]) => key.endsWith('\n'));
    return Object.fromEntries(mine.map(([key, { text }]) => [key.slice(0, -1), { before: '', text }]));
  }
}

/** Whether a row may say something in a column. */
export const isWritable = ({ type }: StandardsRow, { on }: StandardsColumn): boolean => on.includes(type);
