/** The schema of `yardstick.json`; it is loaded where there is one. */
import * as z from 'zod';
import { SEVERITIES } from '../findings/finding.ts';
import { RULES } from '../rules/registry.ts';

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
  if (issue.code === 'unrecognized_keys') {
    const kind = issue.path[0] === 'rules' ? 'rule' : 'setting';
    return `${where}there is no ${kind} ${issue.keys.map((key) => `\`${key}\``).join(', ')}`;
  }
  return `${where}${issue.message}`;
}
