import { pageFile } from '../../language/findings/pages.ts';
import { ruleIndex, rulePage } from '../../language/reports/rule-page.ts';
import { EXPLAINED } from '../../language/rules/registry.ts';

/** A page for each rule, and their index. */
export function rulePages(): Map<string, string> {
  const pages = EXPLAINED.map((rule) => [`docs/rules/${pageFile(rule)}`, rulePage(rule)] as const);
  return new Map([['docs/rules/README.md', ruleIndex(EXPLAINED)], ...pages]);
}
