/** Shares, scores and counts. */
import type { Context } from './grammar.ts';
import type { CountReading, Direction, Figure, ScoreReading, ShareReading } from './reading.ts';
import type { Found, Sentence } from './sentence.ts';

/** Shares of cases: “80% of calls”, “nine out of ten customers”. */
export function sharesIn(sentence: Sentence): ShareReading[] {
  return amountsIn(sentence, sentence.grammar.shares).flatMap(({ found, figure, of }) => {
    const share = of ? partOf(figure, of) : found.groups.tenths ? partOf(figure, TENTHS) : figure;
    if (!share || share.value > 100) return [];
    return [{ kind: 'share', start: found.start, end: found.end, ...share, direction: boundOf(sentence, found) }];
  });
}

/** Points of a scale: “4.5 out of 5”. */
export function scoresIn(sentence: Sentence): ScoreReading[] {
  return amountsIn(sentence, sentence.grammar.scores).flatMap(({ found, figure, of }) => {
    if (!of || figure.value > of.value || of.value > 100) return [];
    const direction = boundOf(sentence, found);
    return [{ kind: 'score', start: found.start, end: found.end, ...figure, direction, scale: of }];
  });
}

/** Bounds on a number of something: “at most 3 complaints”. */
export function countsIn(sentence: Sentence): CountReading[] {
  return amountsIn(sentence, sentence.grammar.counts).map(({ found, figure }) => ({
    kind: 'count',
    start: found.start,
    end: found.end,
    ...figure,
    direction: found.groups.least ? 'at least' : 'at most',
  }));
}

interface Amount {
  readonly found: Found;
  readonly figure: Figure;
  readonly of: Figure | undefined;
}

/** What some forms find, where nothing around it says that it is something else. */
function amountsIn(sentence: Sentence, { forms, other }: { forms: readonly string[]; other: Context }): Amount[] {
  return sentence.all(forms).flatMap((found) => {
    const figure = found.figure('upto') ?? found.figure('n');
    return figure && !sentence.isIn(other, found) ? [{ found, figure, of: found.figure('of') }] : [];
  });
}

/** 九成 are nine tenths. */
const TENTHS: Figure = { value: 10, decimal: '10' };

/** Nine of ten are 90%; none where the digits would not end. */
function partOf(part: Figure, whole: Figure): Figure | undefined {
  const value = (part.value * 100) / whole.value;
  const isExact = Number.isInteger(part.value) && Number.isInteger(whole.value) && Number.isInteger(value * 100);
  return isExact && part.value <= whole.value ? { value, decimal: String(value) } : undefined;
}

function boundOf(sentence: Sentence, found: Found): Direction | null {
  const { least, most } = sentence.grammar.bounds;
  if (sentence.isIn(most, found)) return 'at most';
  return sentence.isIn(least, found) ? 'at least' : null;
}
