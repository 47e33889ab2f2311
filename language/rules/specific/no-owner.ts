import { quotedTitle } from '../../meaning/standards.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noOwner: AbsenceRule = {
  code: 'YS106',
  name: 'no-owner',
  criterion: 'specific',
  severity: 'warning',
  summary: 'Nobody is responsible for the standard.',
  why: 'A standard that belongs to everybody is kept by nobody: when it is missed, there is no one to ask and no one who acts.',
  fix: 'Name the role that answers for it with `owner`. If one role answers for most standards, say so once in the service.',
  everywhere:
    'say nowhere who answers for their standards. Say it for all of them in `yardstick.json`, as in `"defaults": { "owner": "service-manager" }`, or in each: what a service says itself comes first.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

role clerk "Desk clerk"

standard reply "Letters are answered" {
  owner clerk
  target at least 90% within 5 business days per month
}
`,
  absence: {
    clause: 'owner',
    question: 'Who answers for this?',
    words: ['owner', 'own', 'owns', 'responsib', 'accountab', 'answers for', 'in charge'],
    most: (lacking, all) =>
      `${lacking} of ${all} standards have no owner: nobody answers for them. Write \`owner\` and a role here, for all of them, or in each.`,
  },
  applies: () => true,
  *find(standard) {
    if (!standard.owner) yield { standard };
  },
  tell: ({ standard }) => ({
    at: standard.nameSource,
    message: `Nobody is responsible for ${quotedTitle(standard)}. Write \`owner\` and the role that answers for it.`,
  }),
  mending: () => import('./no-owner.fix.ts'),
};
