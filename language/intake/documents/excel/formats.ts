/** How Excel shows the numbers of a workbook: as a day, a length of time, a share, or as they are. */
import { timesHundred } from '../../figures/decimals.ts';
import { parseXml } from '../xml.ts';

export type Show = 'number' | 'day' | 'length' | 'time' | 'percent';

/** What the styles of a workbook show numbers as, by the number of the style. After ECMA-376, part 1, 18.8. */
export function showsOf(styles: Iterable<string>): readonly Show[] {
  const own = new Map<string, string>();
  const shows: Show[] = [];
  let isCells = false;
  parseXml(styles, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') own.set(numFmtId, formatCode);
      else if (name === 'cellXfs') isCells = true;
      else if (name === 'xf' && isCells) shows.push(showOf(Number(numFmtId), own.get(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return shows;
}

function showOf(id: number, code: string | undefined): Show {
  if (code === undefined) return BUILT_IN.find(({ from, to }) => id >= from && id <= to)?.show ?? 'number';
  const bare = code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '');
  if (/\[[hms]+\]/i.test(bare)) return 'length';
  if (/[yd]/i.test(bare)) return 'day';
  if (/h/i.test(bare)) return /s/i.test(bare) ? 'length' : 'time';
  if (/s/i.test(bare) && /m/i.test(bare)) return 'length';
  return bare.includes('%') ? 'percent' : 'number';
}

const BUILT_IN: readonly { readonly from: number; readonly to: number; readonly show: Show }[] = [
  { from: 9, to: 10, show: 'percent' },
  { from: 14, to: 17, show: 'day' },
  { from: 18, to: 18, show: 'time' },
  { from: 19, to: 19, show: 'length' },
  { from: 20, to: 20, show: 'time' },
  { from: 21, to: 21, show: 'length' },
  { from: 22, to: 22, show: 'day' },
  { from: 27, to: 36, show: 'day' },
  { from: 45, to: 47, show: 'length' },
  { from: 50, to: 58, show: 'day' },
];

/** A number as its cell shows it. @param is1904 whether days are counted from 1904 */
export function shown(digits: string, show: Show, is1904: boolean): string {
  const value = Number(digits);
  if (digits === '' || !Number.isFinite(value)) return digits;
  switch (show) {
    case 'day':
      return dayOf(value, is1904) ?? digits;
    case 'length':
      return lengthOf(value);
    case 'time':
      return value < 1 ? lengthOf(value).replace(/:\d\d$/, '') : (dayOf(value, is1904) ?? digits);
    case 'percent':
      return `${timesHundred(shortest(digits))}%`;
    default:
      return shortest(digits);
  }
}

const SECONDS_A_DAY = 86_400;

/** Days as hours, minutes and seconds: 0.25 is 6:00:00. */
function lengthOf(days: number): string {
  const seconds = Math.round(days * SECONDS_A_DAY);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A date, with the time of the day where it is not midnight. Excel's day 60 is the 29th of February 1900, which there was not. */
function dayOf(value: number, is1904: boolean): string | undefined {
  const seconds = Math.round(value * SECONDS_A_DAY);
  const days = Math.floor(seconds / SECONDS_A_DAY) + (is1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return undefined;
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const instant = new Date(epoch + (days * SECONDS_A_DAY + (seconds % SECONDS_A_DAY)) * 1000);
  return dateAndTime(instant.toISOString());
}

/** `2026-07-01 09:30:00`, and the date alone of a midnight. @param iso in the form of ISO 8601 */
export function dateAndTime(iso: string): string {
  const [date = '', time = ''] = iso.split('T');
  const clock = time.slice(0, 8);
  return clock === '' || clock === '00:00:00' ? date : `${date} ${clock}`;
}

/** Excel writes the number 0.9872 as 0.98719999999999997, and shows the shortest decimal that stands for it. */
function shortest(digits: string): string {
  const value = Number(digits);
  if (digits.length <= 15 && !/e/i.test(digits)) return digits;
  return /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);
}
