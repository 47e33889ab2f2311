import { limitOf } from '../../meaning/measures/limits.ts';
import { targetsOf, titleOf } from '../../meaning/standards.ts';
import type { Limit, Target } from '../../model/schema.ts';
import { compareDurations, describeDuration } from '../../quantities/duration.ts';
import type { CheckRule, Report } from '../engine/rule.ts';

export const ceilingTooLow: CheckRule = {
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
  *check(service) {
    for (const { standard, target } of targetsOf(service)) {
      const limit = limitOf(target);
      const isTooLow = isShorter(target.ceiling, limit);
      if (isTooLow && target.ceiling && limit) yield tooLow(titleOf(standard), target.ceiling, limit);
      yield* uselessAllowances(target, isTooLow || !target.ceiling ? limit : target.ceiling);
    }
  },
};

const isShorter = (a: Limit | null, b: Limit | null): boolean =>
  a !== null && b !== null && (compareDurations(a, b) ?? 0) < 0;

const tooLow = (title: string, ceiling: Limit, limit: Limit): Report => ({
  at: ceiling.source,
  message: `${title} lets no case take longer than ${describeDuration(ceiling)}, yet its target gives ${describeDuration(limit)}: with such a ceiling the target says nothing. Raise the ceiling above ${describeDuration(limit)}, or tighten the target.`,
  related: [{ message: 'the limit of the target', place: limit.source }],
});

/** An allowance that replaces the longest time of a case by a shorter one stretches nothing. */
function* uselessAllowances({ allowances }: Target, longest: Limit | null): Iterable<Report> {
  for (const { limit, more, reason } of allowances) {
    if (more || !longest || !isShorter(limit, longest)) continue;
    yield {
      at: limit.source,
      message: `The allowance for “${reason}” stretches nothing: it goes up to ${describeDuration(limit)}, where any case may take ${describeDuration(longest)}. Raise it, or take it away.`,
      related: [{ message: 'what any case may take', place: longest.source }],
    };
  }
}
