import { contradicted, isBestWorse } from '../../meaning/measures/contradicted.ts';
import { quantityAsWritten } from '../../meaning/measures/describe.ts';
import { quotedTitle, targetsOf } from '../../meaning/standards.ts';
import type { Performance, Target } from '../../model/schema.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';
import type { ContradictedBaseline, WorseBest } from './contradicted-baseline.fix.ts';

export const contradictedBaseline: CheckRule<ContradictedBaseline | WorseBest> = {
  code: 'YS613',
  name: 'contradicted-baseline',
  criterion: 'consistent',
  severity: 'warning',
  summary:
    'A baseline, or a best, that is not what was measured in its period, or a best that is worse than the baseline.',
  why: 'What a target asks for is judged by where performance is. A figure that somebody remembers, or has copied from elsewhere, makes a target look near or far that is not.',
  fix: 'Write what was measured, or find out why the two differ: other cases, other hours, another limit. Results count that are at hand: `results.json` in the folder of the standards, or the file of `--results`. A best is the best figure that was ever reached, that of the baseline included.',
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
      const found = (['baseline', 'best'] as const).flatMap((clause): ContradictedBaseline[] => {
        const said = target[clause];
        const measured = said && contradicted(said, measuredOf(target));
        return said && measured ? [{ standard, clause, said, measured }] : [];
      });
      yield* found;
      // Which of the two is wrong is known by then.
      if (found.length === 0) yield* worseBest(target).map((it) => ({ standard, ...it }));
    }
  },
  tell: (found) => ('measured' in found ? tellMeasured(found) : tellWorse(found)),
  mending: () => import('./contradicted-baseline.fix.ts'),
};

function worseBest(target: Target): Omit<WorseBest, 'standard'>[] {
  const { baseline, best } = target;
  return baseline && best && isBestWorse(target) ? [{ best, baseline }] : [];
}

const tellMeasured = ({ standard, clause, said, measured }: ContradictedBaseline): CaseReport => ({
  at: said.source,
  message: `${clause === 'best' ? 'The best' : 'The baseline'} of ${quotedTitle(standard)} is ${figureOf(said)}; measured were ${quantityAsWritten(measured.value)}${measured.cases === null ? '' : ` of ${measured.cases} cases`}. Write what was measured, or find out why the two differ.`,
});

const tellWorse = ({ standard, best, baseline }: WorseBest): CaseReport => ({
  at: best.source,
  message: `The best of ${quotedTitle(standard)} is ${figureOf(best)}, which is worse than its baseline, ${figureOf(baseline)}: what has been reached is at least that good. Write the best figure that was ever reached, or correct the baseline.`,
  related: [{ message: `the baseline is ${figureOf(baseline)}`, place: baseline.source }],
});

const figureOf = ({ value, span }: Performance): string =>
  `${quantityAsWritten(value)}${span ? ` in ${span.text}` : ''}`;
