/** The space between two words of a line. */
import type { Word } from './printed-words.ts';

/** Words side by side, as they stand in one line. */
export function sideBySide(words: readonly Word[]): string {
  let line = '';
  for (const [index, word] of words.entries()) line += spaceBetween(words[index - 1], word) + word.text;
  return line;
}

/** @param before nothing at the beginning of a line */
function spaceBetween(before: Word | undefined, word: Word): string {
  if (!before) return '';
  if (before.comment || word.comment) return ' ';
  return clings(before.text, word.text) || before.text + word.text === '{}' ? '' : ' ';
}

/** Whether no space stands between two words or signs. */
export const clings = (before: string, word: string): boolean => CLINGS_TO_LAST.has(word) || CLINGS_TO_NEXT.has(before);

const CLINGS_TO_LAST: ReadonlySet<string> = new Set([',', ':', '..', ')']);
const CLINGS_TO_NEXT: ReadonlySet<string> = new Set(['..', '(']);
