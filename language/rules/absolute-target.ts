import type { Target } from '../model/schema.ts';
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
  *check(service) {
    for (const { standard, target } of targetsOf(service)) {
      if (standard.kind === 'prohibition' || !target.bound || !isAbsolute(target)) continue;
      const { value } = target.bound;
      const asked = value.kind === 'percent' ? `${value.decimal}%` : 'none at all';
      yield {
        at: target.bound.source,
        message: `${titleOf(standard)} asks for ${asked}: a single miss breaks it for the whole ${target.period ?? 'period'}. Ask for what a good ${target.period ?? 'period'} reaches, and limit the single case with \`ceiling\`.`,
      };
    }
  },
};

function isAbsolute({ bound }: Target): boolean {
  if (!bound || bound.value.kind === 'duration') return false;
  if (bound.direction === 'at most') return bound.value.value === 0;
  return bound.value.kind === 'percent' && bound.value.value === 100;
}
