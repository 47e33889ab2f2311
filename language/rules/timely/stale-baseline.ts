import { targetsOf, titleOf } from '../../meaning/standards.ts';
import { addToDate } from '../../quantities/calendar.ts';
import { describeDuration } from '../../quantities/duration.ts';
import type { CheckRule } from '../engine/rule.ts';

export const staleBaseline: CheckRule = {
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
  *check(service, { today }) {
    for (const { standard, target } of targetsOf(service)) {
      const { baseline } = target;
      const every = standard.review?.every;
      // Without a rhythm of reviews, which is a finding of its own, nobody can say what is old.
      if (!baseline?.span || !every || every.clock === 'business') continue;
      const { text, to } = baseline.span;
      const end = addToDate(to, every.value, every.unit);
      if (end === null || end >= today) continue;
      yield {
        at: baseline.source,
        message: `The baseline of ${titleOf(standard)} is that of ${text}, which ended on ${to}; the standard is reviewed every ${describeDuration(every)}, so a newer one should be there. Measure anew, and write the result with its period here.`,
        related: standard.review ? [{ message: 'how often it is reviewed', place: standard.review.source }] : [],
      };
    }
  },
};
