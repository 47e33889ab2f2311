import { quotedTitle } from '../../meaning/standards.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const notAdopted: AbsenceRule = {
  code: 'YS409',
  name: 'not-adopted',
  criterion: 'timely',
  severity: 'info',
  summary: 'A standard that nobody has formally adopted.',
  why: 'Until somebody with authority has said from which day it holds, it is a draft: nobody can be held to it, and results before and after cannot be told apart.',
  fix: 'Write `adopted`, the date and who decided: `adopted 2026-07-01 by "Service board"`. If most standards were adopted together, say so once in the service.',
  everywhere:
    'have standards that nobody has adopted, so they are drafts. Write `adopted`, the date and who decided in each.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target  at least 90% within 5 business days per month
  adopted 2026-07-01 by "Service board"
}
`,
  absence: {
    clause: 'adopted',
    question: 'Who adopts it, and from which day?',
    words: ['adopt', 'in force', 'sign off', 'signed off', 'ratif'],
    most: (lacking, all) =>
      `${lacking} of ${all} standards have not been adopted, so they are drafts. Write \`adopted\`, the date and who decided here, for all of them, or in each.`,
  },
  applies: () => true,
  *find(standard) {
    if (!standard.adoption) yield { standard };
  },
  tell: ({ standard }) => ({
    at: standard.nameSource,
    message: `Nobody has adopted ${quotedTitle(standard)}, so it is a draft. Write \`adopted\`, the date and who decided.`,
  }),
  mending: () => import('./not-adopted.fix.ts'),
};
