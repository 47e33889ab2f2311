/** All rules, in the order of their codes. */
import { absoluteTarget } from './absolute-target.ts';
import { noOwner } from './no-owner.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [noOwner, absoluteTarget];

/** The rule with a code (YS301, in any case) or name (absolute-target). */
export function findRule(codeOrName: string): Rule | undefined {
  return RULES.find((rule) => rule.code === codeOrName.toUpperCase() || rule.name === codeOrName.toLowerCase());
}
