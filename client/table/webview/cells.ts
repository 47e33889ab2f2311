/** What stands in the cells of the page: what the file says, what is on its way there, and what was refused. */
import type { RowEdit, RowFinding, StandardsColumn, StandardsRow, StandardsTable } from '../../../protocol/messages.ts';

/** What the ID of a row begins with that no file has yet. No name in a file has a colon in it. */
const NEW = 'new:';

export const isNew = ({ id }: Pick<StandardsRow, 'id'>): boolean => id.startsWith(NEW);

const newRow = (id: string, label: string): StandardsRow => ({
  ...{ id, label, type: 'Standard', cells: {}, findings: [] },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
});

/** A text that was written in a cell, and is not in the file. */
interface Unwritten {
  readonly text: string;
  /** Why it was refused; empty where another cell of a new row was, and null while it is on its way. */
  readonly reason: string | null;
}

/** Columns that are shown although nothing stands in them, and one that says little. */
const ALWAYS: readonly string[] = ['Title', 'Statement', 'Area', 'Targets', 'Owner'];
const SELDOM = 'Kind';

export class Cells {
  private table: StandardsTable = { columns: [], rows: [] };
  /** By the IDs of rows, then by headings. */
  private readonly unwritten = new Map<string, Map<string, Unwritten>>();
  /** How many new rows there have been. */
  private drafts = 0;
  /** The headings that somebody has chosen. */
  chosen: readonly string[] | null = null;
  /** Rows are shown that say this somewhere. */
  find = '';

  /** What was on its way has arrived; what was refused stays until somebody mends or discards it. */
  show(table: StandardsTable): void {
    this.table = table;
    for (const [id, texts] of this.unwritten)
      for (const [heading, { reason }] of texts) if (reason === null) this.forget(id, heading);
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
    const drafts = [...this.unwritten.keys()].filter((id) => isNew({ id })).map((id) => newRow(id, 'Not written yet'));
    return [...(wanted === '' ? this.table.rows : this.table.rows.filter(says)), ...drafts, this.freshRow(0)];
  }

  /** A row that nobody has written in. @param at among several that are begun at once */
  freshRow(at: number): StandardsRow {
    return newRow(`${NEW}${this.drafts + at}`, 'New standard');
  }

  textOf({ id, cells }: StandardsRow, heading: string): string {
    return this.unwritten.get(id)?.get(heading)?.text ?? cells[heading] ?? '';
  }

  /** Why the text of a cell was not taken over, if it was not. */
  reasonFor({ id }: StandardsRow, heading: string): string {
    return this.reasonAt(id, heading);
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
    const rows = [...Map.groupBy(changed, ({ row }) => row)].map(([row, mine]) => {
      const cells = mine.map(({ column: { heading }, text }) => [heading, { before: this.saidIn(row, heading), text }]);
      if (!isNew(row)) return { id: row.id, cells: Object.fromEntries(cells) };
      // What was refused before comes along: a new standard may have lacked but its name.
      const waiting = [...(this.unwritten.get(row.id) ?? [])];
      for (const [heading, { text }] of waiting) this.remember(row.id, heading, { text, reason: null });
      const before = waiting.map(([heading, { text }]) => [heading, { before: '', text }]);
      return { id: '', draft: row.id, cells: Object.fromEntries([...before, ...cells]) };
    });
    for (const { row, column, text } of changed) this.remember(row.id, column.heading, { text, reason: null });
    this.drafts += new Set(changed.filter(({ row }) => isNew(row)).map(({ row }) => row.id)).size;
    return rows;
  }

  refuse(rows: readonly RowEdit[], refused: readonly { row: number; heading: string | null; reason: string }[]): void {
    for (const { row, heading, reason } of refused) {
      const { id = '', draft = id, cells = {} } = rows[row] ?? {};
      const [first] = Object.keys(cells);
      const at = heading !== null && heading in cells ? heading : first;
      // A new standard is written whole or not at all: all that was to be in it stays.
      for (const [it, { text }] of Object.entries(cells))
        if (it === at || id === '')
          this.remember(draft, it, { text, reason: it === at ? reason : this.reasonAt(draft, it) });
    }
  }

  /** Takes back what was refused in a cell. */
  discard({ id }: StandardsRow, heading: string): void {
    this.forget(id, heading);
  }

  /** What the file says in a cell, or will when it has been written. */
  private saidIn({ id, cells }: StandardsRow, heading: string): string {
    const { text, reason } = this.unwritten.get(id)?.get(heading) ?? { text: '', reason: '' };
    return reason === null ? text : (cells[heading] ?? '');
  }

  private reasonAt(id: string, heading: string): string {
    return this.unwritten.get(id)?.get(heading)?.reason ?? '';
  }

  private remember(id: string, heading: string, unwritten: Unwritten): void {
    this.unwritten.set(id, (this.unwritten.get(id) ?? new Map()).set(heading, unwritten));
  }

  private forget(id: string, heading: string): void {
    const texts = this.unwritten.get(id);
    texts?.delete(heading);
    if (texts?.size === 0) this.unwritten.delete(id);
  }
}

/** Whether a row may say something in a column. */
export const isWritable = ({ type }: StandardsRow, { on }: StandardsColumn): boolean => on.includes(type);
