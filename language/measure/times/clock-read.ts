/** Times of the day and offsets as they are written, in seconds. */
import names from './names.json' with { type: 'json' };

/** The parts of a time of the day as they stand in a text; undefined what does not. */
interface ClockText {
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  /** The digits behind the decimal point of the seconds. */
  readonly fraction: string | undefined;
  /** Before noon or after, where hours are counted to twelve. */
  readonly half: string | undefined;
}

/** Seconds since midnight, 24:00 included; undefined where the clock shows no such time. Without an hour it is midnight. */
export function secondsRead({ hour, minute = '0', second = '0', fraction, half }: ClockText): number | undefined {
  if (hour === undefined) return 0;
  const hours = hourRead(hour, half);
  const [minutes, seconds] = [Number(minute), Number(second)];
  if (hours === undefined || minutes > 59 || seconds > 59) return undefined;
  const total = hours * 3600 + minutes * 60 + seconds + (fraction === undefined ? 0 : Number(`0.${fraction}`));
  return total > 86_400 ? undefined : total;
}

const HALVES = new Map([
  ...names.beforeNoon.flatMap((word) => inBothCases(word, 0)),
  ...names.afterNoon.flatMap((word) => inBothCases(word, 12)),
]);

function inBothCases(word: string, hours: number): [string, number][] {
  return [word, word.toUpperCase()].map((it) => [it, hours]);
}

/** 12 AM is midnight, 12 PM is noon. */
function hourRead(text: string, half: string | undefined): number | undefined {
  const hour = Number(text);
  if (half === undefined) return hour > 24 ? undefined : hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (HALVES.get(half) ?? HALVES.get(half.toLowerCase()) ?? 0);
}

/** How far ahead of UTC an offset is, such as `+02:00`, `-0530` or `Z`; undefined where no clock can be so far off. */
export function offsetRead(text: string): number | undefined {
  const digits = /\d\d/g;
  const [hours = 0, minutes = 0] = (text.match(digits) ?? []).map(Number);
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('+') ? 1 : -1) * (hours * 3600 + minutes * 60);
}
