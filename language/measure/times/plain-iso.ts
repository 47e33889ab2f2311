/** The commonest times, `2026-07-01T09:30:15` and its beginnings, read digit by digit: no text is cut out of another. */
import { monthOf } from './date-read.ts';

const [ZERO, HYPHEN, COLON, SPACE, T] = [48, 45, 58, 32, 84];

/** The day since 1970-01-01; undefined where the text does not begin with a date, or with one that does not exist. */
export function plainDay(text: string): number | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const month = monthOf(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5));
  const day = twoDigits(text, 8);
  return month && day >= 1 && day <= month.length ? month.first + day - 1 : undefined;
}

/** Seconds since midnight, of a text that begins with a date; undefined where it goes on otherwise, or in more detail. */
export function plainSeconds(text: string): number | undefined {
  const { length } = text;
  if (length === 10) return 0;
  if ((length !== 16 && length !== 19) || text.charCodeAt(13) !== COLON) return undefined;
  const separator = text.charCodeAt(10);
  if (separator !== T && separator !== SPACE) return undefined;
  const [hours, minutes] = [twoDigits(text, 11), twoDigits(text, 14)];
  if (length === 19 && text.charCodeAt(16) !== COLON) return undefined;
  const seconds = length === 19 ? twoDigits(text, 17) : 0;
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : undefined;
}

/** The number that two digits stand for; NaN for anything else. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
