/** How times are written in data, such as `MM/DD/YYYY hh:mm:ss a`: what each piece of a format stands for. */

/** Letters that stand for a part of a time, as Day.js has them; besides these, up to nine `S` are a fraction of a second. */
const PARTS = {
  ...{ YYYY: 'year', YY: 'year', MMMM: 'month', MMM: 'month', MM: 'month', M: 'month', DD: 'day', D: 'day' },
  ...{ dddd: 'weekday', ddd: 'weekday', HH: 'hour', H: 'hour', hh: 'hour', h: 'hour', mm: 'minute', m: 'minute' },
  ...{ ss: 'second', s: 'second', a: 'half', A: 'half', Z: 'offset', ZZ: 'offset', X: 'instant', x: 'instant' },
} as const;

/** `half` is that of the day, before noon or after; an `instant` is the seconds or milliseconds since 1970. */
export type TimePart = (typeof PARTS)[keyof typeof PARTS] | 'fraction';

export interface Piece {
  /** The letters of a part; what stands for itself, without its quotes. */
  readonly text: string;
  /** Undefined for what stands for itself. */
  readonly part?: TimePart;
  /** Whether these are letters that stand for nothing. */
  readonly isUnknown?: true;
}

/** Text in brackets or quotes, of which two in a row are one; a run of letters; any other character. */
const PIECES = /\[(?<bracketed>[^\]]*)\]|(?<quote>'')|'(?<quoted>(?:[^']|'')*)'|(?<letters>[A-Za-z]+)|[^A-Za-z]/gu;

/** The pieces of a format, in their order. */
export function piecesOf(format: string): Piece[] {
  return [...format.trim().matchAll(PIECES)].flatMap(({ 0: text, groups = {} }) => {
    if (groups.letters !== undefined) return lettersOf(text);
    const itself = groups.bracketed ?? groups.quoted?.replaceAll("''", "'") ?? (groups.quote && "'") ?? text;
    return itself === '' ? [] : [{ text: itself }];
  });
}

/** A word stands for nothing as a whole: no hour hides in `Uhr`. The `T` of ISO 8601 stands for itself. */
function lettersOf(run: string): Piece[] {
  const pieces = (run.match(/(.)\1*/g) ?? []).map((text): Piece => {
    const part = partOf(text);
    if (part) return { text, part };
    return text === 'T' ? { text } : { text, isUnknown: true };
  });
  return pieces.some(({ isUnknown }) => isUnknown) ? [{ text: run, isUnknown: true }] : pieces;
}

const partOf = (letters: string): TimePart | undefined =>
  /^S{1,9}$/.test(letters) ? 'fraction' : (PARTS as Readonly<Record<string, TimePart>>)[letters];

const NUMBERS: ReadonlySet<TimePart> = new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'fraction']);

/** Whether a piece stands for digits: not a month in words. */
export const isNumber = ({ text, part }: Piece): boolean =>
  part !== undefined && NUMBERS.has(part) && !text.startsWith('MMM');

/** Whether nothing stands between a piece of digits and another one, so that only their counts tell them apart. */
export const isTouching = (pieces: readonly Piece[], at: number): boolean =>
  [pieces[at - 1], pieces[at + 1]].some((piece) => piece !== undefined && isNumber(piece));
