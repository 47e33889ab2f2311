import { answersFor, marginOfError } from '../../feasibility/margin-of-error.ts';
import { type Evidence, evidenceOf } from '../../meaning/evidence.ts';
import type { CheckRule } from '../engine/rule.ts';

/** Ten percentage points either way. */
const WIDEST_MARGIN = 0.1;
/** One in ten of those asked. */
const FEWEST_OF_ASKED = 0.1;

export const thinEvidence: CheckRule<Evidence> = {
  code: 'YS503',
  name: 'thin-evidence',
  criterion: 'fitting',
  severity: 'info',
  summary:
    'A survey that too few have answered: its margin of error is above 10 points, or under a tenth of those asked answered.',
  why: 'A few answers say what a few people think. If most of those asked keep silent, the ones who speak are mostly the delighted and the angry.',
  fix: 'Ask more people, or remind those who have not answered; 97 answers bring the margin of error down to 10 points. Until then call it `interviews`, if that is what it was: few people, asked at length.',
  bad: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target   at least 90% within 5 business days per month
  evidence survey "Letter writers" in 2026-05 of 31 answers from 90 asked
}
`,
  good: `service desk "Front desk" { }

standard reply "Letters are answered" {
  target   at least 90% within 5 business days per month
  evidence survey "Letter writers" in 2026-05 of 120 answers from 400 asked
}
`,
  find: (service) => evidenceOf(service).filter((it) => it.method === 'survey' && troublesOf(it).length > 0),
  tell: (evidence) => ({
    at: evidence.source,
    message: `The survey “${evidence.title}” proves little. ${troublesOf(evidence).join(' ')}`,
  }),
  mending: () => import('./thin-evidence.fix.ts'),
};

const troublesOf = (evidence: Evidence): string[] => [...tooFew(evidence), ...tooSilent(evidence)];

function* tooFew({ answers }: Evidence): Iterable<string> {
  if (answers === null || (answers > 0 && marginOfError(answers) <= WIDEST_MARGIN)) return;
  const enough = answersFor(WIDEST_MARGIN);
  if (answers <= 0) yield `Nobody has answered it. Ask until ${enough} have.`;
  else {
    const points = Math.round(marginOfError(answers) * 100);
    yield `With ${answers} answer${answers === 1 ? '' : 's'}, each share in it may be off by ${points} points either way, 19 times out of 20. Ask until ${enough} have answered: then it is 10.`;
  }
}

function* tooSilent({ answers, asked }: Evidence): Iterable<string> {
  if (!answers || !asked || answers / asked >= FEWEST_OF_ASKED) return;
  yield `Of ${asked} people asked, ${answers} answered, fewer than one in ten, and nobody knows what the others think. Remind them, or ask at the end of a call or visit, where more people answer.`;
}
