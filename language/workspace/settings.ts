/** What a workspace decides about its rules, and what holds where it decides nothing. */
import type { Severity } from '../findings/finding.ts';
import type { RuleText } from '../rules/engine/rule.ts';
import type { Settings } from './settings-schema.ts';

export type { Settings };

export const SETTINGS_FILE = 'yardstick.json';

export const DEFAULT_STRETCH = 0.5;

/** What the settings say about the severity of a rule. */
export function severityIn(settings: Settings): (rule: RuleText) => Severity | 'off' {
  return (rule) => settings.rules?.[rule.name] ?? settings.rules?.[rule.code] ?? rule.severity;
}
