import type { CheckSummary } from '../../protocol/messages.ts';
import { findingsByWorkspace, findingsToldIn } from '../findings/workspace-findings.ts';
import type { Services } from '../services.ts';

/** Checks all services again; what they come to is in the summary, the findings themselves are published. */
export function checkAll(_: object, { workspace: { Findings }, shared }: Services): CheckSummary {
  Findings.checkAll();
  const services = Findings.all();
  const bySeverity = Map.groupBy(
    findingsByWorkspace(services, shared.workspace).flatMap(findingsToldIn),
    (finding) => finding.severity,
  );
  return {
    files: services.reduce((sum, { uris }) => sum + uris.size, 0),
    services: services.length,
    errors: bySeverity.get('error')?.length ?? 0,
    warnings: bySeverity.get('warning')?.length ?? 0,
    infos: bySeverity.get('info')?.length ?? 0,
  };
}
