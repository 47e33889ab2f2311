/** What starts the clock of a limit: “of receipt of a complete application”. */
import { allOf, follows, type Language } from './patterns.ts';
import type { Span } from './reading.ts';

/** The words for the moment from which a limit counts, where they follow it. */
export function sinceOf(language: Language, text: string, end: number): Span | null {
  const { since, sinceEnd } = language.grammar.limits;
  const start = follows(language, since, text, end);
  if (start === undefined) return null;
  const rest = text.slice(start);
  const ends = allOf(language, sinceEnd, rest).map((it) => it.start);
  const words = rest.slice(0, Math.min(rest.length, ...ends));
  const from = start + (words.length - words.trimStart().length);
  return words.trim() === '' ? null : { start: from, end: from + words.trim().length };
}
