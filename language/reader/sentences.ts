/** Where one sentence of a text ends and the next begins. */

import type { Offsets } from '../text/offsets.ts';
import { matchesOf } from './matches.ts';

/**
 * A sentence is no longer than this. What is longer is none, and is cut: so the time that a text takes grows with its length
 * alone, whatever is asked of each of its sentences.
 */
export const LONGEST = 600;

/**
 * The sentences of a text, which together are the whole of it. A full stop after a short word may be that of an
 * abbreviation: “min. 5”, “d. d.”; only a capital letter says that it is not.
 * @param abbreviation those of the language behind which a capital letter says nothing: “z. B. Briefe”
 */
export function sentencesOf(text: string, abbreviation?: RegExp): Offsets[] {
  const isShort = (end: number): boolean =>
    abbreviation?.test(text.slice(Math.max(0, end - NEAR), end).trimEnd()) ?? false;
  const ends = matchesOf(END, text)
    .filter(({ index }) => !isShort(index + 1))
    .map(({ index, 0: { length } }) => index + length);
  let start = 0;
  return [...ends, text.length].flatMap((end) => {
    const spans = pieces(text, start, end);
    start = end;
    return spans;
  });
}

/** More than the longest abbreviation has. */
const NEAR = 12;

const END = new RegExp(
  [
    '[。！？…]',
    // A capital letter or a bullet begins the next one; after a longer word, a number may.
    '[.!?]["»”’)\\]]*\\s+(?=["«“„(]?\\p{Lu}|[•●▪◦])',
    '(?<=[\\p{L}%)]{5}[.!?])\\s+(?=\\d)',
    // An empty line, or an item of a list.
    '\\n[^\\S\\n]*(?:\\n\\s*|(?=[•●▪◦*–—-]\\s|\\d{1,2}[.)]\\s|\\p{Ll}\\)\\s))',
    '\\s(?=[•●▪◦]\\s)',
  ].join('|'),
  'gu',
);

function pieces(text: string, start: number, end: number): Offsets[] {
  const found: Offsets[] = [];
  for (let from = start; from < end; ) {
    const to = end - from <= LONGEST ? end : cut(text, from, from + LONGEST);
    found.push({ start: from, end: to });
    from = to;
  }
  return found;
}

/** Behind the last space or comma, so that no word is cut, where there is any. */
function cut(text: string, from: number, latest: number): number {
  for (let at = latest; at > from + LONGEST / 2; at--) {
    if (/[\s,，;；、]/.test(text[at - 1] as string)) return at;
  }
  return latest;
}
