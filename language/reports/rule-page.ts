/** The page of a rule, in Markdown. */
import { pageFile } from '../findings/pages.ts';
import type { Mendable, RuleText } from '../rules/engine/rule.ts';

export function rulePage(rule: Mendable): string {
  const { code, name, summary, why, fix, bad, good, beside = {} } = rule;
  return `# ${name} (${code})

${summary}

${facts(rule)}

## Why it matters

${why}

## What to do

${fix}

${howItIsMended(rule)}

${[howToAccept(rule), ...optionsOf(rule)].join('\n\n')}

## Found

${Object.entries(beside).map(dataPart).join('')}\`\`\`yardstick
${bad.trim()}
\`\`\`

## Better

\`\`\`yardstick
${good.trim()}
\`\`\`
`;
}

const dataPart = ([file, text]: [string, string]): string => `Beside \`${file}\`:

\`\`\`csv
${text.trim()}
\`\`\`

`;

export function facts({ criterion, severity, yieldsTo = [] }: RuleText): string {
  const place = criterion === 'readable' ? '' : `Criterion: ${criterion}. `;
  const others = yieldsTo.map((name) => `\`${name}\``).join(' and ');
  return `${place}Severity: ${severity}.${others ? ` Keeps quiet where ${others} speaks.` : ''}`;
}

/** Whether there are fixes, and whether somebody has to choose them. */
export function howItIsMended({ mending, safeFixes, fixesOnly }: Mendable): string {
  const where = fixesOnly === undefined ? '' : ` ${fixesOnly}`;
  if (safeFixes !== undefined) {
    return `The editor offers to mend it${where}. \`yardstick check --fix\` mends it without asking ${safeFixes}.`;
  }
  return mending
    ? `The editor offers ways to mend it${where}. Each of them needs a decision, so \`yardstick check --fix\` makes none.`
    : 'It is mended by hand: only its author knows how.';
}

/** What may be set about a rule in `yardstick.json`, a paragraph for each option. */
export const optionsOf = ({ name, options = {} }: RuleText): string[] =>
  Object.entries(options).map(
    ([option, { description, minimum, maximum, default: usual }]) =>
      `Option \`${option}\`, from ${minimum} to ${maximum}: ${description} In \`yardstick.json\`: \`"rules": { "${name}": { "${option}": ${usual} } }\`.`,
  );

export const howToAccept = ({ name, waivable }: RuleText): string =>
  waivable === false
    ? 'This finding cannot be waived.'
    : `To accept it, write \`waive ${name} because "…"\` in the block that it is about, with \`until\` and a date if it shall not be for ever.`;

/** The list of all rules, by criterion, with links to their pages. */
export function ruleIndex(rules: readonly RuleText[]): string {
  const criteria = [...new Set(rules.map((rule) => rule.criterion))];
  const row = ({ code, name, severity, summary }: RuleText) =>
    `| [${code}](${pageFile({ code, name })}) | \`${name}\` | ${severity} | ${summary} |`;
  const section = (criterion: string) => `## ${criterion.charAt(0).toUpperCase()}${criterion.slice(1)}

| code | name | severity | finds |
|---|---|---|---|
${rules
  .filter((rule) => rule.criterion === criterion)
  .map(row)
  .join('\n')}
`;
  return `# The rules

A finding has a code that never changes, a name that reads well after \`waive\`, and a severity: an **error** where nobody
could tell whether the standard was met, a **warning** where it probably fails its purpose, **info** where it is advice.
In a \`guideline\` every finding is one step milder. A workspace sets severities in \`yardstick.json\`.

${criteria.map(section).join('\n')}`;
}
