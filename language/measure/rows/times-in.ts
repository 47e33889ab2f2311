/** How the times in a file of a record are read. */
import type { CaseRecord } from '../../model/schema.ts';
import { isRefused, timeReader } from '../times/reader.ts';
import type { ReadTime } from './case-row.ts';
import type { RecordFile } from './record-file.ts';

/**
 * A time is written on the clock that the record names, or else on that of the service, whoever asks; its day is that of
 * whoever asks.
 * @param written the time zone of the service
 * @param days the time zone of whoever asks
 */
export function timesIn(
  { times }: CaseRecord,
  written: string | null,
  days: string | null,
): (file: RecordFile) => ReadTime {
  const zone = times?.zone ?? (written === null ? null : { name: written });
  const asWritten = timeReader({ format: times?.format ?? null, zone }, days);
  const asDate = timeReader({ format: null, zone }, days);
  const either: ReadTime = (text) => {
    const time = asWritten(text);
    return isRefused(time) ? asDate(text) : time;
  };
  return ({ hasDates }) => (hasDates ? either : asWritten);
}
