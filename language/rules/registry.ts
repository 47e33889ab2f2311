/** All rules, in the order of their codes, and what else a finding can be about. */
import type { Finding } from '../findings/finding.ts';
import * as all from './all.ts';
import { LINK, SYNTAX } from './engine/fundamental.ts';
import type { AbsenceRule, Mendable, Rule } from './engine/rule.ts';

export const RULES: readonly Rule[] = Object.values<Rule>(all).sort((a, b) => (a.code < b.code ? -1 : 1));

/** Everything that a finding can be about: the rules, and what is found before they run. */
export const EXPLAINED: readonly Mendable[] = [SYNTAX, LINK, ...RULES];

const byCode = new Map<string, Mendable>(EXPLAINED.map((rule) => [rule.code, rule]));

/** What a finding is about. */
export const explainedBy = ({ code }: Finding): Mendable | undefined => byCode.get(code);

/** Whether a finding says that something is missing, rather than that something is wrong. */
export function isAbsence(finding: Finding): boolean {
  const rule = explainedBy(finding);
  return rule !== undefined && ('absence' in rule || rule.everywhere !== undefined);
}

/** What has a code (YS301, in any case) or name (absolute-target). */
export function findExplained(codeOrName: string): Mendable | undefined {
  return EXPLAINED.find((rule) => rule.code === codeOrName.toUpperCase() || rule.name === codeOrName.toLowerCase());
}

/** The rules about something missing, by the word that `decide` uses for it. */
export const ABSENCES: ReadonlyMap<string, AbsenceRule> = new Map(
  RULES.flatMap((rule) => ('absence' in rule ? [[rule.absence.clause, rule] as const] : [])),
);
