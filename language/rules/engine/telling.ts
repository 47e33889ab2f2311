/** From what a rule tells to a finding. */
import type { Finding, Severity } from '../../findings/finding.ts';
import { inShort } from '../../text/in-short.ts';
import type { CaseReport, RuleText } from './rule.ts';

/** A case that a rule has found, and what it says of it. */
export interface ToldCase<Case = unknown> {
  readonly subject: Case;
  readonly report: CaseReport;
}

/** @param severity that of the rule, unless the report has its own */
export function findingOf(rule: RuleText, { report, subject }: ToldCase, severity: Severity): Finding {
  const { at, message, also, related = [], suggestion, parts, about, leads, throughout } = report;
  return {
    code: rule.code,
    name: rule.name,
    severity: report.severity ?? severity,
    message: inShort(message),
    place: at,
    ...(also && { also }),
    related: related.map((it) => ({ ...it, message: inShort(it.message) })),
    ...(suggestion && { suggestion }),
    ...(parts && { parts }),
    ...(about && { about }),
    ...(leads && { leads }),
    ...(throughout && { throughout }),
    ...(rule.marksUnnecessary && { isUnnecessary: true }),
    subject,
  };
}
