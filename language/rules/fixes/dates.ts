/** Days that have passed. */

import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind, intoBlock } from '../../editing/insertion.ts';
import { without } from '../../editing/removal.ts';
import { blank, verbatim } from '../../editing/snippet.ts';
import { type Token, tokensIn } from '../../editing/tokens.ts';
import { evidenceOf } from '../../meaning/evidence.ts';
import { standardsOf } from '../../meaning/standards.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { comparePlaces, type Place } from '../../text/places.ts';
import { targetAround } from './elements.ts';
import type { FixContext, QuickFix } from './fixing.ts';

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

/** A result that has been measured since, and when: both are for the author to say. */
export const measureAnew: QuickFix = ({ place }, { service, sourceOf, today }) => {
  const baseline = targetAround(place, service)?.baseline;
  const source = sourceOf(place.file);
  const [value] = tokensIn(source, place).filter(({ text }) => /^\d/.test(text));
  if (!baseline?.span || !value) return [];
  return [
    ...fixWith(
      'Write what has been measured since',
      { place: source.place(value.start, value.end), text: blank(1, value.text) },
      { place: baseline.span.source, text: blank(2, lastQuarter(today)) },
    ),
    ...fixWith('Take this baseline out', without(source, place)),
  ];
};

/** Evidence that has been gathered again, or is only history. */
export const askAgain: QuickFix = ({ place }, { service, sourceOf, today }) => {
  const span = evidenceOf(service).find(({ source }) => source === place)?.span;
  const when = span && { place: span.source, text: blank(1, lastQuarter(today)) };
  return [...fixWith('Write when customers were asked again', when ?? undefined), ...takeEvidenceOut(place, sourceOf)];
};

/** Evidence that proves little is none. */
export const doWithout: QuickFix = ({ place }, { sourceOf }) => takeEvidenceOut(place, sourceOf);

const takeEvidenceOut = (place: Place, sourceOf: FixContext['sourceOf']): Fix[] =>
  fixWith('Take this evidence out', without(sourceOf(place.file), place));

/** The dates of a peak that comes again: of a feast that moves, its author knows when. */
export const nameNextPeak: QuickFix = ({ place }, { sourceOf, today }) => {
  const source = sourceOf(place.file);
  const line = source.place(source.offset(place.end), source.lineStop(source.offset(place.end)));
  const dates = tokensIn(source, line).flatMap(datesOf);
  const years = yearsAhead(dates.at(-1)?.text, today);
  const edits = dates.map(({ start, end, text }, index) => ({
    place: source.place(start, end),
    text: blank(index + 1, addToDate(text, years, 'year') ?? text),
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
function yearsAhead(date: string | undefined, today: string): number {
  const years = date ? Number(today.slice(0, 4)) - Number(date.slice(0, 4)) : 0;
  return date && (addToDate(date, years, 'year') ?? date) < today ? years + 1 : years;
}

/** The quarter before the one that a day lies in: `2026-Q2`. */
function lastQuarter(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const quarter = Math.ceil(month / 3) - 1;
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}
