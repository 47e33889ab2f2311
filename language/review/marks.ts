/** What a row said when its table was made, in a form that no spreadsheet spoils: a mark for each cell. */
import { HASH_SEED, hashOf } from '../text/hash.ts';

/** The marks of a row's cells, by their headings. */
export const marksOf = (cells: ReadonlyMap<string, string>): string =>
  [...cells].map(([heading, text]) => markOf(heading, text)).join(' ');

export const readMarks = (state: string): ReadonlySet<string> => new Set(state.split(/\s+/).filter((it) => it !== ''));

const LENGTH = 7;

/** How long the mark of an empty cell is. Most cells are empty, and there is little to tell apart. */
const SHORT = 3;

/** Seventy billion values: that an edit has by chance the mark of what it replaced is not to be expected. */
export function markOf(heading: string, text: string): string {
  if (text === '') return (hashOf(heading) % 36 ** SHORT).toString(36).padStart(SHORT, '0');
  const words = `${heading}\n${text}`;
  const high = hashOf(words) % 36 ** 3;
  const low = hashOf(words, ~HASH_SEED) % 36 ** 4;
  return (high * 36 ** 4 + low).toString(36).padStart(LENGTH, '0');
}
