/** Reading the times that stand in the data of a record. */
import { formatFault } from '../../quantities/time-format-fault.ts';
import { type Moment, SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import { offsetRead, secondsRead } from './clock-read.ts';
import { dayRead } from './date-read.ts';
import { LocalClock } from './local-clock.ts';
import { ISO_PATTERNS, patternOf, type TimePattern } from './pattern.ts';
import { plainDay, plainSeconds } from './plain-iso.ts';

/** A time that could be read. Its day is the one on the clock of the service. */
interface ReadTime extends Moment {
  /**
   * `twice`: the clock has shown this time twice, and the first is taken. `skipped`: it never has, as it was put
   * forward, and what it showed instead is taken. `zoned`: the text itself says which instant it is.
   */
  readonly note: 'twice' | 'skipped' | 'zoned' | null;
}

/** Why a text is no time: it is written otherwise, or no calendar has the day, or no clock the time of the day. */
interface RefusedTime {
  readonly refused: 'unreadable' | 'no such day' | 'no such time';
}

export type TimeRead = ReadTime | RefusedTime;

export const isRefused = (time: TimeRead): time is RefusedTime => 'refused' in time;

/** What a record says of its times, as far as it takes to read them. */
interface TimesWritten {
  readonly format: string | null;
  readonly zone: { readonly name: string } | null;
}

/**
 * What reads the times of a record, to be made once for all its rows. Without a format they are in ISO 8601; by a
 * format that has a fault, none can be read.
 * @param serviceZone the time zone of the service: the days are its days, and so are times that are said to be in no other
 */
export function timeReader(times: TimesWritten | null, serviceZone: string | null): (text: string) => TimeRead {
  const format = times?.format ?? null;
  const patterns = patternsFor(format);
  const service = new LocalClock(serviceZone);
  const zone = times?.zone?.name ?? serviceZone;
  const data = zone === serviceZone ? service : new LocalClock(zone);
  return (text) => {
    const trimmed = text.trim();
    const plain = format === null ? plainIn(trimmed, data, service) : undefined;
    if (plain) return plain;
    for (const pattern of patterns) {
      const match = pattern.expression.exec(trimmed);
      if (match) return timeIn(match, pattern, data, service);
    }
    return UNREADABLE;
  };
}

function patternsFor(format: string | null): readonly TimePattern[] {
  if (format === null) return ISO_PATTERNS;
  return formatFault(format) ? [] : [patternOf(format)];
}

function plainIn(text: string, data: LocalClock, service: LocalClock): ReadTime | undefined {
  const seconds = plainSeconds(text);
  const day = seconds === undefined ? undefined : plainDay(text);
  return day === undefined || seconds === undefined ? undefined : onClock(day, seconds, data, service);
}

const UNREADABLE: RefusedTime = { refused: 'unreadable' };
const NO_SUCH_DAY: RefusedTime = { refused: 'no such day' };
const NO_SUCH_TIME: RefusedTime = { refused: 'no such time' };

function timeIn(match: RegExpExecArray, pattern: TimePattern, data: LocalClock, service: LocalClock): TimeRead {
  const { year, month, day, hour, minute, second, fraction, half, offset, instant } = pattern.groups;
  const textOf = (group: number | undefined): string | undefined => (group === undefined ? undefined : match[group]);
  const since1970 = textOf(instant);
  if (since1970 !== undefined) return atInstant(Number(since1970) / pattern.unit, service);
  const date = dayRead(textOf(year) ?? '', textOf(month) ?? '', textOf(day) ?? '');
  if (date === undefined) return NO_SUCH_DAY;
  const seconds = secondsRead({
    ...{ hour: textOf(hour), minute: textOf(minute), second: textOf(second) },
    ...{ fraction: textOf(fraction), half: textOf(half) },
  });
  if (seconds === undefined) return NO_SUCH_TIME;
  const zone = textOf(offset);
  return zone === undefined ? onClock(date, seconds, data, service) : ahead(date, seconds, offsetRead(zone), service);
}

/** A time on the clock of the data. The end of a day is the beginning of the next. */
function onClock(day: number, seconds: number, data: LocalClock, service: LocalClock): ReadTime {
  if (seconds === SECONDS_A_DAY) return onClock(day + 1, 0, data, service);
  const { instant, note } = data.at(day, seconds);
  return { instant, day: data === service && note === null ? day : service.wall.dayAt(instant), note };
}

function ahead(day: number, seconds: number, offset: number | undefined, service: LocalClock): TimeRead {
  return offset === undefined ? NO_SUCH_TIME : atInstant(day * SECONDS_A_DAY + seconds - offset, service);
}

const atInstant = (instant: number, { wall }: LocalClock): ReadTime => ({
  instant,
  day: wall.dayAt(instant),
  note: 'zoned',
});
