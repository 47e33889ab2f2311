import type { Quantity, Target } from '../model/schema.ts';
import { perfectionOf, type Reach, reachesPassed } from './reach.ts';
import type { CheckRule } from './rule.ts';
import { targetsOf, titleOf } from './standards.ts';

export const absoluteTarget: CheckRule = {
  code: 'YS301',
  name: 'absolute-target',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'A target of 100% or of none at all.',
  why: 'One accident breaks it, for the whole period: from then on it guides nobody. It is an aspiration rather than a standard.',
  fix: 'Ask for what a good period reaches, and set a `ceiling` for the single case. Where the law does demand it of every case, say so with `waive absolute-target because "…"`.',
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
  *check(service, { stretch }) {
    const records = new Map(service.records.map((record) => [record.name, record]));
    for (const { standard, target } of targetsOf(service)) {
      if (standard.kind === 'prohibition' || !target.bound || !isAbsolute(target)) continue;
      const [reach] = reachesPassed(target, perfectionOf(target, records), stretch);
      yield {
        at: target.bound.source,
        message: messageOf(titleOf(standard), target, target.bound.value, reach),
        ...(reach && { related: [{ message: 'measured performance', place: reach.from.source }] }),
      };
    }
  },
};

function messageOf(title: string, target: Target, value: Quantity, reach: Reach | undefined): string {
  const asked = value.kind === 'percent' ? `${value.decimal}%` : 'none at all';
  const period = target.period ?? 'period';
  const working = reach ? ` Measured: ${reach.why}.` : '';
  const instead = reach ? `${reach.text} first` : `what a good ${period} reaches`;
  const single = isOfTime(target) ? ', and limit the single case with `ceiling`' : '';
  return `${title} asks for ${asked}: a single miss breaks it for the whole ${period}.${working} Ask for ${instead}${single}.`;
}

/** Whether a single case can take too long: none can be too little available. */
const isOfTime = ({ measure }: Target): boolean =>
  measure.kind === 'share' && measure.outcome?.kind !== 'condition' && measure.outcome !== null;

export function isAbsolute({ bound }: Target): boolean {
  if (!bound || bound.value.kind === 'duration') return false;
  if (bound.direction === 'at most') return bound.value.value === 0;
  return bound.value.kind === 'percent' && bound.value.value === 100;
}
