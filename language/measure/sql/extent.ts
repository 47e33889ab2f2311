/** Between which instants the moments of a record lie. */
import type { CaseRecord } from '../../model/schema.ts';
import { SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import { EARLIEST } from '../rows/left-out.ts';
import type { RecordFile } from '../rows/record-file.ts';
import { isRefused, timeReader } from '../times/reader.ts';
import type { CalendarSpan } from './calendars.ts';

/** With the year 2100 calendars end. */
export const LATEST = 4_102_444_800;

/** As far as calendars reach at all. */
export const inCalendars = ({ from, to }: CalendarSpan): CalendarSpan => ({
  from: Math.max(from, EARLIEST),
  to: Math.min(to, LATEST),
});

/** From a day before the first time in some rows to a day after the last; null where there is none. */
export function extentOf(record: CaseRecord, files: readonly RecordFile[], zone: string | null): CalendarSpan | null {
  const read = timeReader({ format: record.times?.format ?? null, zone: zone === null ? null : { name: zone } }, zone);
  let span: CalendarSpan | null = null;
  for (const { columns, rows } of files) {
    const places = record.moments.flatMap(({ column }) => columns.get(column) ?? []);
    for (const row of rows)
      for (const place of places) {
        const time = read(row[place] ?? '');
        if (isRefused(time)) continue;
        const before: CalendarSpan = span ?? { from: time.instant, to: time.instant };
        span = { from: Math.min(before.from, time.instant), to: Math.max(before.to, time.instant) };
      }
  }
  return span && { from: span.from - SECONDS_A_DAY, to: span.to + SECONDS_A_DAY };
}
