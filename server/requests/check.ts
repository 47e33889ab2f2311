import type { CheckSummary } from '../../protocol/messages.ts';
import type { Services } from '../services.ts';

/** Checks all services again; what they come to is in the summary, the findings themselves are published. */
export function checkAll(_: object, { workspace: { Findings } }: Services): CheckSummary {
  Findings.checkAll();
  const services = Findings.all();
  const bySeverity = Map.groupBy(
    services.flatMap(({ checked }) => checked.findings),
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
