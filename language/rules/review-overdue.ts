import type { Standard } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { addToDate } from '../quantities/calendar.ts';
import { describeDuration } from '../quantities/duration.ts';
import type { CheckRule } from './rule.ts';
import { standardsOf } from './standards.ts';

export const reviewOverdue: CheckRule = {
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
  *check(service, { today }) {
    for (const standard of standardsOf(service)) {
      const next = nextReview(standard);
      if (!next || next.date >= today) continue;
      yield {
        at: placeOf(standard, service),
        message: `The review of ${next.date}${next.because} is overdue. Reconsider what the standard asks for, then write here when the next review is due.`,
      };
    }
  },
};

/** The ISO date of the next review, and how it follows from the text. */
function nextReview({ review, adoption }: Standard): { date: string; because: string } | null {
  if (!review) return null;
  if (review.due) return { date: review.due, because: '' };
  const since = review.since ?? adoption?.date;
  // Nobody knows here which days are business days.
  if (!review.every || !since || review.every.clock === 'business') return null;
  const date = addToDate(since, review.every.value, review.every.unit);
  const event = review.since ? 'the last one' : 'the adoption';
  return date === null ? null : { date, because: `, ${describeDuration(review.every)} after ${event} on ${since},` };
}

/** The review clause; where all standards share it and each has its own day of adoption, that day. */
function placeOf({ review, adoption }: Standard, { defaults }: ServiceModel) {
  const dependsOnAdoption = review && !review.due && !review.since;
  const isShared = review === defaults.review && adoption !== defaults.adoption;
  return dependsOnAdoption && isShared && adoption ? adoption.source : (review as NonNullable<typeof review>).source;
}
