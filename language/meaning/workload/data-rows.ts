/** Cases counted in the data of their record. */
import type { DataTable } from '../../model/data-table.ts';
import type { CaseRecord, Condition, Literal } from '../../model/schema.ts';
import { isDate } from '../../quantities/calendar.ts';
import { answersIn, orderHolds } from '../measures/cells.ts';

export interface RowsCounted {
  readonly rows: number;
  /** The first and the last day on which a case of the whole table begins. */
  readonly from: string;
  readonly to: string;
}

type Row = readonly string[];

/** What a row answers to a condition; undefined where it cannot be told. */
type Answer = boolean | undefined;

/**
 * The rows that begin at a moment and fulfil a condition; undefined where that cannot be told for all of them.
 * @param begins the moment at which a case begins
 */
export function countRows(
  table: DataTable,
  record: CaseRecord,
  begins: string,
  filter: Condition | null,
): RowsCounted | undefined {
  const cells = new Cells(table, record);
  const begun = table.rows.filter((row) => cells.of(begins, row));
  const days = begun.map((row) => (cells.of(begins, row) ?? '').slice(0, 10)).sort();
  const [from, to] = [days[0], days.at(-1)];
  const answers = begun.map((row) => (filter ? cells.fulfils(filter, row) : true));
  if (!from || !to || !days.every(isDate) || answers.includes(undefined)) return undefined;
  return { rows: answers.filter((it) => it).length, from, to };
}

type Operator = Extract<Condition, { kind: 'compare' }>['operator'];

class Cells {
  private readonly positions: ReadonlyMap<string, number | undefined>;
  private readonly answers: ReadonlyMap<string, boolean>;

  constructor(table: DataTable, record: CaseRecord) {
    const columns = [...record.moments, ...record.fields];
    this.positions = new Map(columns.map(({ name, column }) => [name, table.columns.get(column)]));
    this.answers = answersIn(record);
  }

  /** What stands in the column of a moment or field; undefined where the table has no such column. */
  of(name: string, row: Row): string | undefined {
    const position = this.positions.get(name);
    return position === undefined ? undefined : (row[position] ?? '');
  }

  fulfils(condition: Condition, row: Row): Answer {
    switch (condition.kind) {
      case 'all':
      case 'any': {
        const answers = condition.conditions.map((it) => this.fulfils(it, row));
        if (answers.includes(undefined)) return undefined;
        return condition.kind === 'all' ? answers.every((it) => it) : answers.some((it) => it);
      }
      case 'not': {
        const answer = this.fulfils(condition.condition, row);
        return answer === undefined ? undefined : !answer;
      }
      case 'is':
        return this.isYes(this.of(condition.field.name, row));
      case 'compare':
        return this.compared(this.of(condition.field.name, row), condition.operator, condition.value);
      case 'reached':
        return this.reaches(condition, row);
      case 'timed':
        // What comes when it has to is for whoever computes the figures to tell.
        return undefined;
    }
  }

  private reaches({ moment, within, since }: Extract<Condition, { kind: 'reached' }>, row: Row): Answer {
    const then = this.of(moment.name, row);
    if (then === undefined || !within || then === '') return then === undefined ? undefined : then !== '';
    const start = since ? Date.parse(this.of(since.name, row) ?? '') : Number.NaN;
    const taken = (Date.parse(then) - start) / 1000;
    // Days and open hours are for calendars to tell.
    if (within.seconds === null || within.clock === 'business' || Number.isNaN(taken)) return undefined;
    return taken <= within.seconds;
  }

  private isYes(cell: string | undefined): Answer {
    return cell === undefined ? undefined : this.answers.get(cell.trim().toLowerCase());
  }

  /** An empty cell fulfils no comparison. */
  private compared(cell: string | undefined, operator: Operator, value: Literal): Answer {
    if (cell === undefined || cell === '') return cell === undefined ? undefined : false;
    if (value.kind === 'text') return orderHolds(cell === value.text ? 0 : Number.NaN, operator);
    if (value.kind === 'yes/no') {
      const answer = this.isYes(cell);
      return answer === undefined ? undefined : orderHolds(answer === value.yes ? 0 : Number.NaN, operator);
    }
    const number = Number(cell);
    return value.kind !== 'number' || Number.isNaN(number) ? undefined : orderHolds(number - value.value, operator);
  }
}
