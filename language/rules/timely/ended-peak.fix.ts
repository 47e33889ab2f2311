import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import type { Peak } from '../../model/schema.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { hole } from '../../writing/hole.ts';
import { value } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import { datesIn } from '../mending/dates.ts';

/** The dates of a peak that comes again: of a feast that moves, its author knows when. */
export const mend = ({ peak }: { readonly peak: Peak }, { sourceOf, today }: FixContext): readonly Fix[] => {
  const source = sourceOf(peak.source.file);
  const dates = datesIn(source, peak.source).filter(({ text }) => DATE.test(text));
  const years = yearsAhead(peak.to, today);
  const edits = dates.map(({ start, end, text }) => ({
    place: source.place(start, end),
    text: value(hole(addToDate(text, years, 'year') ?? text)),
  }));
  return edits.length > 0 ? fixWith('Write when the next one is', ...edits) : [];
};

/** A number of cases may look like a year. */
const DATE = /-\d+-/;

/** The whole years after which a day lies ahead. */
function yearsAhead(date: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return (addToDate(date, years, 'year') ?? date) < today ? years + 1 : years;
}
