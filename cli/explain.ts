import { nearest } from '../language/lexicon/nearest.ts';
import { explainRule, listRules } from '../language/reports/explain.ts';
import { EXPLAINED, findExplained } from '../language/rules/registry.ts';
import { CLEAN, UsageError } from './exit-codes.ts';
import { asGiven } from './names.ts';
import { columnsOfStream, paintFor } from './paint.ts';

/** Prints what a rule is about; without one, all rules, in a pipe with a line for each. */
export function explain(codeOrName: string | undefined): number {
  const paint = paintFor(process.stdout);
  if (codeOrName === undefined) {
    process.stdout.write(listRules(EXPLAINED, paint, process.stdout.columns || Number.MAX_SAFE_INTEGER));
    return CLEAN;
  }
  const rule = findExplained(codeOrName);
  if (!rule) throw new UsageError(`there is no rule ${asGiven(codeOrName)}.${suggestion(codeOrName)}`);
  process.stdout.write(explainRule(rule, paint, Math.min(columnsOfStream(process.stdout), 90)));
  return CLEAN;
}

function suggestion(codeOrName: string): string {
  const close = nearest(
    codeOrName,
    EXPLAINED.flatMap((rule) => [rule.name, rule.code]),
  );
  const part = EXPLAINED.find((rule) => rule.name.includes(codeOrName.toLowerCase()))?.name;
  const meant = close ?? part;
  return meant ? ` Did you mean ${meant}?` : ' All of them: yardstick explain';
}
