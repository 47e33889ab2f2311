import { quotedTitle } from '../../meaning/standards.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noTraining: AbsenceRule = {
  code: 'YS406',
  name: 'no-training',
  criterion: 'timely',
  severity: 'info',
  summary: 'A mandatory standard that nobody is ever taught.',
  why: 'Staff cannot keep a standard that they have never met. Those who join later learn the habits of their colleagues instead of the standard.',
  fix: 'Say how soon a newcomer learns it, and how often it is taught again: `train within 2 weeks of joining, then every 12 months`. If it holds for most standards, say so once in the service.',
  everywhere:
    'say nowhere when staff learn their standards. Say it for all of them in `yardstick.json`, as in `"defaults": { "train": "within 2 weeks of joining, then every 12 months" }`, or in each: what a service says itself comes first.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
  train  within 2 weeks of joining, then every 12 months
}
`,
  absence: {
    clause: 'train',
    question: 'When do staff learn it?',
    words: ['train', 'teach', 'taught', 'coach', 'onboard'],
    most: (lacking, all) =>
      `${lacking} of ${all} mandatory standards are never taught to anybody. Write \`train within 2 weeks of joining, then every 12 months\` here, for all of them, or \`train\` in each.`,
  },
  applies: ({ kind }) => kind !== 'guideline',
  *find(standard) {
    if (!standard.training) yield { standard };
  },
  tell: ({ standard }) => ({
    at: standard.nameSource,
    message: `${quotedTitle(standard)} is mandatory, but nothing says when staff are taught it. Write \`train within 2 weeks of joining, then every 12 months\`, or what suits you.`,
  }),
  mending: () => import('./no-training.fix.ts'),
};
