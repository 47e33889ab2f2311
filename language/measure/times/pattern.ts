/** A way of writing times as one regular expression, which says what is in which of its groups. */
import { isNumber, isTouching, type Piece, piecesOf, type TimePart } from '../../quantities/time-format.ts';
import names from './names.json' with { type: 'json' };

export interface TimePattern {
  readonly expression: RegExp;
  /** The group of each part that it has. */
  readonly groups: Partial<Record<TimePart, number>>;
  /** How many seconds its instants count at a time: one, or a thousandth. */
  readonly unit: number;
}

const OFFSET = String.raw`Z|UTC|GMT|[+\-−]\d\d(?::?\d\d)?`;
const TIME = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?`;
const ISO_GROUPS = { year: 1, month: 2, day: 3, hour: 4, minute: 5, second: 6, fraction: 7, offset: 8 };

const iso = (source: string): TimePattern => ({
  expression: new RegExp(`^${source}$`, 'i'),
  groups: ISO_GROUPS,
  unit: 1,
});

/** ISO 8601, with hyphens and colons or without; a space may stand for its `T`, and one before the offset. */
export const ISO_PATTERNS: readonly TimePattern[] = [
  iso(String.raw`(\d{4})-(\d\d)-(\d\d)(?:(?:T|\s+)${TIME}\s*(${OFFSET})?)?`),
  iso(String.raw`(\d{4})(\d\d)(\d\d)(?:T${TIME.replaceAll(':(', '(')}(${OFFSET})?)?`),
];

/** The pattern of a format that can be read. */
export function patternOf(format: string): TimePattern {
  const pieces = piecesOf(format);
  const groups: Partial<Record<TimePart, number>> = {};
  let count = 0;
  const source = pieces.map((piece, at) => {
    if (piece.part === undefined) return itself(piece.text);
    if (piece.part === 'weekday') return `(?:${WEEKDAYS})`;
    count += 1;
    groups[piece.part] = count;
    return `(${sourceOf(piece, isTouching(pieces, at))})`;
  });
  const isMilliseconds = pieces.some(({ text, part }) => part === 'instant' && text === 'x');
  return { expression: new RegExp(`^${source.join('')}$`, 'i'), groups, unit: isMilliseconds ? 1000 : 1 };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** Wherever a space stands, others do as well: newer programs write narrow ones before AM. */
const itself = (text: string): string => (/^\s+$/.test(text) ? String.raw`\s+` : escaped(text));

/** The source of an expression for any of some words, the longest first. */
export const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => escaped(word).replaceAll(' ', String.raw`\s`))
    .join('|');

const MONTHS = `(?:${anyOf(names.months.flat())})\\.?`;
const WEEKDAYS = `(?:${anyOf(names.weekdays.flat())})\\.?`;
const HALVES = anyOf([...names.beforeNoon, ...names.afterNoon]);

/** Of these, no leading zero is left out. */
const IN_FULL: ReadonlySet<string> = new Set(['YYYY', 'YY', 'mm', 'ss']);

/** Between other characters, the leading zero of a month, a day or an hour may be there or not: `M` and `MM` are the same. */
function sourceOf(piece: Piece, touches: boolean): string {
  const { part, text } = piece;
  switch (part) {
    case 'offset':
      return OFFSET;
    case 'half':
      return HALVES;
    case 'instant':
      return String.raw`-?\d{1,15}(?:\.\d{1,9})?`;
    case 'fraction':
      return String.raw`\d{1,9}`;
    default:
      if (!isNumber(piece)) return MONTHS;
      return touches || IN_FULL.has(text) ? String.raw`\d{${text.length}}` : String.raw`\d\d?`;
  }
}
