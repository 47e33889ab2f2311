import { contradicted } from '../../meaning/measures/contradicted.ts';
import { quantityAsWritten } from '../../meaning/measures/describe.ts';
import { targetsOf, titleOf } from '../../meaning/standards.ts';
import type { CheckRule } from '../engine/rule.ts';
import type { ContradictedBaseline } from './contradicted-baseline.fix.ts';

export const contradictedBaseline: CheckRule<ContradictedBaseline> = {
  code: 'YS613',
  name: 'contradicted-baseline',
  criterion: 'consistent',
  severity: 'warning',
  summary: 'A baseline, or a best, that is not what was measured in its period.',
  why: 'What a target asks for is judged by where performance is. A figure that somebody remembers, or has copied from elsewhere, makes a target look near or far that is not.',
  fix: 'Write what was measured, or find out why the two differ: other cases, other hours, another limit. Results count that are at hand: `results.json` in the folder of the standards, or the file of `--results`.',
  beside: {
    'letters.csv':
      'received,answered\n2026-06-01 09:00,2026-06-02 09:30\n2026-06-02 10:10,2026-06-25 11:00\n2026-06-03 08:05,2026-06-04 16:45\n',
  },
  bad: `service desk "Front desk" { open Mon..Fri 08:00..17:00 in "Europe/Riga" }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 70% of letters are answered within 5 business days per month {
    baseline 90% in 2026-06
  }
}
`,
  good: `service desk "Front desk" { open Mon..Fri 08:00..17:00 in "Europe/Riga" }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 70% of letters are answered within 5 business days per month {
    baseline 67% in 2026-06
  }
}
`,
  *find(service, { measuredOf }) {
    for (const { standard, target } of targetsOf(service)) {
      for (const clause of ['baseline', 'best'] as const) {
        const said = target[clause];
        const measured = said && contradicted(said, measuredOf(target));
        if (said && measured) yield { standard, clause, said, measured };
      }
    }
  },
  tell: ({ standard, clause, said, measured }) => ({
    at: said.source,
    message: `${clause === 'best' ? 'The best' : 'The baseline'} of ${titleOf(standard)} is ${quantityAsWritten(said.value)} in ${said.span?.text}; measured were ${quantityAsWritten(measured.value)}${measured.cases === null ? '' : ` of ${measured.cases} cases`}. Write what was measured, or find out why the two differ.`,
  }),
  mending: () => import('./contradicted-baseline.fix.ts'),
};
