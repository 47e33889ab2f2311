import { describeEvidence, evidenceOf } from '../../meaning/evidence.ts';
import { addToDate } from '../../quantities/calendar.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { Stale } from './stale-evidence.fix.ts';

const YEARS = 2;

export const staleEvidence: CheckRule<Stale> = {
  code: 'YS502',
  name: 'stale-evidence',
  criterion: 'fitting',
  severity: 'info',
  summary: 'Evidence of what customers need that is older than two years.',
  why: 'What customers compare you with changes faster than your standards do: an old survey defends a promise that nobody may need any more.',
  fix: 'Ask again, or add what has been heard since: interviews, complaints, a benchmark. If it is only a record of how the standard came about, take it out.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target   at least 90% within 5 business days per month
  evidence survey "Letter writers" in 2019-05 of 412 answers
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target   at least 90% within 5 business days per month
  evidence survey "Letter writers" in 2026-05 of 412 answers
}
`,
  *find(service, { today }) {
    for (const evidence of evidenceOf(service)) {
      const { span } = evidence;
      const end = span && addToDate(span.to, YEARS, 'year');
      if (span && end && end < today) yield { evidence, span };
    }
  },
  tell: ({ evidence, span }) => ({
    at: evidence.source,
    message: `${describeEvidence(evidence)} of ${span.text} ended on ${span.to}, more than two years ago: customers may need something else today. Ask again, or add what they have said since.`,
  }),
  mending: () => import('./stale-evidence.fix.ts'),
};
