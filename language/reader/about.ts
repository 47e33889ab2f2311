/** Which words of a sentence tell its promises from each other: “letters 10 days, e-mails 2 days”. */
import { isOfElse } from './kept-shares.ts';
import type { LimitReading, ShareReading, Span } from './reading.ts';
import type { Sentence } from './sentence.ts';

/** A limit, the share of cases that keep it, or both. */
export interface Pair {
  readonly limit: LimitReading | null;
  readonly share: ShareReading | null;
}

/** A promise with the words around it, of which some may say what it is about. */
export interface Candidate extends Pair {
  /** What it stands under: “Severity 1: response 1 hour, repair 8 hours”. */
  readonly under: Span | null;
  readonly before: Span | null;
  /** Between its share and its limit. */
  readonly within: Span | null;
  readonly after: Span | null;
}

/** The promises of a sentence, in its order, with the words around each. */
export function candidatesIn(sentence: Sentence, readings: readonly (LimitReading | ShareReading)[]): Candidate[] {
  const pairs = pairsOf(sentence, readings);
  const cuts = pairs.slice(1).map((pair, index) => cutBetween(sentence, endOf(pairs[index] as Pair), startOf(pair)));
  let under: Span | null = null;
  return pairs.map((pair, index) => {
    const from = cuts[index - 1];
    const [start, end] = [startOf(pair), endOf(pair)];
    const [heading, before] = headed(sentence, { start: from?.end ?? 0, end: cueStart(sentence, start) });
    // A heading holds until the next one, or until a semicolon.
    under = heading ?? (from === undefined || isStrong(sentence, from) ? null : under);
    const after = { start: end, end: cuts[index]?.start ?? sentence.text.length };
    return { ...pair, under, before, within: betweenOf(sentence, pair), after: trimmed(sentence, after) };
  });
}

const amountsOf = ({ limit, share }: Pair): Span[] => [limit, share].filter((it) => it !== null);
const startOf = (pair: Pair): number => Math.min(...amountsOf(pair).map(({ start }) => start));
const endOf = (pair: Pair): number => Math.max(...amountsOf(pair).map(({ end }) => end));

/** A share and a limit beside each other are one promise, unless something ends between them. */
function pairsOf(sentence: Sentence, readings: readonly (LimitReading | ShareReading)[]): Pair[] {
  const pairs: Pair[] = [];
  for (const reading of readings) {
    const last = pairs.at(-1);
    if (last && last[reading.kind] === null && isOne(sentence, last, reading))
      pairs[pairs.length - 1] = { ...last, [reading.kind]: reading };
    else pairs.push({ limit: null, share: null, [reading.kind]: reading });
  }
  return pairs;
}

/** “80% within 10 days”, “within 10 days (80%)”; but not “an average of 10 days, and 80% of letters”. */
function isOne(sentence: Sentence, pair: Pair, next: LimitReading | ShareReading): boolean {
  const end = endOf(pair);
  const [limit, share] = next.kind === 'limit' ? [next, pair.share] : [pair.limit, next];
  if (share && isOfElse(share) && !limit?.isExceeded) return false;
  if (STRONG.test(sentence.text.slice(end, next.start))) return false;
  if (pair.limit === null) return true;
  const joints = sentence
    .places(sentence.grammar.topics.joints)
    .filter((it) => it.start >= end && it.end <= next.start);
  return pair.limit.statistic === null && !joints.some((it) => /\p{L}/u.test(sentence.text.slice(it.start, it.end)));
}

const STRONG = /[;.](?!\d)/;
const isStrong = ({ text }: Sentence, { start, end }: Span): boolean => STRONG.test(text.slice(start, end));

/** What parts two promises: the last semicolon between them, or else the last comma, bracket, or word such as “and”. */
function cutBetween(sentence: Sentence, start: number, end: number): Span {
  const joints = sentence.places(sentence.grammar.topics.joints).filter((it) => it.start >= start && it.end <= end);
  return joints.findLast((it) => isStrong(sentence, it)) ?? joints.at(-1) ?? { start, end: start };
}

/** Where the words begin that make a limit one: they say nothing of what it is about. */
function cueStart(sentence: Sentence, start: number): number {
  const { sure, most, more } = sentence.grammar.limits;
  return Math.min(...[sure, most.before, more].map((cues) => sentence.beginOf(cues, start) ?? start));
}

function betweenOf(sentence: Sentence, { limit, share }: Pair): Span | null {
  if (!limit || !share || limit.start < share.end) return null;
  return trimmed(sentence, { start: share.end, end: cueStart(sentence, limit.start) });
}

/** What stands before a colon, and behind it. */
function headed(sentence: Sentence, { start, end }: Span): [Span | null, Span | null] {
  const colon = sentence.text.slice(start, end).lastIndexOf(':');
  if (colon < 0) return [null, trimmed(sentence, { start, end })];
  return [trimmed(sentence, { start, end: start + colon }), trimmed(sentence, { start: start + colon + 1, end })];
}

/** Without signs, and without what leads to it: “of letters”. */
function trimmed(sentence: Sentence, { start, end }: Span): Span | null {
  let [from, to] = [start, Math.max(start, end)];
  while (from < to && SIGNS.test(sentence.text[from] as string)) from++;
  while (to > from && SIGNS.test(sentence.text[to - 1] as string)) to--;
  const led = sentence.endOf(sentence.grammar.topics.leads, from);
  if (led !== undefined && led < to) return trimmed(sentence, { start: led, end: to });
  return from < to ? { start: from, end: to } : null;
}

const SIGNS = /[\s,;:.()[\]\-•/=≤≥<>]/;
