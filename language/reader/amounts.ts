/** Shares, scores and counts. */
import type { Context } from './grammar.ts';
import { figureOf } from './numbers.ts';
import { allOf, type Found, type Language, standsIn } from './patterns.ts';
import type { CountReading, Direction, Figure, ScoreReading, ShareReading } from './reading.ts';

/** Shares of cases: “80% of calls”, “nine out of ten customers”. */
export function sharesIn(language: Language, text: string): ShareReading[] {
  const { forms, other } = language.grammar.shares;
  return amountsIn(language, text, forms, other).flatMap(({ found, figure, of }) => {
    const share = of ? partOf(figure, of) : figure;
    if (!share || share.value > 100) return [];
    return [{ kind: 'share', start: found.start, end: found.end, ...share, direction: boundOf(language, text, found) }];
  });
}

/** Points of a scale: “4.5 out of 5”. */
export function scoresIn(language: Language, text: string): ScoreReading[] {
  const { forms, other } = language.grammar.scores;
  return amountsIn(language, text, forms, other).flatMap(({ found, figure, of }) => {
    if (!of || figure.value > of.value || of.value > 100) return [];
    const direction = boundOf(language, text, found);
    return [{ kind: 'score', start: found.start, end: found.end, ...figure, direction, scale: of }];
  });
}

/** Bounds on a number of something: “at most 3 complaints”. */
export function countsIn(language: Language, text: string): CountReading[] {
  const { forms, other } = language.grammar.counts;
  return amountsIn(language, text, forms, other).map(({ found, figure }) => ({
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

function amountsIn(language: Language, text: string, forms: readonly string[], other: Context): Amount[] {
  return allOf(language, forms, text).flatMap((found) => {
    const { n = '', upto, of } = found.groups;
    const figure = figureOf(upto ?? n, language.grammar);
    if (!figure || standsIn(language, other, text, found)) return [];
    return [{ found, figure, of: of === undefined ? undefined : figureOf(of, language.grammar) }];
  });
}

/** Nine of ten are 90%; none where the digits would not end. */
function partOf(part: Figure, whole: Figure): Figure | undefined {
  const value = (part.value * 100) / whole.value;
  const isExact = Number.isInteger(part.value) && Number.isInteger(whole.value) && Number.isInteger(value * 100);
  return isExact && part.value <= whole.value ? { value, decimal: String(value) } : undefined;
}

function boundOf(language: Language, text: string, found: Found): Direction | null {
  const { least, most } = language.grammar.bounds;
  if (standsIn(language, most, text, found)) return 'at most';
  return standsIn(language, least, text, found) ? 'at least' : null;
}
