/** What starts the clock of a limit: “of receipt of a complete application”. */
import type { Offsets } from '../text/offsets.ts';
import type { Sentence } from './sentence.ts';

/** The words for the moment from which the limit in a span counts; null where there are none. */
export function sinceOf(sentence: Sentence, span: Offsets): Offsets | null {
  return after(sentence, span.end) ?? before(sentence, span.start) ?? null;
}

function after(sentence: Sentence, end: number): Offsets | undefined {
  const { since, sinceEnd } = sentence.grammar.limits;
  const start = sentence.endOf(since, end);
  if (start === undefined) return undefined;
  const stops = sentence.places(sinceEnd).map((it) => it.start);
  const stop = Math.min(sentence.text.length, ...stops.filter((it) => it >= start));
  return trimmed(sentence, { start, end: stop });
}

const momentsIn = (sentence: Sentence): Offsets[] =>
  sentence.all(sentence.grammar.limits.sinceBefore ?? []).flatMap((it) => it.span('moment') ?? []);

/** Where several stand before it, the last counts. */
function before(sentence: Sentence, start: number): Offsets | undefined {
  const moment = sentence
    .kept(momentsIn)
    .findLast((it) => it.end <= start && !/[.;]\s/.test(sentence.text.slice(it.end, start)));
  return moment && trimmed(sentence, moment);
}

function trimmed({ text }: Sentence, { start, end }: Offsets): Offsets | undefined {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return words.trim() === '' ? undefined : { start: from, end: from + words.trim().length };
}
