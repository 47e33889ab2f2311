import { quotedTitle } from '../../meaning/standards.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noEvidence: AbsenceRule = {
  code: 'YS501',
  name: 'no-evidence',
  criterion: 'fitting',
  severity: 'info',
  summary: 'Nothing shows that customers care about what the standard promises.',
  why: 'What is easy to measure is not always what customers need: without their word for it, effort goes into a promise that nobody missed.',
  fix: 'Say with `evidence` what customers were asked or have said: a survey, interviews, complaints, a benchmark. If it supports most standards, say so once in the service.',
  everywhere:
    'show nowhere that customers care about their standards. Write `evidence` and what customers have said in each.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target at least 90% within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target   at least 90% within 5 business days per month
  evidence complaints "Late answers lead the list of complaints" in 2026-Q1
}
`,
  absence: {
    clause: 'evidence',
    question: 'What have customers said about it?',
    words: [
      'evidence',
      'interview',
      'benchmark',
      'customers want',
      'customers need',
      'customers expect',
      'customers care',
    ],
    most: (lacking, all) =>
      `For ${lacking} of ${all} standards nothing shows that customers care. Write \`evidence\` and what they have said here, for all of them, or in each.`,
  },
  applies: () => true,
  *find(standard) {
    if (standard.evidence.length === 0) yield { standard };
  },
  tell: ({ standard }) => ({
    at: standard.nameSource,
    message: `Nothing shows that customers care about ${quotedTitle(standard)}. Write \`evidence\` and what they have said: a survey, interviews, complaints, a benchmark.`,
  }),
  mending: () => import('./no-evidence.fix.ts'),
};
