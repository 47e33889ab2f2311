/** Which format is meant by one that has a fault: other programs call the parts of a time otherwise, and people mix up cases. */
import { isNumber, isTouching, piecesOf } from '../quantities/time-format.ts';
import { formatFault } from '../quantities/time-format-fault.ts';
import others from './phrases/time-formats.json' with { type: 'json' };

interface MeantFormat {
  readonly format: string;
  /** Whether it is surely meant. */
  readonly safe: boolean;
}

/** What can be read in the place of a format that cannot; undefined where nobody knows. */
export function meantFormat(format: string): MeantFormat | undefined {
  const written = withFittingHours(format.includes('%') ? withoutPercents(format) : withOwnLetters(format));
  const meant = formatFault(written)?.kind === 'touching' ? inFullLength(written) : written;
  if (meant === format || formatFault(meant)) return undefined;
  // Whether hours count to 12 or to 24, and how many digits there are, only the data says.
  const isSameHour = [undefined, hourOf(meant)].includes(hourOf(format));
  return { format: meant, safe: meant === written && isSameHour };
}

const hourOf = (format: string): string | undefined => /(?<![%h])h+(?![h\d])/i.exec(format)?.[0];

type Table = Readonly<Record<string, string | undefined>>;
const PERCENTS: Table = others.percents;
const WORDS: Table = others.words;
const LETTERS: Table = others.letters;

/** `%Y-%m-%d`; a sign in between leaves out zeros, as in `%-d`. */
const withoutPercents = (format: string): string =>
  format.replace(/%[-#_]?([A-Za-z%])|[A-Za-z]+/g, (text, letter?: string) =>
    letter === undefined ? `[${text}]` : (PERCENTS[letter] ?? text),
  );

const ITSELF = String.raw`\[[^\]]*\]|'[^']*'`;
const words = Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('.', String.raw`\.`));
const RUNS = new RegExp(`${ITSELF}|(?<![a-z])(?<word>${words.join('|')})(?![a-z\\d])|(?<letters>[a-z]+)`, 'gi');

/** What other programs write for parts of a time, be it known here or not: no word. */
const LIKE_PARTS = /^[cdeghkmqsuvwxyz]+$/i;

/** A format in the letters of this language; a word that stands for nothing stands for itself. */
function withOwnLetters(format: string): string {
  let before = '';
  return format.replace(RUNS, (text: string, ...rest) => {
    const { word, letters } = rest.at(-1) as { word?: string; letters?: string };
    if (word === undefined && letters === undefined) return text;
    const after = format.slice((rest.at(-3) as number) + text.length);
    const own = word === undefined ? ownLetters(text, before, after) : WORDS[word.toLowerCase()];
    before = own?.at(-1) ?? before;
    return own ?? (LIKE_PARTS.test(text) ? text : `[${text}]`);
  });
}

/** @param before the last letter of the parts before it, @param after the rest of the format */
function ownLetters(run: string, before: string, after: string): string | undefined {
  const groups = [...run.matchAll(/([a-z])\1*/gi)];
  let own = '';
  for (const { 0: group, index } of groups) {
    const next = /[a-z]/i.exec(run.slice(index + group.length) + after)?.[0] ?? '';
    const part = ownPart(group, own.at(-1) ?? before, next);
    if (part === undefined) return undefined;
    own += part;
  }
  return own;
}

/** Letters of either case, told by what stands beside them: what comes behind the hour are minutes. */
function ownPart(group: string, before: string, next: string): string | undefined {
  const lower = group.toLowerCase();
  if (/^mm?$/.test(lower)) return /h/i.test(before) || /s/i.test(next) ? lower : lower.toUpperCase();
  if (/^s+$/.test(lower)) return /s/i.test(before) ? lower.toUpperCase() : lower;
  if (/^[xz]/.test(lower) && !/[hHmsSaA]/.test(before)) return group;
  return group === 'T' || /^[hH]+$/.test(group) ? group : LETTERS[lower];
}

const HOURS = new RegExp(`${ITSELF}|h+`, 'gi');

/** With am or pm, hours count to 12, and otherwise to 24. */
function withFittingHours(format: string): string {
  const isHalved = piecesOf(format).some(({ part }) => part === 'half');
  return format.replace(HOURS, (text) => {
    if (!/^h/i.test(text)) return text;
    return isHalved ? text.toLowerCase() : text.toUpperCase();
  });
}

/** Parts that touch others in two digits. */
function inFullLength(format: string): string {
  const pieces = piecesOf(format);
  const isShort = (at: number): boolean => pieces[at]?.text.length === 1 && isTouching(pieces, at);
  return pieces
    .map((piece, at) => {
      if (isNumber(piece)) return isShort(at) ? piece.text.repeat(2) : piece.text;
      return piece.part === undefined && /[A-Za-z]/.test(piece.text) ? `[${piece.text}]` : piece.text;
    })
    .join('');
}
