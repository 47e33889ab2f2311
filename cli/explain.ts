import { nearest } from '../language/lexicon/nearest.ts';
import { explainRule, listRules } from '../language/outputs/explain.ts';
import { EXPLAINED, findExplained } from '../language/rules/registry.ts';
import { CLEAN, UsageError } from './exit-codes.ts';
import { paintFor } from './paint.ts';

/** Prints what a rule is about; without one, all rules. */
export function explain(codeOrName: string | undefined): number {
  const paint = paintFor(process.stdout);
  if (codeOrName === undefined) {
    process.stdout.write(listRules(EXPLAINED, paint));
    return CLEAN;
  }
  const rule = findExplained(codeOrName);
  if (!rule) throw new UsageError(`there is no rule ${codeOrName}.${suggestion(codeOrName)}`);
  process.stdout.write(explainRule(rule, paint));
  return CLEAN;
}

function suggestion(codeOrName: string): string {
  const close = nearest(
    codeOrName,
    EXPLAINED.flatMap((rule) => [rule.name, rule.code]),
  );
  return close ? ` Did you mean ${close}?` : ' All of them: yardstick explain';
}
