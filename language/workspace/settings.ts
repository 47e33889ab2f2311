/** `yardstick.json`: what a workspace decides about its rules. */
import { z } from 'zod';
import { SEVERITIES, type Severity } from '../findings/finding.ts';
import { RULES } from '../rules/registry.ts';
import type { RuleText } from '../rules/rule.ts';

export const SETTINGS_FILE = 'yardstick.json';

const ruleNames = RULES.flatMap((rule) => [rule.code, rule.name]);
const level = z.enum(['off', ...SEVERITIES]);

export const Settings = z
  .strictObject({
    $schema: z.string().optional(),
    rules: z
      .partialRecord(z.enum(ruleNames as [string, ...string[]]), level)
      .optional()
      .meta({ description: 'The severity of rules, by code or name; `off` silences one.' }),
    stretch: z.number().min(0).max(1).optional().meta({
      description:
        'The most of the gap between baseline and perfection that a target may ask for. 0.5, the default, is half of it.',
    }),
  })
  .meta({ title: 'Settings of a Yardstick workspace' });

export type Settings = z.infer<typeof Settings>;

export const DEFAULT_STRETCH = 0.5;

/** The settings in a text, or what is wrong with it, one line for each mistake. */
export function readSettings(text: string): { settings: Settings; problems: string[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { settings: {}, problems: [`it is no valid JSON: ${(error as Error).message}`] };
  }
  const result = Settings.safeParse(data);
  if (result.success) return { settings: result.data, problems: [] };
  return { settings: {}, problems: result.error.issues.map(describeIssue) };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
  if (issue.code === 'unrecognized_keys')
    return `${where}there is no setting ${issue.keys.map((key) => `\`${key}\``).join(', ')}`;
  if (issue.code === 'invalid_key') return `${where}there is no such rule`;
  return `${where}${issue.message}`;
}

/** What the settings say about the severity of a rule. */
export function severityIn(settings: Settings): (rule: RuleText) => Severity | 'off' {
  return (rule) => settings.rules?.[rule.name] ?? settings.rules?.[rule.code] ?? rule.severity;
}
