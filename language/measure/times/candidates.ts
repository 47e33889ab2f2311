/** The formats in which a text may be a time, going by its digits and words. */
import { formatFault } from '../../quantities/time-format-fault.ts';
import names from './names.json' with { type: 'json' };
import { anyOf } from './pattern.ts';

/** A format that may be meant, and its place among those that read the same texts: 0 comes first, of equals both are meant. */
export interface FormatCandidate {
  readonly format: string;
  readonly rank: number;
}

const wordIn = (words: readonly string[]): string => String.raw`(?<!\p{L})(?:${anyOf(words)})\.?(?!\p{L})`;

/** The pieces of a time. A number of one digit or two is the day, the month, or the end of the year. */
const PIECES = new RegExp(
  [
    String.raw`(?<!\d)\d{1,2}:\d\d(?!\d)(?<seconds>:\d\d(?<fraction>[.,]\d{1,9})?)?`,
    String.raw`(?<dotted>(?<=\s)\d{1,2}\.\d\d(?:\.\d\d)?$)`,
    String.raw`(?<offset>(?<=:\d\d(?:[.,]\d+)?\s*)(?:Z|UTC|GMT|[+−-]\d\d:?\d\d)$)`,
    String.raw`(?<year>(?<!\d)\d{4}(?!\d))`,
    String.raw`(?<number>(?<!\d)\d\d?(?!\d))`,
    String.raw`(?<run>\d+)`,
    `(?<half>${wordIn([...names.beforeNoon, ...names.afterNoon])})`,
    `(?<month>${wordIn(names.months.flat())})`,
    `(?<weekday>${wordIn(names.weekdays.flat())})`,
    '(?<word>[a-z]+)',
    String.raw`(?<space>\s+)`,
  ].join('|'),
  'giu',
);

/** Digits that run on, by how many they are. */
const RUNS: Readonly<Record<number, string>> = {
  ...{ 6: 'HHmmss', 8: 'YYYYMMDD', 12: 'YYYYMMDDHHmm', 14: 'YYYYMMDDHHmmss', 17: 'YYYYMMDDHHmmssSSS' },
};

/** A number in a format of which it is not said yet what the numbers are. */
const NUMBER = '#';

/** Whatever is longer is a text in which a time may stand. */
const LONGEST = 60;

/** The formats that may be meant by a text. */
export function candidatesFor(text: string): FormatCandidate[] {
  if (text.includes(NUMBER) || text.length > LONGEST) return [];
  const open = withHalf(text.trim().replace(PIECES, (piece, ...rest) => pieceOf(piece, rest.at(-1))));
  return [...instantsFor(text.trim()), ...inOrders(open)].filter(({ format }) => formatFault(format) === undefined);
}

type Groups = Readonly<Record<string, string | undefined>>;

function pieceOf(piece: string, groups: Groups): string {
  const group = Object.keys(groups).find((name) => groups[name] !== undefined);
  switch (group) {
    case 'year':
      return 'YYYY';
    case 'number':
      return NUMBER;
    case 'month':
      return 'MMM';
    case 'weekday':
      return 'ddd';
    case 'half':
      return 'a';
    case 'offset':
      return 'Z';
    case 'space':
      return ' ';
    case 'run':
      return RUNS[piece.length] ?? '';
    case 'dotted':
      return piece.length > 5 ? 'HH.mm.ss' : 'HH.mm';
    case 'word':
      return piece === 'T' ? piece : `[${piece}]`;
    default:
      return `HH:mm${groups.seconds ? ':ss' : ''}${groups.fraction ? `${groups.fraction.charAt(0)}SSS` : ''}`;
  }
}

/** Outside brackets, `a` is am or pm. */
const withHalf = (format: string): string =>
  /a(?![^[]*\])/.test(format) ? format.replace(/HH(?![^[]*\])/, 'hh') : format;

function inOrders(open: string): FormatCandidate[] {
  if (!open.includes(NUMBER)) return [{ format: open, rank: 0 }];
  const [year, month, number] = [open.indexOf('YYYY'), open.indexOf('MMM'), open.indexOf(NUMBER)];
  const years = year < 0 ? '' : year < number ? 'year first, ' : 'year, ';
  const orders = ORDERS[`${years}${month < 0 ? '' : 'month, '}${open.split(NUMBER).length - 1}`] ?? [];
  return orders.map((order, at) => {
    const parts = [...order];
    return { format: open.replaceAll(NUMBER, () => parts.shift() ?? ''), rank: rankOf(order, at, open) };
  });
}

/** What the numbers may be, by what else is there and by how many they are. */
const ORDERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'year first, 2': [['MM', 'DD']],
  'year, 2': [
    ['DD', 'MM'],
    ['MM', 'DD'],
  ],
  '3': [
    ['DD', 'MM', 'YY'],
    ['MM', 'DD', 'YY'],
    ['YY', 'MM', 'DD'],
  ],
  'year first, month, 1': [['DD']],
  'year, month, 1': [['DD']],
  'month, 2': [['DD', 'YY']],
};

/** Dots stand behind the day first. A year of two digits comes first with hyphens, if at all. */
function rankOf(order: readonly string[], at: number, open: string): number {
  if (open.includes(`${NUMBER}.`)) return at;
  return order[0] === 'YY' && !open.includes('-') ? 1 : 0;
}

/** 1990 to 2100, in seconds: what may be a time, and is hardly a number of something else. */
const INSTANTS = [631_152_000, 4_102_444_800] as const;

function instantsFor(text: string): FormatCandidate[] {
  if (!/^\d{9,13}(\.\d{1,9})?$/.test(text)) return [];
  const isNear = (seconds: number): boolean => seconds >= INSTANTS[0] && seconds < INSTANTS[1];
  if (isNear(Number(text))) return [{ format: 'X', rank: 0 }];
  return isNear(Number(text) / 1000) ? [{ format: 'x', rank: 0 }] : [];
}
