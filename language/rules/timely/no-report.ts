import { quotedTitle } from '../../meaning/standards.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noReport: AbsenceRule = {
  code: 'YS407',
  name: 'no-report',
  criterion: 'timely',
  severity: 'info',
  summary: 'Results that are told to nobody.',
  why: 'People improve what they hear about. A result that reaches nobody changes nothing, however carefully it was measured.',
  fix: 'Say how often and to whom the results are told: `report monthly to agent`. If it holds for most standards, say so once in the service.',
  everywhere:
    'say nowhere who is told their results. Say it for all of them in `yardstick.json`, as in `"defaults": { "report": "monthly to service-manager" }`, or in each: what a service says itself comes first.',
  bad: `service desk "Front desk" { }

role clerk "Desk clerk"

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

role clerk "Desk clerk"

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
  report monthly to clerk
}
`,
  absence: {
    clause: 'report',
    question: 'Who is told the results, and how often?',
    words: ['report', 'results', 'who is told', 'who hears'],
    most: (lacking, all) =>
      `The results of ${lacking} of ${all} standards are told to nobody. Write \`report monthly to\` and a role here, for all of them, or in each.`,
  },
  applies: () => true,
  *find(standard) {
    if (standard.reports.length === 0) yield { standard };
  },
  tell: ({ standard }) => ({
    at: standard.nameSource,
    message: `Nobody is told the results of ${quotedTitle(standard)}. Write \`report monthly to\` and the roles that ought to know.`,
  }),
  mending: () => import('./no-report.fix.ts'),
};
