/** What keeps times from being read by a format. */
import { isNumber, isTouching, type Piece, piecesOf, type TimePart } from './time-format.ts';

/** What is wrong, and the letters that it is wrong with; with what is missing, nothing is. */
export interface FormatFault {
  readonly kind:
    | 'unknown'
    | 'misplaced'
    | 'twice'
    | 'not alone'
    | 'no year'
    | 'no month'
    | 'no day'
    | 'no half'
    | 'half of 24 hours'
    | 'touching';
  readonly text: string;
}

/** The first thing that keeps times from being read by a format; undefined where nothing does. */
export function formatFault(format: string): FormatFault | undefined {
  const pieces = piecesOf(format);
  const parts = pieces.filter(({ part }) => part !== undefined);
  const has = (part: TimePart): boolean => parts.some((it) => it.part === part);
  const firstOf = (...checks: [FormatFault['kind'], Piece | undefined][]): FormatFault | undefined => {
    const found = checks.find(([, piece]) => piece !== undefined);
    return found && { kind: found[0], text: found[1]?.text ?? '' };
  };
  const missing = (part: TimePart): Piece | undefined => (has(part) || has('instant') ? undefined : { text: '' });
  const hour = parts.find(({ part }) => part === 'hour');
  const half = parts.find(({ part }) => part === 'half');
  return firstOf(
    ['unknown', pieces.find(({ isUnknown }) => isUnknown)],
    ['misplaced', parts.find((_, at) => isMisplaced(parts, at))],
    ['twice', parts.find(({ part }, at) => parts.findIndex((other) => other.part === part) < at)],
    ['not alone', parts.length > 1 ? parts.find(({ part }) => part === 'instant') : undefined],
    ['no year', missing('year')],
    ['no month', missing('month')],
    ['no day', missing('day')],
    ['no half', half ? undefined : parts.find(({ text }) => /^h+$/.test(text))],
    ['half of 24 hours', hour && /^h/.test(hour.text) ? undefined : half],
    ['touching', pieces.find((piece, at) => isNumber(piece) && piece.text.length === 1 && isTouching(pieces, at))],
  );
}

const BEFORE: Partial<Record<TimePart, TimePart>> = { minute: 'hour', second: 'minute', fraction: 'second' };

/** Minutes come right after the hour, and seconds after them. What comes there as a month is meant to be minutes. */
function isMisplaced(parts: readonly Piece[], at: number): boolean {
  const [part, before] = [parts[at]?.part, parts[at - 1]?.part];
  if (part === 'month') return before === 'hour';
  const wanted = part && BEFORE[part];
  return wanted !== undefined && wanted !== before;
}
