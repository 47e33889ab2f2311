/** Rules for people at a terminal. */
import { wrapAnsi } from 'fast-wrap-ansi';
import type { RuleText } from '../rules/rule.ts';
import type { Paint } from './pretty.ts';

const WIDTH = 90;

export function explainRule(rule: RuleText, paint: Paint): string {
  const paragraphs = [
    `${paint('bold', rule.name)} ${rule.code}, ${rule.severity}`,
    rule.summary,
    rule.why,
    `${paint('bold', 'What to do.')} ${rule.fix}`,
  ].map((text) => `${wrapAnsi(text, WIDTH)}\n\n`);
  const example = (title: string, text: string) =>
    `${paint('bold', title)}\n\n${text.trimEnd().replace(/^(?=.)/gm, '  ')}\n\n`;
  const accept = `To accept a finding: ${paint('bold', `waive ${rule.name} because "…"`)} in the block that it is about.\n`;
  return [
    ...paragraphs,
    example('Found', rule.bad),
    example('Better', rule.good),
    rule.waivable === false ? '' : accept,
  ].join('');
}

/** One line a rule, under the criterion that it serves. */
export function listRules(rules: readonly RuleText[], paint: Paint): string {
  const longest = Math.max(...rules.map((rule) => rule.name.length));
  const criteria = [...new Set(rules.map((rule) => rule.criterion))];
  const line = (rule: RuleText) =>
    `  ${rule.code}  ${rule.name.padEnd(longest)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`;
  return criteria
    .map(
      (criterion) =>
        `${paint('bold', capital(criterion))}\n${rules
          .filter((it) => it.criterion === criterion)
          .map(line)
          .join('')}\n`,
    )
    .join('');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
