/** A row as a case: its moments and fields, read when they are asked for. */
import { answersIn } from '../../meaning/measures/cells.ts';
import type { CaseRecord, Ref } from '../../model/schema.ts';
import type { Moment } from '../../quantities/wall-clock.ts';
import { isRefused, type TimeRead } from '../times/reader.ts';
import { type RefusalReason, RefusedRow } from './left-out.ts';
import { numberInCell } from './numbers.ts';
import type { RecordFile } from './record-file.ts';

/** How the times of a record are read. */
export type ReadTime = (text: string) => TimeRead;

/** What all rows of a file have in common. */
export class Columns {
  readonly record: CaseRecord;
  readonly readTime: ReadTime;
  private readonly positions: ReadonlyMap<string, { readonly at: number; readonly column: string }>;
  private readonly answers: ReadonlyMap<string, boolean>;
  private readonly commasIn: (column: string) => boolean;

  /** @param commasIn whether any file of the record has decimal commas in a column */
  constructor(
    record: CaseRecord,
    file: Pick<RecordFile, 'columns'>,
    readTime: ReadTime,
    commasIn: (column: string) => boolean,
  ) {
    this.record = record;
    this.readTime = readTime;
    this.commasIn = commasIn;
    const named = [...record.moments, ...record.fields, ...(record.key ? [record.key] : [])];
    this.positions = new Map(
      named.map(({ name, column }) => [name, { at: file.columns.get(column) ?? -1, column }] as const),
    );
    this.answers = answersIn(record);
  }

  columnOf(name: string): string {
    return this.positions.get(name)?.column ?? name;
  }

  cellOf(name: string, cells: readonly string[]): string {
    return cells[this.positions.get(name)?.at ?? -1]?.trim() ?? '';
  }

  hasDecimalCommas(name: string): boolean {
    return this.commasIn(this.columnOf(name));
  }

  answerTo(cell: string): boolean | undefined {
    return this.answers.get(cell.toLowerCase());
  }
}

export class CaseRow {
  /** As whoever opens the file counts. */
  readonly number: number;
  readonly file: string;
  private readonly columns: Columns;
  private readonly cells: readonly string[];
  private readonly moments = new Map<string, Moment | null>();

  constructor(columns: Columns, cells: readonly string[], file: string, number: number) {
    this.columns = columns;
    this.cells = cells;
    this.file = file;
    this.number = number;
  }

  /** What tells it from other cases; null where the record names nothing, or the cell is empty. */
  get key(): string | null {
    const { key } = this.columns.record;
    return key ? this.text(key.name) || null : null;
  }

  text(name: string): string {
    return this.columns.cellOf(name, this.cells);
  }

  /** Whether nothing stands in the cell of a moment or field, or of the record's first moment. */
  isEmpty(name: string | null): boolean {
    return this.text(name ?? this.firstMoment) === '';
  }

  /** What the column of a moment or field is called, or that of the record's first moment. */
  columnOf(name: string | null): string {
    return this.columns.columnOf(name ?? this.firstMoment);
  }

  /**
   * When the case reached a moment, or the record's first one; null where it has not.
   * @throws RefusedRow where what stands there is no time
   */
  moment(ref: Pick<Ref, 'name'> | null): Moment | null {
    const name = ref?.name ?? this.firstMoment;
    const known = this.moments.get(name);
    if (known !== undefined) return known;
    const cell = this.text(name);
    const moment = cell === '' ? null : this.timeIn(name, cell);
    this.moments.set(name, moment);
    return moment;
  }

  /** The same; null as well where what stands there is no time. */
  momentIfRead(ref: Pick<Ref, 'name'> | null): Moment | null {
    const time = this.columns.readTime(this.text(ref?.name ?? this.firstMoment));
    return isRefused(time) ? null : time;
  }

  private get firstMoment(): string {
    return this.columns.record.moments[0]?.name ?? '';
  }

  private timeIn(name: string, cell: string): Moment {
    const time = this.columns.readTime(cell);
    if (isRefused(time)) throw this.refused('unreadable time', name);
    return time;
  }

  /** @throws RefusedRow where what stands there is no number */
  numberIn(name: string): number | null {
    const cell = this.text(name);
    if (cell === '') return null;
    const number = numberInCell(cell, () => this.columns.hasDecimalCommas(name));
    if (number === undefined) throw this.refused('unreadable number', name);
    return number;
  }

  /** @throws RefusedRow where what stands there is neither yes nor no */
  isYes(name: string): boolean {
    const cell = this.text(name);
    const answer = this.columns.answerTo(cell);
    if (answer === undefined) throw this.refused('neither yes nor no', name);
    return answer;
  }

  /** What is wrong with the row, to be thrown. @param name the moment or field in which it shows; null for the first moment */
  refused(reason: RefusalReason, name: string | null): RefusedRow {
    return new RefusedRow(reason, this.columnOf(name), this.text(name ?? this.firstMoment));
  }
}
