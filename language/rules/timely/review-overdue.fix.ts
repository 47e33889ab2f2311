/** The day of a review that has been held, or of the next one. */
import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { behind, intoBlock } from '../../editing/insertion.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { Standard } from '../../model/schema.ts';
import { addToDate } from '../../quantities/calendar.ts';
import type { Place } from '../../text/places.ts';
import { since } from '../../writing/clauses.ts';
import { hole } from '../../writing/hole.ts';
import { copied, sentence } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface OverdueReview {
  readonly standard: Standard;
  /** The ISO date of the review. */
  readonly due: string;
  /** What says that it was due then. */
  readonly place: Place;
}

export const mend = ({ standard, place }: OverdueReview, context: FixContext): readonly Fix[] => {
  const { sourceOf, today } = context;
  if (place !== standard.review?.source) return ownReview(standard, context);
  const source = sourceOf(place.file);
  const tokens = tokensIn(source, place);
  const word = tokens.findIndex(({ text }) => text === 'since' || text === 'by');
  const [lead, date] = word < 0 ? [] : tokens.slice(word);
  if (!lead || !date) return fixWith(HELD_TODAY, behind(place, since(today)));
  const at = source.place(date.start, date.end);
  if (lead.text === 'since') return replacement(HELD_TODAY, at, today);
  return replacement('Name the next day of review', at, hole(addToDate(today, 1, 'year') ?? today));
};

const HELD_TODAY = 'The review has been held today';

/** A standard whose day of adoption is its own gets a review of its own: that of the service is not changed by it. */
function ownReview(standard: Standard, context: FixContext): Fix[] {
  if (!standard.review) return [];
  const { source } = standard.review;
  const review = context.sourceOf(source.file).at(source);
  // What the settings of the workspace say is no clause that could be copied.
  if (review === '') return [];
  return fixWith(HELD_TODAY, intoBlock(standard.source, sentence(copied(review), since(context.today)), context));
}
