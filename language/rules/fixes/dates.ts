/** Days that have passed. */

import { comparePlaces } from '../../findings/finding.ts';
import type { Fix } from '../../findings/fix.ts';
import { blank, verbatim } from '../../findings/snippet.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { standardsOf } from '../standards.ts';
import { type FixContext, fixWith, type QuickFix } from './fixing.ts';
import { behind, intoBlock } from './insertion.ts';
import { tokensIn } from './tokens.ts';

/** The day of a review that has been held, or of the next one. */
export const noteReview: QuickFix = ({ place }, context) => {
  const { sourceOf, today } = context;
  const tokens = tokensIn(sourceOf(place.file), place);
  const word = tokens.findIndex(({ text }) => text === 'since' || text === 'by');
  const [lead, date] = word < 0 ? [] : tokens.slice(word);
  if (tokens[0]?.text !== 'review') return ownReview(place, context);
  if (!lead || !date) return fixWith(HELD_TODAY, behind(place, ` since ${today}`));
  const at = sourceOf(place.file).place(date.start, date.end);
  if (lead.text === 'since') return fixWith(HELD_TODAY, { place: at, text: today });
  return fixWith('Name the next day of review', { place: at, text: blank(1, addToDate(today, 1, 'year') ?? today) });
};

const HELD_TODAY = 'The review has been held today';

/** A standard whose day of adoption is its own gets a review of its own: that of the service is not changed by it. */
function ownReview(place: Parameters<QuickFix>[0]['place'], context: FixContext): Fix[] {
  const standard = standardsOf(context.service).find(
    (it) => it.adoption && comparePlaces(it.adoption.source, place) === 0,
  );
  if (!standard?.review) return [];
  const { file } = standard.review.source;
  const review = verbatim(context.sourceOf(file).at(standard.review.source));
  return fixWith(HELD_TODAY, intoBlock(standard.source, `${review} since ${context.today}`, context));
}
