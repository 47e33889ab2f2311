import { ownLimitOf } from '../../meaning/measures/limits.ts';
import { quotedTitle, targetsOf } from '../../meaning/standards.ts';
import type { Limit } from '../../model/schema.ts';
import { compareDurations, describeDuration } from '../../quantities/duration.ts';
import type { CaseReport, CheckRule } from '../engine/rule.ts';
import type { LowCeiling, UselessAllowance } from './ceiling-too-low.fix.ts';

export const ceilingTooLow: CheckRule<LowCeiling | UselessAllowance> = {
  code: 'YS307',
  name: 'ceiling-too-low',
  criterion: 'feasible',
  severity: 'warning',
  summary: "A ceiling below the target's own limit, or an allowance below either.",
  why: 'A ceiling is for the few cases that miss the limit, and an allowance for those that may go beyond even that. One that is shorter turns the order round: either every case must be faster than the target asks, or the number is a slip.',
  fix: 'Make the ceiling longer than the limit, and an allowance longer than both; or tighten the limit, if the shorter time is what you mean.',
  bad: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard answer "Calls are answered" {
  target at least 90% of calls are answered within 2 minutes per month {
    ceiling 60 seconds
  }
}
`,
  good: `service desk "Front desk" { }

record calls from "calls.csv" { moments queued, answered }

standard answer "Calls are answered" {
  target at least 90% of calls are answered within 2 minutes per month {
    ceiling 10 minutes
  }
}
`,
  *find(service) {
    for (const { standard, target } of targetsOf(service)) {
      const { ceiling, allowances } = target;
      const limit = ownLimitOf(target);
      const isTooLow = isShorter(ceiling, limit);
      if (isTooLow && ceiling && limit) yield { standard, ceiling, longest: limit };
      const longest = isTooLow || !ceiling ? limit : ceiling;
      // An allowance that replaces the longest time of a case by a shorter one stretches nothing.
      const useless = allowances.filter((it) => !it.more && isShorter(it.limit, longest));
      if (longest) yield* useless.map((allowance) => ({ allowance, longest }));
    }
  },
  tell: (found) => ('allowance' in found ? uselessAllowance(found) : tooLow(found)),
  mending: () => import('./ceiling-too-low.fix.ts'),
};

const isShorter = (a: Limit | null, b: Limit | null): boolean =>
  a !== null && b !== null && (compareDurations(a, b) ?? 0) < 0;

const tooLow = ({ standard, ceiling, longest }: LowCeiling): CaseReport => ({
  at: ceiling.source,
  message: `${quotedTitle(standard)} lets no case take longer than ${describeDuration(ceiling)}, yet its target gives ${describeDuration(longest)}: with such a ceiling the target says nothing. Raise the ceiling above ${describeDuration(longest)}, or tighten the target.`,
  related: [{ message: 'the limit of the target', place: longest.source }],
});

const uselessAllowance = ({ allowance: { limit, reason }, longest }: UselessAllowance): CaseReport => ({
  at: limit.source,
  message: `The allowance for “${reason}” stretches nothing: it goes up to ${describeDuration(limit)}, where any case may take ${describeDuration(longest)}. Raise it, or take it away.`,
  related: [{ message: 'what any case may take', place: longest.source }],
});
