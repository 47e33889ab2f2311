import { quotedTitle } from '../../meaning/standards.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noReview: AbsenceRule = {
  code: 'YS403',
  name: 'no-review',
  criterion: 'timely',
  severity: 'warning',
  summary: 'Nothing says when the standard is reconsidered.',
  why: 'Customers, volumes and rivals change. A standard that nobody looks at again is either kept without meaning or missed without consequence.',
  fix: 'Say `review every 6 months since 2026-07-01`, or `review by` a date. If it holds for most standards, say so once in the service.',
  everywhere:
    'say nowhere when their standards are reconsidered. Say it for all of them in `yardstick.json`, as in `"defaults": { "review": "every 12 months" }`, or in each: what a service says itself comes first.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
  review every 6 months since 2026-07-01
}
`,
  absence: {
    clause: 'review',
    question: 'When is it reconsidered?',
    words: ['review', 'reconsider', 'revisit', 'revise'],
    most: (lacking, all) =>
      `${lacking} of ${all} standards say nowhere when they are reconsidered, so they will grow old unnoticed. Write \`review every 6 months since …\` here, for all of them, or in each.`,
  },
  applies: () => true,
  *find(standard) {
    if (!standard.review) yield { standard };
  },
  tell: ({ standard }) => ({
    at: standard.nameSource,
    message: `Nothing says when ${quotedTitle(standard)} is reconsidered, so it will grow old unnoticed. Write \`review every 6 months since …\`, or \`review by\` and a date.`,
  }),
  mending: () => import('./no-review.fix.ts'),
};
