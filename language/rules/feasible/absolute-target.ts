import { quantityAsWritten } from '../../meaning/measures/describe.ts';
import { performancesOf, saidIn } from '../../meaning/measures/measured.ts';
import type { Bound } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { isReached, perfectionOf, type Reach, reachedBeyond, reachesPassed } from '../../meaning/measures/reach.ts';
import { isUndecided, quotedTitle, targetsOf } from '../../meaning/standards.ts';
import type { Standard, Target } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';
import { STRETCH } from '../finding/stretch.ts';

export const absoluteTarget: CheckRule<Absolute, typeof STRETCH> = {
  code: 'YS301',
  name: 'absolute-target',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'A target of 100% or of none at all, or one that no result can miss.',
  why: 'One accident breaks it, for the whole period: from then on it guides nobody. It is an aspiration rather than a standard.',
  fix: 'Ask for what a good period reaches, and set a `ceiling` for the single case. Where the law does demand it of every case, say so with `waive absolute-target because "…"`.',
  options: STRETCH,
  // Turned round, a bound comes to something else.
  yieldsTo: ['reversed-bound'],
  bad: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 100% of letters are answered within 5 business days per month
}
`,
  good: `service desk "Front desk" { }

record letters from "letters.csv" { moments received, answered }

standard reply "Letters are answered" {
  target at least 95% of letters are answered within 5 business days per month {
    ceiling 10 business days
  }
}
`,
  *find(service, { options: { stretch }, measuredOf }) {
    for (const { standard, target } of targetsOf(service)) {
      const { bound } = target;
      if (!bound || isUndecided(target)) continue;
      if (isMetByAnything(bound)) yield { standard, target, bound, reach: undefined };
      if (standard.kind === 'prohibition' || !isAbsolute(bound) || isBackstop(target)) continue;
      const performances = performancesOf(target, measuredOf);
      const [nearest] = reachesPassed(target, performances, perfectionOf(target, service), stretch);
      const reached = nearest ? reachedBeyond(nearest, bound, performances) : null;
      const reach = isReached(bound, reached) ? undefined : (reached ?? nearest);
      yield { standard, target, bound, reach };
    }
  },
  tell(found) {
    const { standard, target, bound, reach } = found;
    const at = bound.source;
    if (isMetByAnything(bound)) return { at, message: metByAnything(quotedTitle(standard), bound) };
    const related = reach ? saidIn(target, [reach]).map((place) => ({ message: 'measured performance', place })) : [];
    return { at, message: messageOf(found), related };
  },
  mending: () => import('./absolute-target.fix.ts'),
};

interface Absolute {
  readonly standard: Standard;
  readonly target: Target;
  readonly bound: Bound;
  /** How far performance lets the target go, where it has been measured. */
  readonly reach: Reach | undefined;
}

function messageOf({ standard, target, bound: { value }, reach }: Absolute): string {
  const asked = value.kind === 'percent' ? `${value.decimal}%` : 'none at all';
  const period = target.period ?? 'period';
  const single = isOfTime(target) ? ', and limit the single case with `ceiling`' : '';
  const broken = `${quotedTitle(standard)} asks for ${asked}: a single miss breaks it for the whole ${period}.`;
  if (isKept(target))
    return `${broken} It was kept when it was last measured. Where every case must be right, say why: \`waive absolute-target because "…"\`. Else leave room for one accident${single}.`;
  if (reach) return `${broken} Measured: ${reach.why}. Ask for ${reach.text} first${single}.`;
  return `${broken} Ask for what a good ${period} reaches${single}. Where the law demands every case, say so: \`waive absolute-target because "…"\`.`;
}

/** Whether performance is where the target wants it: no lesser share is an aim for it. */
const isKept = ({ baseline, bound }: Target): boolean =>
  baseline?.value.kind === bound?.value.kind &&
  baseline?.value.kind !== 'duration' &&
  bound?.value.kind !== 'duration' &&
  baseline?.value.value === bound?.value.value;

const isMetByAnything = ({ direction, value }: Bound): boolean =>
  value.kind === 'percent' && value.value === (direction === 'at least' ? 0 : 100);

const metByAnything = (title: string, { direction, value }: Bound): string =>
  `${title} asks for ${direction} ${quantityAsWritten(value)}, which every result meets: it asks for nothing. Write the share that you mean.`;

/** Whether a single case can take too long: none can be too little available. */
function isOfTime(target: Target): boolean {
  const { figure } = planOf(target);
  return figure.is === 'share' && figure.question?.asks === 'moment';
}

/** That no case has waited for so long is what a ceiling says: it limits the single case already. */
function isBackstop(target: Target): boolean {
  const { figure } = planOf(target);
  return figure.is === 'count' && figure.question?.asks === 'age' && figure.question.direction === 'at least';
}

function isAbsolute({ direction, value }: Bound): boolean {
  if (value.kind === 'duration') return false;
  if (direction === 'at most') return value.value === 0;
  return value.kind === 'percent' && value.value === 100;
}
