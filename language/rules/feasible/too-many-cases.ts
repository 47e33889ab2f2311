import { quotedTitle } from '../../meaning/standards.ts';
import { type NumberExceeded, numbersExceeded } from '../../meaning/workload/numbers-at-hand.ts';
import { roundedTo } from '../../meaning/workload/prediction-words.ts';
import type { CheckRule } from '../engine/rule.ts';

export const tooManyCases: CheckRule<NumberExceeded> = {
  code: 'YS309',
  name: 'too-many-cases',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'A target for at most so many cases, where the demand brings many times as many.',
  why: 'It is missed from the first week on, whatever staff do. Most likely not all cases were meant but those that went wrong, or a share of them.',
  fix: 'Say with `where` which cases are to be so few, or ask for a share of all: `at most 2% of calls have complained`. If it is the demand that is wrong, correct that.',
  bad: `service desk "Front desk" { open Mon..Fri 09:00..17:00 }

record calls from "calls.csv" { moments queued, answered fields lost: yes/no }

demand calls { typical 40 per hour, handling 3 minutes, staff 4 }

standard lost "Few calls are lost" {
  target at most 5 calls per week
}
`,
  good: `service desk "Front desk" { open Mon..Fri 09:00..17:00 }

record calls from "calls.csv" { moments queued, answered fields lost: yes/no }

demand calls { typical 40 per hour, handling 3 minutes, staff 4 }

standard lost "Few calls are lost" {
  target at most 5 calls where lost per week
}
`,
  find: numbersExceeded,
  tell: ({ standard, target, most, period, expected, rate }) => ({
    at: (target.bound ?? target).source,
    message: `${quotedTitle(standard)} allows ${most} ${most === 1 ? 'case' : 'cases'} a ${period}, and about ${roundedTo(expected, 0)} come (the demand is ${rate}): it is missed from the start. Say with \`where\` which cases are to be so few, or ask for a share of all.`,
  }),
};
