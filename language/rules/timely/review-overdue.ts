import { standardsOf } from '../../meaning/standards.ts';
import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { Place } from '../../text/places.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { OverdueReview } from './review-overdue.fix.ts';

export const reviewOverdue: CheckRule<OverdueReview> = {
  code: 'YS404',
  name: 'review-overdue',
  criterion: 'timely',
  severity: 'warning',
  summary: 'The day on which the standard should have been reconsidered has passed.',
  why: 'A review that slips shows that nobody is watching: what the standard asks for may no longer be what customers need, or what staff can do.',
  fix: 'Reconsider the standard, change what no longer fits, and write the day of this review behind `since`, or the next date behind `review by`.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
  review every 12 months since 2020-03-01
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
  review every 12 months since 2026-03-01
}
`,
  *find(service, { today }) {
    const dateOf = reviewDates();
    for (const standard of standardsOf(service)) {
      const due = dateOf(standard);
      if (due !== null && due < today) yield { standard, due, place: placeOf(standard, service) };
    }
  },
  tell: ({ standard, due, place }) => ({
    at: place,
    message: `The review of ${due}${origin(standard)} is overdue. Reconsider what the standard asks for, then write here when the next review is due.`,
  }),
  mending: () => import('./review-overdue.fix.ts'),
};

/** The ISO date of a standard's next review. Most standards share one clause: each date is reckoned once. */
function reviewDates(): (standard: Standard) => string | null {
  const reckoned = new Map<string, string | null>();
  return ({ review, adoption }) => {
    if (!review || review.due) return review?.due ?? null;
    const since = review.since ?? adoption?.date;
    // Nobody knows here which days are business days.
    if (!review.every || !since || review.every.clock === 'business') return null;
    const { value, unit } = review.every;
    const key = `${since} ${value} ${unit}`;
    if (!reckoned.has(key)) reckoned.set(key, addToDate(since, value, unit));
    return reckoned.get(key) ?? null;
  };
}

/** How the date of the next review follows from the text, where the text does not name it. */
function origin({ review, adoption }: Standard): string {
  if (!review?.every || review.due) return '';
  const event = review.since ? 'the last one' : 'the adoption';
  return `, ${describeDuration(review.every)} after ${event} on ${review.since ?? adoption?.date},`;
}

/** The review clause; where all standards share it and each has its own day of adoption, that day. */
function placeOf({ review, adoption }: Standard, { defaults }: ServiceModel): Place {
  const dependsOnAdoption = review && !review.due && !review.since;
  const isShared = review === defaults.review && adoption !== defaults.adoption;
  return dependsOnAdoption && isShared && adoption ? adoption.source : (review as NonNullable<typeof review>).source;
}
