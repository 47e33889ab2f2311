import { amountOf } from '../../meaning/measures/amounts.ts';
import { quantityAsWritten } from '../../meaning/measures/describe.ts';
import { performancesOf, saidIn } from '../../meaning/measures/measured.ts';
import {
  isBetter,
  isReached,
  outdoneBest,
  perfectionOf,
  reachedBeyond,
  reachesPassed,
} from '../../meaning/measures/reach.ts';
import { isUndecided, quotedTitle, targetsOf } from '../../meaning/standards.ts';
import type { Standard, Target } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';
import { STRETCH } from '../finding/stretch.ts';
import type { BeyondReach } from './beyond-best.fix.ts';

export const beyondBest: CheckRule<TooFar, typeof STRETCH> = {
  code: 'YS302',
  name: 'beyond-best',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'A target above the best ever reached, or too far from where performance is now.',
  why: 'A target that nobody believes in is ignored, or met on paper only. Great steps are taken one after the other.',
  fix: 'Ask for a part of the way from the baseline to perfection, half of it at most unless your `yardstick.json` says otherwise, and for no more than the best that was ever reached. Once that is kept, ask for more.',
  options: STRETCH,
  // What is asked of all cases the one speaks of, with the same figures; what the other turns round comes to something else.
  yieldsTo: ['absolute-target', 'reversed-bound'],
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 95% of letters are answered within 5 business days per month {
    baseline 70% of 1800 cases in 2026-Q2
  }
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 80% of letters are answered within 5 business days per month {
    baseline 70% of 1800 cases in 2026-Q2
  }
}
`,
  *find(service, { options: { stretch }, measuredOf }) {
    for (const { standard, target } of targetsOf(service)) {
      const { bound } = target;
      if (!bound || isUndecided(target)) continue;
      const [asked, perfection] = [amountOf(bound.value).value, perfectionOf(target, service)];
      const isNeverEvent = standard.kind === 'prohibition' && asked === perfection;
      // What is better than perfect is a wrong unit.
      if (isNeverEvent || (perfection !== null && isBetter(bound.direction, asked, perfection))) continue;
      const performances = performancesOf(target, measuredOf);
      const [nearest, ...others] = reachesPassed(target, performances, perfection, stretch);
      const outdone = outdoneBest(bound, performances);
      if (!nearest) continue;
      const reached = reachedBeyond(nearest, bound, performances);
      yield { standard, target, bound, passed: [nearest, ...others], outdone, reached };
    }
  },
  tell(found) {
    const { standard, target, bound, passed, reached } = found;
    const asked = `${bound.direction} ${quantityAsWritten(bound.value)}`;
    const whys = passed.map(({ why }) => why).join('; ');
    const judged = isReached(bound, reached) ? 'far from where performance is' : 'hardly feasible';
    return {
      at: bound.source,
      message: `${quotedTitle(standard)} asks for ${asked}, which is ${judged}: ${whys}. ${adviceFor(found)}`,
      related: saidIn(target, reached ? [...new Set([...passed, reached])] : passed).map((place) => ({
        message: 'measured performance',
        place,
      })),
    };
  },
  mending: () => import('./beyond-best.fix.ts'),
};

function adviceFor({ bound, passed: [nearest], outdone, reached }: BeyondReach): string {
  if (outdone)
    return `The best so far is given as ${outdone}, which is worse than that: correct the one that is wrong before you ask for more.`;
  if (isReached(bound, reached))
    return `Yet it has been reached: ${reached.why}. Find out what was different then, and ask for no less.`;
  return `Ask for ${(reached ?? nearest).text} first, and for more once that is kept.`;
}

type TooFar = BeyondReach & { readonly standard: Standard; readonly target: Target };
