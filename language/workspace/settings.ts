/** What a workspace decides about its rules, and what holds where it decides nothing. */
import type { Severity } from '../findings/finding.ts';
import { defaultsOf, type OptionValues } from '../rules/engine/options.ts';
import type { RuleText } from '../rules/engine/rule.ts';
import type { Settings } from './settings-schema.ts';

export type { Settings };

type OfRule = NonNullable<NonNullable<Settings['rules']>[string]>;

const ofRule = ({ rules }: Settings, { name, code }: RuleText): OfRule | undefined => rules?.[name] ?? rules?.[code];

/** What the settings say about the severity of a rule. */
export function severityIn(settings: Settings): (rule: RuleText) => Severity | 'off' {
  return (rule) => {
    const said = ofRule(settings, rule);
    return (typeof said === 'object' ? said.severity : said) ?? rule.severity;
  };
}

/** What the settings say about the options of a rule. `stretch` was a setting of its own once, for all rules that have it. */
export function optionsIn(settings: Settings): (rule: RuleText) => OptionValues {
  return (rule) => {
    const { options = {} } = rule;
    const said = ofRule(settings, rule);
    const shared = settings.stretch === undefined ? {} : { stretch: settings.stretch };
    const known = { ...defaultsOf(options), ...shared, ...(typeof said === 'object' ? said : {}) };
    const values = Object.entries(known).flatMap(([name, value]) =>
      name in options && typeof value === 'number' ? [[name, value] as const] : [],
    );
    return Object.fromEntries(values);
  };
}
