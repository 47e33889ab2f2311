/** Rules for people at a terminal. */

import { wrapAnsi } from 'fast-wrap-ansi';
import type { Mendable, RuleText } from '../rules/engine/rule.ts';
import type { Paint } from './pretty.ts';
import { facts, howItIsMended, howToAccept, optionsOf } from './rule-page.ts';

/** All that the page of a rule says. @param width columns of the terminal */
export function explainRule(rule: Mendable, paint: Paint, width: number): string {
  const paragraph = (...lines: string[]): string => `${lines.map((line) => wrapAnsi(line, width)).join('\n')}\n\n`;
  const example = (title: string, text: string): string =>
    `${paint('bold', title)}\n\n${text.trim().replace(/^(?=.)/gm, '  ')}\n`;
  return [
    paragraph(`${paint('bold', rule.name)} ${paint('dim', rule.code)}`, rule.summary, facts(rule)),
    paragraph(paint('bold', 'Why it matters'), rule.why),
    paragraph(paint('bold', 'What to do'), rule.fix),
    paragraph(howItIsMended(rule)),
    paragraph(howToAccept(rule)),
    ...optionsOf(rule).map((option) => paragraph(option)),
    ...Object.entries(rule.beside ?? {}).map(([file, text]) => `${example(`Beside ${file}`, text)}\n`),
    `${example('Found', rule.bad)}\n`,
    example('Better', rule.good),
  ].join('');
}

/** The least columns in which a summary can be read. */
const READABLE = 40;

/** One line a rule, under the criterion that it serves; in a narrow terminal the summary stands below. */
export function listRules(rules: readonly RuleText[], paint: Paint, width: number): string {
  const longest = Math.max(...rules.map((rule) => rule.name.length));
  const beside = longest + '  YS000    warning  '.length;
  const indent = width - beside < READABLE ? 9 : beside;
  const line = ({ code, name, severity, summary }: RuleText): string => {
    const head = `  ${paint('dim', code)}  ${name.padEnd(longest)}  ${severity.padEnd(7)}  `;
    const text = wrapAnsi(summary, width - indent).replaceAll('\n', `\n${' '.repeat(indent)}`);
    return indent === beside ? `${head}${text}\n` : `${head.trimEnd()}\n${' '.repeat(indent)}${text}\n`;
  };
  return [...Map.groupBy(rules, (rule) => rule.criterion)]
    .map(([criterion, mine]) => `${paint('bold', capital(criterion))}\n${mine.map(line).join('')}\n`)
    .join('');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
