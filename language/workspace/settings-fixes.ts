/** What an author may do about a finding in `yardstick.json`: for all services at once, or about the rule itself. */
import type { Edit } from '../editing/fix.ts';
import { placeOfMember, withMember } from '../editing/json-members.ts';
import type { Finding } from '../findings/finding.ts';
import { explainedBy } from '../rules/registry.ts';
import type { SourceText } from '../text/source-text.ts';
import { owner, report, review, train, verify } from '../writing/clauses.ts';
import { lengthFrom } from '../writing/quantities.ts';
import { plainText, type Written } from '../writing/written.ts';
import type { DefaultTexts } from './default-clauses.ts';
import { readSettings } from './settings-schema.ts';

/** A change of the settings, and what it is for. */
export interface SettingsFix {
  readonly title: string;
  readonly edit: Edit;
}

/** What stands in a service for which nothing better is known, by the clause that is missing there. */
const CLAUSES: Readonly<Partial<Record<keyof DefaultTexts, (today: string) => Written>>> = {
  owner: () => owner('service-manager'),
  verify: () => verify('inspection', 'monthly'),
  review: (today) => review({ every: lengthFrom(12, 'months'), since: today }),
  report: () => report('monthly', 'service-manager'),
  train: () => train({ first: lengthFrom(2, 'weeks'), again: lengthFrom(12, 'months') }),
};

/**
 * @param source the settings as they are; empty where the workspace has none yet
 * @param today an ISO date
 */
export function settingsFixes(finding: Finding, source: SourceText, today: string): SettingsFix[] {
  if (source.text.trim() !== '' && readSettings(source.text).problems.length > 0) return [];
  return [...defaultFixes(finding, source, today), ...ruleFixes(finding, source)];
}

function defaultFixes(finding: Finding, source: SourceText, today: string): SettingsFix[] {
  const rule = explainedBy(finding);
  const clause =
    rule && 'absence' in rule ? (rule.absence as { readonly clause: keyof DefaultTexts }).clause : undefined;
  const written = clause && CLAUSES[clause]?.(today);
  const path = ['defaults', clause ?? ''];
  if (!written || placeOfMember(source, path)) return [];
  const words = plainText(written).replace(/^\S+\s+/, '');
  return [
    {
      title: `Say it for all services in yardstick.json: \`${clause} ${words}\``,
      edit: withMember(source, path, words),
    },
  ];
}

function ruleFixes({ name, severity }: Finding, source: SourceText): SettingsFix[] {
  const path = pathOf(name, source);
  const advice = {
    title: `Make the rule \`${name}\` advice in yardstick.json`,
    edit: withMember(source, path, 'info'),
  };
  const off = { title: `Turn the rule \`${name}\` off in yardstick.json`, edit: withMember(source, path, 'off') };
  return severity === 'info' ? [off] : [advice, off];
}

/** A rule that has options set keeps them. */
function pathOf(name: string, source: SourceText): string[] {
  const path = ['rules', name];
  const place = placeOfMember(source, path);
  return place && source.at(place).endsWith('}') ? [...path, 'severity'] : path;
}
