import { rulePage } from '../../language/reports/rule-page.ts';
import { EXPLAINED, findExplained } from '../../language/rules/registry.ts';
import type { RuleSummary } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';

export function ruleSummaries(_: object, { workspace }: Services): RuleSummary[] {
  const found = workspace.Findings.all().flatMap(({ checked }) => checked.findings.map((finding) => finding.code));
  const counts = Map.groupBy(found, (code) => code);
  return EXPLAINED.map(({ code, name, criterion, severity, summary }) => {
    const findings = counts.get(code)?.length ?? 0;
    return { code, name, criterion, severity, summary, findings };
  });
}

export function rulePageOf({ rule }: { rule: string }): string | null {
  const found = findExplained(rule);
  return found ? rulePage(found) : null;
}
