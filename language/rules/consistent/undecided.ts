import { isBegun } from '../../meaning/standards.ts';
import { type OpenQuestion, openQuestionsIn } from '../engine/blocks.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';
import type { Checklist, Open } from './undecided.fix.ts';

export const undecided: CheckRule<Open> = {
  code: 'YS608',
  name: 'undecided',
  criterion: 'consistent',
  severity: 'info',
  summary: 'A question that is still open.',
  why: 'A question that is written down is not forgotten, and this finding keeps it in sight until somebody answers it.',
  fix: 'Decide, write the answer into the standard, and take the `decide` line out.',
  waivable: false,
  asList: (count) =>
    `${count} questions are still open. Answer one at a time: write the answer down, and take its line out.`,
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
  decide "Do e-mails get a shorter limit than letters?"
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  find(service) {
    const questions = openQuestionsIn(service);
    return isBegun(service) ? questions : [{ questions, at: service.nameSource }];
  },
  tell: (open) => ('questions' in open ? checklist(open) : stillOpen(open)),
  mending: () => import('./undecided.fix.ts'),
};

/** Before the first standard, the questions are what there is to do: a list in one place, marked where each stands. */
function checklist({ questions, at }: Checklist): CaseReport {
  const places = questions.map(({ decision }) => decision.source);
  return {
    at,
    also: places,
    related: questions.map(({ decision }) => ({ message: `“${decision.question}”`, place: decision.source })),
    parts: places.map((place) => ({ place })),
    message: `Nothing is promised here yet: ${questions.length} questions are open. Begin with the one that matters most to your customers, and write its answer in place of the line. Take away those that have no place here.`,
  };
}

function stillOpen({ decision: { question, about, source }, answer }: OpenQuestion): CaseReport {
  return {
    at: source,
    about: `“${question}”`,
    ...(answer && { related: [{ message: 'this may be the answer', place: answer }] }),
    message: answer
      ? `“${question}” is still open, and \`${about?.name}\` is there beside it. If that is the answer, take this line out: as long as it stands, nobody knows.`
      : `Still open${about ? ` about \`${about.name}\`` : ''}: “${question}” Once it is decided, ${answerTo(about?.name)} and take this line out.`,
  };
}

/** Where the answer goes: a period belongs to each target, wherever it was asked for. */
const answerTo = (about: string | undefined): string =>
  about === 'period' ? 'write it in the targets, such as `per month`,' : 'write the answer down';
