import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordRef } from '../../meaning/measures/records.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import type { Target } from '../../model/schema.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noVerification: AbsenceRule = {
  code: 'YS207',
  name: 'no-verification',
  criterion: 'measurable',
  severity: 'warning',
  summary: 'Nothing says how one finds out whether the standard is kept.',
  why: 'What nobody looks at is soon kept only when it is convenient, and its result is a guess.',
  fix: 'Say how and how often: `verify by system log monthly`, `verify by mystery visit 20 per month`. If that is the same for most standards, say it once in the service. A target that is computed from a record needs no `verify`, since its data is the proof; checks need one, because somebody has to look, and so do availability and targets that name no record.',
  everywhere:
    'say nowhere how anyone finds out whether their standards are kept. Say it for all of them in `yardstick.json`, as in `"defaults": { "verify": "by inspection monthly" }`, or in each: what a service says itself comes first.',
  bad: `service desk "Front desk" { }

standard greet "Everybody is greeted" {
  check "Says good morning before anything else"
}
`,
  good: `service desk "Front desk" { }

standard greet "Everybody is greeted" {
  check  "Says good morning before anything else"
  verify by mystery visit 20 per month
}
`,
  absence: {
    clause: 'verify',
    question: 'How does anyone find out whether it is kept?',
    words: [
      'verif',
      'find out',
      'observ',
      'inspect',
      'audit',
      'mystery',
      'monitor',
      'measur',
      'who checks',
      'how to check',
    ],
    most: (lacking, all) =>
      `For ${lacking} of ${all} standards nothing says how anyone finds out whether they are kept. Write \`verify by …\` here, for all of them, or in each.`,
  },
  // Without any measure there is nothing to find out yet: that is a finding of its own.
  applies: ({ checks, targets }) => checks.length > 0 || targets.some((target) => !isComputed(target)),
  *find(standard) {
    if (standard.verifications.length === 0) yield { standard };
  },
  tell: ({ standard }) => ({
    at: standard.nameSource,
    message: `Nothing says how anyone finds out whether ${quotedTitle(standard)} is kept. Write how, and how often: \`verify by inspection weekly\`.`,
  }),
  mending: () => import('./no-verification.fix.ts'),
};

/** Whether a record answers it. One whose record says nothing of its data has a finding at the record. */
const isComputed = (target: Target): boolean => recordRef(planOf(target)) !== null;
