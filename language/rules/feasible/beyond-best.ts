import { amountOf } from '../../meaning/measures/amounts.ts';
import { describeQuantity } from '../../meaning/measures/describe.ts';
import { isBetter, perfectionOf, reachesPassed } from '../../meaning/measures/reach.ts';
import { targetsOf, titleOf } from '../../meaning/standards.ts';
import type { Target } from '../../model/schema.ts';
import type { CheckRule, Report } from '../engine/rule.ts';
import { isAbsolute } from './absolute-target.ts';

export const beyondBest: CheckRule = {
  code: 'YS302',
  name: 'beyond-best',
  criterion: 'feasible',
  severity: 'warning',
  summary: 'A target above the best ever reached, or too far from where performance is now.',
  why: 'A target that nobody believes in is ignored, or met on paper only. Great steps are taken one after the other.',
  fix: 'Ask for a part of the way from the baseline to perfection, half of it at most unless your `yardstick.json` says otherwise, and for no more than the best that was ever reached. Once that is kept, ask for more.',
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
  *check(service, { stretch }) {
    const records = new Map(service.records.map((record) => [record.name, record]));
    for (const { standard, target } of targetsOf(service)) {
      const perfection = perfectionOf(target, records);
      const isNeverEvent = standard.kind === 'prohibition' && asked(target) === perfection;
      // What is asked of all cases is absolute-target's to speak of, with the same figures.
      if (!isNeverEvent && !isAbsolute(target)) yield* tooFar(titleOf(standard), target, perfection, stretch);
    }
  },
};

const asked = ({ bound }: Target): number | null => bound && amountOf(bound.value).value;

function* tooFar(title: string, target: Target, perfection: number | null, stretch: number): Iterable<Report> {
  const { bound } = target;
  if (!bound) return;
  const { direction, value } = bound;
  // What is better than perfect is a wrong unit.
  if (perfection !== null && isBetter(direction, amountOf(value).value, perfection)) return;

  const passed = reachesPassed(target, perfection, stretch);
  const [nearest] = passed;
  if (!nearest) return;
  yield {
    at: bound.source,
    message: `${title} asks for ${direction} ${describeQuantity(value)}, which is hardly feasible: ${passed.map((it) => it.why).join('; ')}. Ask for ${nearest.text} first, and for more once that is kept.`,
    related: passed.map(({ from }) => ({ message: 'measured performance', place: from.source })),
  };
}
