/** What an author may say about a finding instead of mending it: that it is right here, or still open. */
import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { intoBlock } from '../../editing/insertion.ts';
import * as write from '../../writing/notes.ts';
import { suggested } from '../../writing/suggestions.ts';
import { plainText } from '../../writing/written.ts';
import type { FixContext } from './fixing.ts';
import type { AbsenceRule, RuleText } from './rule.ts';

/** Accepts a finding, in the smallest block that can hold a waiver. The reason is the author's. */
export function acceptFinding(rule: RuleText, context: FixContext): Fix[] {
  const { service } = context;
  const block = context.block ?? (service.declared ? service.source : undefined);
  if (rule.waivable === false || !block) return [];
  const clause = write.waive(rule.name, suggested('why this is right here'));
  return fixWith(`Accept it, with the reason: \`waive ${rule.name}\``, intoBlock(block, clause, context));
}

/** Writes down that it is still open, in words that need no change. */
export function leaveOpen({ absence }: AbsenceRule, context: FixContext): Fix[] {
  if (!context.block) return [];
  const clause = write.decide(absence.question, absence.clause);
  return fixWith(`Leave it open: \`${plainText(clause)}\``, intoBlock(context.block, clause, context));
}
