/** What SARIF tells about a rule. */
import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import type { Severity } from '../findings/finding.ts';
import { pageOnSite, SITE } from '../findings/pages.ts';
import type { Mendable } from '../rules/engine/rule.ts';
import { explainRule } from './explain.ts';
import { rulePage } from './rule-page.ts';

export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  ReportingConfiguration['level']
>;

/** The severities that code scanning of GitHub filters by. */
const PROBLEMS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

export function ruleDescriptor(rule: Mendable): ReportingDescriptor {
  const { code, name, criterion, severity, summary, why } = rule;
  return {
    id: code,
    name,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: explainRule(rule, (_, it) => it, 90), markdown: rulePage(rule) },
    // The whole page stands in `help`: an address on somebody's machine would open nothing where the log is read.
    ...(SITE.isPublished && { helpUri: pageOnSite(rule) }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [criterion], 'problem.severity': PROBLEMS[severity] },
  };
}
