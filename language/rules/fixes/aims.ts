/** Numbers that ask for too much. */

import { fixWith, replacement } from '../../editing/fix-with.ts';
import { blank, choice } from '../../editing/snippet.ts';
import { describeAmount } from '../../meaning/measures/amounts.ts';
import { perfectionOf, reachesPassed } from '../../meaning/measures/reach.ts';
import type { Target } from '../../model/schema.ts';
import { targetAround } from './elements.ts';
import type { FixContext, QuickFix } from './fixing.ts';

/** As much as can be reached from where performance is now. */
export const askForLess: QuickFix = ({ place }, context) => {
  const target = targetAround(place, context.service);
  const feasible = target && furthest(target, context);
  return feasible ? replacement(`Ask for ${feasible} first`, place, feasible) : [];
};

/** Less than all: what is feasible, where a baseline says it, else what the author chooses. */
export const askForLessThanAll: QuickFix = (finding, context) => {
  const fixes = askForLess(finding, context);
  const { bound } = targetAround(finding.place, context.service) ?? {};
  if (fixes.length > 0 || !bound) return fixes;
  const { place } = finding;
  if (bound.direction === 'at least') {
    const text = choice(1, ['95%', '90%', '98%', '99%', '99.5%']);
    return fixWith('Ask for what a good period reaches', { place, text });
  }
  const text = blank(1, describeAmount(1, bound.value));
  return fixWith('Allow for what a good period has', { place, text });
};

/** The furthest value that every measured performance lets a target go, in words; undefined where none holds it back. */
function furthest(target: Target, { service, stretch }: FixContext): string | undefined {
  const records = new Map(service.records.map((record) => [record.name, record]));
  return reachesPassed(target, perfectionOf(target, records), stretch)[0]?.text;
}
