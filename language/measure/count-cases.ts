/** Cases counted for the rules, by the same reading of rows, times and conditions as figures are measured with. */
import { namesInCondition } from '../meaning/measures/columns.ts';
import { realTime, zoneOf } from '../meaning/time/hours.ts';
import { timetableOf } from '../meaning/time/standard-hours.ts';
import type { CasesAsked, CasesCounted } from '../meaning/workload/cases-at-hand.ts';
import type { CaseRecord, Condition } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { HolidayCalendar } from '../quantities/holidays.ts';
import { dateOf } from '../quantities/wall-clock.ts';
import { NO_PAUSES } from './pauses/case-pauses.ts';
import type { RecordData } from './problems.ts';
import { fulfils } from './questions/conditions.ts';
import type { Looking } from './questions/reaching.ts';
import { type Reads, readRecord } from './read-record.ts';
import type { CaseRow } from './rows/case-row.ts';
import { EARLIEST, RefusedRow } from './rows/left-out.ts';
import { timesIn } from './rows/times-in.ts';

/** The data of a record; undefined where a host has none, or has not read them yet. */
export type DataAtHand = (record: CaseRecord) => RecordData | undefined;

/** Of cases with the same key, one counts, as in every figure. */
export function countCases(
  { record, begins, filter, standard, branch }: CasesAsked,
  service: ServiceModel,
  dataOf: DataAtHand,
  holidays: HolidayCalendar,
): CasesCounted | undefined {
  const data = dataOf(record);
  if (!data || 'trouble' in data || data.some(({ isBeginning }) => isBeginning)) return undefined;
  const columns = columnsRead(record, [begins, ...(filter ? namesInCondition(filter) : [])]);
  if (!data.every((file) => columns.every((column) => file.columns.has(column)))) return undefined;
  const time = realTime(timetableOf(standard, branch ?? service, service.touchpoints), holidays);
  // The data are taken as they stand, whatever day it is: what has not come in them never came.
  const counter = new Counter(begins, filter, { time, pausesOf: NO_PAUSES, now: Number.POSITIVE_INFINITY });
  const zone = zoneOf(service);
  readRecord(record, data, timesIn(record, zone, zone), [counter]);
  return counter.counted();
}

class Counter implements Reads {
  private readonly begins: string;
  private readonly filter: Condition | null;
  private readonly looking: Looking;
  private rows = 0;
  private span: { first: number; last: number } | null = null;
  private isClear = true;

  constructor(begins: string, filter: Condition | null, looking: Looking) {
    this.begins = begins;
    this.filter = filter;
    this.looking = looking;
  }

  take(row: CaseRow, fault: RefusedRow | null): void {
    if (fault) return;
    try {
      this.count(row);
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      this.isClear = false;
    }
  }

  private count(row: CaseRow): void {
    const begin = row.moment({ name: this.begins });
    if (!begin) return;
    if (begin.instant < EARLIEST) throw row.refused('begins before 1900', this.begins);
    const counts = this.filter ? fulfils(this.filter, row, this.looking) : true;
    if (counts === undefined) this.isClear = false;
    if (counts) this.rows += 1;
    const { first, last } = this.span ?? { first: begin.day, last: begin.day };
    this.span = { first: Math.min(first, begin.day), last: Math.max(last, begin.day) };
  }

  counted(): CasesCounted | undefined {
    const { rows, span, isClear } = this;
    return isClear && span ? { rows, from: dateOf(span.first), to: dateOf(span.last) } : undefined;
  }
}

const columnsRead = ({ moments, fields, key }: CaseRecord, names: readonly string[]): string[] => [
  ...(key ? [key.column] : []),
  ...names.map((name) => [...moments, ...fields].find((it) => it.name === name)?.column ?? name),
];
