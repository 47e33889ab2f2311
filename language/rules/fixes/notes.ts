/** What an author may say about a finding instead of mending it: that it is right here, or still open. */

import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { intoBlock } from '../../editing/insertion.ts';
import { blank } from '../../editing/snippet.ts';
import type { Finding } from '../../findings/finding.ts';
import type { AbsenceRule, RuleText } from '../engine/rule.ts';
import { blockAround } from './elements.ts';
import type { FixContext } from './fixing.ts';

/** Accepts a finding, in the smallest block that can hold a waiver. The reason is the author's. */
export function waive(rule: RuleText, { place }: Finding, context: FixContext): Fix[] {
  const block = blockAround(place, context.service) ?? blockOfService(context);
  if (rule.waivable === false || !block) return [];
  const clause = `waive ${rule.name} because "${blank(1, 'why this is right here')}"`;
  return fixWith(`Accept it, with the reason: \`waive ${rule.name}\``, intoBlock(block, clause, context));
}

const blockOfService = ({ service }: FixContext) => (service.declared ? service.source : undefined);

/** Writes down that it is still open, in words that need no change. */
export function leaveOpen({ absence }: AbsenceRule, { place }: Finding, context: FixContext): Fix[] {
  const block = blockAround(place, context.service);
  if (!block) return [];
  const clause = `decide ${absence.clause} "${absence.question}"`;
  return fixWith(`Leave it open: \`${clause}\``, intoBlock(block, clause, context));
}
