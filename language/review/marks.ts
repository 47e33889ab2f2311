/** What a row said when its table was made, in a form that no spreadsheet spoils: a mark for each cell. */

/** The marks of a row's cells, by their headings. */
export const marksOf = (cells: ReadonlyMap<string, string>): string =>
  [...cells].map(([heading, text]) => markOf(heading, text)).join(' ');

export const readMarks = (state: string): ReadonlySet<string> => new Set(state.split(/\s+/).filter((it) => it !== ''));

const LENGTH = 7;

/** How long the mark of an empty cell is. Most cells are empty, and there is little to tell apart. */
const SHORT = 3;

/** Seventy billion values: that an edit has by chance the mark of what it replaced is not to be expected. */
export function markOf(heading: string, text: string): string {
  if (text === '') return (hashOf(heading, SEED) % 36 ** SHORT).toString(36).padStart(SHORT, '0');
  const words = `${heading}\n${text}`;
  const high = hashOf(words, SEED) % 36 ** 3;
  const low = hashOf(words, ~SEED) % 36 ** 4;
  return (high * 36 ** 4 + low).toString(36).padStart(LENGTH, '0');
}

const SEED = 0x811c9dc5;

/** FNV-1a over UTF-16 code units, 32 bits, with a last stir so that its lower digits are as good as the others. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
