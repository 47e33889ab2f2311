import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { type Token, tokensIn } from '../../editing/tokens.ts';
import type { Peak } from '../../model/schema.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { hole } from '../../writing/hole.ts';
import { value } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

/** The dates of a peak that comes again: of a feast that moves, its author knows when. */
export const mend = ({ peak }: { readonly peak: Peak }, { sourceOf, today }: FixContext): readonly Fix[] => {
  const { file, end } = peak.nameSource;
  const source = sourceOf(file);
  const line = source.place(source.offset(end), source.lineStop(source.offset(end)));
  const dates = tokensIn(source, line).flatMap(datesOf);
  const years = yearsAhead(peak.to, today);
  const edits = dates.map(({ start, end, text }) => ({
    place: source.place(start, end),
    text: value(hole(addToDate(text, years, 'year') ?? text)),
  }));
  return edits.length > 0 ? fixWith('Write when the next one is', ...edits) : [];
};

/** The dates in a token: `2026-02-05..2026-02-12` has two. */
const datesOf = ({ text, start }: Token): Token[] =>
  [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(({ 0: date, index }) => ({
    text: date,
    start: start + index,
    end: start + index + date.length,
  }));

/** The whole years after which a day lies ahead. */
function yearsAhead(date: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return (addToDate(date, years, 'year') ?? date) < today ? years + 1 : years;
}
