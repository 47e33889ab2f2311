import { describeQuantity } from '../../meaning/measures/describe.ts';
import { perfectionOf, type Reach, reachesPassed } from '../../meaning/measures/reach.ts';
import { targetsOf, titleOf } from '../../meaning/standards.ts';
import type { Quantity, Target } from '../../model/schema.ts';
import type { CheckRule } from '../engine/rule.ts';

export const absoluteTarget: CheckRule = {
  code: 'YS301',
  name: 'absolute-target',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'A target of 100% or of none at all, or one that no result can miss.',
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
      if (!target.bound || isOpen(target)) continue;
      if (isMetByAnything(target))
        yield { at: target.bound.source, message: metByAnything(titleOf(standard), target.bound) };
      if (standard.kind === 'prohibition' || !isAbsolute(target)) continue;
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
  const single = isOfTime(target) ? ', and limit the single case with `ceiling`' : '';
  const broken = `${title} asks for ${asked}: a single miss breaks it for the whole ${period}.`;
  if (isKept(target))
    return `${broken} It was kept when it was last measured. Where every case must be right, say why: \`waive absolute-target because "…"\`. Else leave room for one accident${single}.`;
  if (reach) return `${broken} Measured: ${reach.why}. Ask for ${reach.text} first${single}.`;
  return `${broken} Ask for what a good ${period} reaches${single}. Where the law demands every case, say so: \`waive absolute-target because "…"\`.`;
}

/** Whether it is still to be decided what to ask for: the question takes the place of the finding. */
const isOpen = ({ decisions }: Target): boolean => decisions.some(({ about }) => about?.name === 'target');

/** Whether performance is where the target wants it: no lesser share is an aim for it. */
const isKept = ({ baseline, bound }: Target): boolean =>
  baseline?.value.kind === bound?.value.kind &&
  baseline?.value.kind !== 'duration' &&
  bound?.value.kind !== 'duration' &&
  baseline?.value.value === bound?.value.value;

const isMetByAnything = ({ bound }: Target): boolean =>
  bound?.value.kind === 'percent' && bound.value.value === (bound.direction === 'at least' ? 0 : 100);

const metByAnything = (title: string, { direction, value }: NonNullable<Target['bound']>): string =>
  `${title} asks for ${direction} ${describeQuantity(value)}, which every result meets: it asks for nothing. Write the share that you mean.`;

/** Whether a single case can take too long: none can be too little available. */
const isOfTime = ({ measure }: Target): boolean =>
  measure.kind === 'share' && measure.outcome?.kind !== 'condition' && measure.outcome !== null;

export function isAbsolute({ bound }: Target): boolean {
  if (!bound || bound.value.kind === 'duration') return false;
  if (bound.direction === 'at most') return bound.value.value === 0;
  return bound.value.kind === 'percent' && bound.value.value === 100;
}
