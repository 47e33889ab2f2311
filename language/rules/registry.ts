/** All rules, in the order of their codes. */
import { absoluteTarget } from './absolute-target.ts';
import { LINK, SYNTAX } from './fundamental.ts';
import { noOwner } from './no-owner.ts';
import type { Rule, RuleText } from './rule.ts';

export const RULES: readonly Rule[] = [noOwner, absoluteTarget];

/** Everything that a finding can be about: the rules, and what is found before they run. */
export const EXPLAINED: readonly RuleText[] = [SYNTAX, LINK, ...RULES];

/** What has a code (YS301, in any case) or name (absolute-target). */
export function findExplained(codeOrName: string): RuleText | undefined {
  return EXPLAINED.find((rule) => rule.code === codeOrName.toUpperCase() || rule.name === codeOrName.toLowerCase());
}
