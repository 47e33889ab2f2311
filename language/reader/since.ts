/** What starts the clock of a limit: “of receipt of a complete application”. */
import type { Span } from './reading.ts';
import type { Sentence } from './sentence.ts';

/** The words for the moment from which a limit counts, where they follow it. */
export function sinceOf(sentence: Sentence, end: number): Span | null {
  const { since, sinceEnd } = sentence.grammar.limits;
  const start = sentence.endOf(since, end);
  if (start === undefined) return null;
  const stops = sentence.all(sinceEnd).map((it) => it.start);
  const stop = Math.min(sentence.text.length, ...stops.filter((it) => it >= start));
  const words = sentence.text.slice(start, stop);
  const from = start + (words.length - words.trimStart().length);
  return words.trim() === '' ? null : { start: from, end: from + words.trim().length };
}
