import { quantityAsWritten } from '../../meaning/measures/describe.ts';
import { quotedTitle } from '../../meaning/standards.ts';
import type { Target } from '../../model/schema.ts';
import type { AbsenceRule } from '../engine/rule.ts';

export const noPeriod: AbsenceRule = {
  code: 'YS402',
  name: 'no-period',
  criterion: 'timely',
  severity: 'error',
  summary: 'A target without a period.',
  why: 'Ninety percent of a day and ninety percent of a year are different promises. Without a period nobody can say when the target has been met or missed, nor compute it.',
  fix: 'End the measure with `per` and a period: hour, day, week, month, quarter or year. Take one in which enough cases arrive for a share to mean something.',
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
`,
  absence: {
    clause: 'period',
    question: 'Over which period is it measured?',
    words: ['period', 'how often', 'measured over', 'per week', 'per month', 'per quarter', 'per year'],
  },
  applies: ({ targets }) => targets.length > 0,
  *find(standard) {
    for (const target of standard.targets) if (!target.period) yield { standard, target };
  },
  tell: ({ standard, target }) => ({
    at: (target?.bound ?? target ?? standard).source,
    message: `${quotedTitle(standard)} does not say over which period${aim(target)} is measured, so nobody can tell when it is met. End the measure with a period, such as \`per month\`.`,
  }),
  mending: () => import('./no-period.fix.ts'),
};

/** The number that is asked for: ` “at least 90%”`. */
const aim = (target: Target | undefined): string =>
  target?.bound ? ` “${target.bound.direction} ${quantityAsWritten(target.bound.value)}”` : ' its target';
