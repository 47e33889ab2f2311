/** Scores and counts. */
import type { Context } from './grammar.ts';
import type { CountReading, DecimalNumber, Direction, ScoreReading } from './reading.ts';
import type { Found, Sentence } from './sentence.ts';

/** Points of a scale: “4.5 out of 5”. */
export function scoresIn(sentence: Sentence): ScoreReading[] {
  return amountsIn(sentence, sentence.grammar.scores).flatMap(({ found, figure, of }) => {
    if (!of || figure.value > of.value || of.value > 100) return [];
    const direction = boundOf(sentence, found);
    return [
      { kind: 'score', start: found.start, end: found.end, ...plainFigure(figure), direction, scale: plainFigure(of) },
    ];
  });
}

/** Bounds on a number of something: “at most 3 complaints”. */
export function countsIn(sentence: Sentence): CountReading[] {
  return amountsIn(sentence, sentence.grammar.counts).map(({ found, figure }) => ({
    kind: 'count',
    start: found.start,
    end: found.end,
    ...plainFigure(figure),
    direction: found.groups.least ? 'at least' : 'at most',
  }));
}

interface Amount {
  readonly found: Found;
  readonly figure: DecimalNumber;
  readonly of: DecimalNumber | undefined;
}

/** What some forms find, where nothing around it says that it is something else. */
function amountsIn(sentence: Sentence, { forms, other }: { forms: readonly string[]; other: Context }): Amount[] {
  return sentence.all(forms).flatMap((found) => {
    const figure = found.figure('upto') ?? found.figure('n');
    return figure && !sentence.isIn(other, found) ? [{ found, figure, of: found.figure('of') }] : [];
  });
}

export const plainFigure = ({ value, decimal }: DecimalNumber): DecimalNumber => ({ value, decimal });

export function boundOf(sentence: Sentence, found: Found): Direction | null {
  const { least, most } = sentence.grammar.bounds;
  if (sentence.isIn(most, found)) return 'at most';
  return sentence.isIn(least, found) ? 'at least' : null;
}
