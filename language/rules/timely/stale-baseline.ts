import { quantityAsWritten } from '../../meaning/measures/describe.ts';
import { quotedTitle, targetsOf } from '../../meaning/standards.ts';
import type { Performance } from '../../model/schema.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { StaleBaseline } from './stale-baseline.fix.ts';

export const staleBaseline: CheckRule<StaleBaseline> = {
  code: 'YS405',
  name: 'stale-baseline',
  criterion: 'timely',
  severity: 'warning',
  summary: 'A baseline that is older than the time after which the standard is reviewed.',
  why: 'Nobody can tell whether a target is within reach from where performance was two reviews ago.',
  fix: 'Measure anew, and write the result with its period behind `baseline`. If the target no longer needs a baseline, take it out.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 75% of letters are answered within 5 business days per month {
    baseline 70% of 1800 cases in 2019-Q2
  }
  review every 12 months
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 75% of letters are answered within 5 business days per month {
    baseline 70% of 1800 cases in 2026-Q2
  }
  review every 12 months
}
`,
  *find(service, { today, measuredOf }) {
    for (const { standard, target } of targetsOf(service)) {
      const { review } = standard;
      const { baseline } = target;
      // Without a rhythm of reviews, which is a finding of its own, nobody can say what is old.
      if (!baseline?.span || !review?.every || review.every.clock === 'business') continue;
      const { value, unit } = review.every;
      const end = addToDate(baseline.span.to, value, unit);
      if (end === null || end >= today) continue;
      const now = measuredOf(target)?.now;
      const measured = now?.span && now.span.to > baseline.span.to ? now : null;
      yield {
        standard,
        source: baseline.source,
        span: baseline.span,
        every: review.every,
        review: review.source,
        measured,
      };
    }
  },
  tell: ({ standard, source, span, every, review, measured }) => ({
    at: source,
    message: `The baseline of ${quotedTitle(standard)} is that of ${span.text}, which ended on ${span.to}; the standard is reviewed every ${describeDuration(every)}, so a newer one should be there. ${measured ? sinceThen(measured) : 'Measure anew, and write the result with its period here.'}`,
    related: [{ message: 'how often it is reviewed', place: review }],
  }),
  mending: () => import('./stale-baseline.fix.ts'),
};

const sinceThen = ({ value, cases, span }: Performance): string =>
  `Measured since: ${quantityAsWritten(value)}${cases === null ? '' : ` of ${cases} cases`} in ${span?.text}. Write that here.`;
