/** The schema of `yardstick.json`; it is loaded where there is one. */
import * as z from 'zod';
import { SEVERITIES } from '../findings/finding.ts';
import { parseJson } from '../findings/json-text.ts';
import { RULES } from '../rules/registry.ts';
import { describeIssue, type Vocabulary } from './settings-issues.ts';

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
  const parsed = parseJson(text);
  if ('problem' in parsed) return { settings: {}, problems: [parsed.problem] };
  const result = Settings.safeParse(parsed.data, { reportInput: true });
  if (result.success) return { settings: result.data, problems: [] };
  return { settings: {}, problems: result.error.issues.map((issue) => describeIssue(issue, namesAt)) };
}

const namesAt = ([setting]: readonly PropertyKey[]): Vocabulary =>
  setting === 'rules'
    ? { called: 'rule', names: ruleNames }
    : { called: 'setting', names: Object.keys(Settings.shape).filter((name) => name !== '$schema') };
