/** Shows what is told of each workspace as a whole, and keeps it up to date while its services are checked. */
import type { Finding } from '../../language/findings/finding.ts';
import { toDiagnostics } from '../lsp-values.ts';
import type { SharedServices } from '../services.ts';
import type { KnownService } from './findings.ts';
import { findingsOfWorkspace, rootOf, type WorkspaceFindings } from './workspace-findings.ts';

/** How many services an editor lists; the message says how many there are. */
const LISTED = 50;

export class WorkspacesShown {
  private readonly shared: SharedServices;
  private readonly showAgain: (service: KnownService) => void;
  /** The services of each workspace by their keys, and the workspace of each. */
  private readonly services = new Map<string, Map<string, KnownService>>();
  private readonly rootOfKey = new Map<string, string>();
  private readonly shown = new Map<string, WorkspaceFindings>();
  private readonly uris = new Map<string, ReadonlySet<string>>();
  private readonly stale = new Set<string>();

  /** @param showAgain called for each service where it is to tell other findings than before */
  constructor(shared: SharedServices, showAgain: (service: KnownService) => void) {
    this.shared = shared;
    this.showAgain = showAgain;
  }

  /** To be called with each service that has been checked, or is gone. */
  note(key: string, service: KnownService | undefined): void {
    const before = this.rootOfKey.get(key);
    const now = service && rootOf(service, this.shared.workspace);
    if (before !== undefined) this.services.get(before)?.delete(key);
    if (service && now !== undefined) {
      this.rootOfKey.set(key, now);
      this.services.set(now, (this.services.get(now) ?? new Map()).set(key, service));
    } else this.rootOfKey.delete(key);
    this.settleSoon([before, now]);
  }

  /** Whether a finding of a service need not be told there. */
  isSaid(service: KnownService, finding: Finding): boolean {
    return this.shown.get(rootOf(service, this.shared.workspace))?.once.isSaid(finding) ?? false;
  }

  /** After all services that are checked in one go. */
  private settleSoon(roots: readonly (string | undefined)[]): void {
    if (this.stale.size === 0) setTimeout(() => this.settle(), 0);
    for (const root of roots) if (root !== undefined) this.stale.add(root);
  }

  private settle(): void {
    const roots = [...this.stale];
    this.stale.clear();
    for (const root of roots) this.settleOne(root);
  }

  private settleOne(root: string): void {
    const services = [...(this.services.get(root)?.values() ?? [])];
    const before = this.shown.get(root);
    const now = findingsOfWorkspace(root, services, this.shared.workspace);
    this.shown.set(root, now);
    if (codesOf(before) !== codesOf(now)) for (const service of services) this.showAgain(service);
    this.publish(now);
  }

  private publish({ root, once, uris }: WorkspaceFindings): void {
    const { DiagnosticsPublisher } = this.shared.lsp;
    const byUri = Map.groupBy(once.findings, ({ place }) => uris.get(place.file) ?? '');
    for (const [uri, findings] of byUri) {
      const diagnostics = findings.flatMap((finding) => toDiagnostics(listed(finding), uris, this.shared.PageOf));
      DiagnosticsPublisher.publish(uri, 'workspace', diagnostics);
    }
    for (const uri of this.uris.get(root) ?? [])
      if (!byUri.has(uri)) DiagnosticsPublisher.publish(uri, 'workspace', []);
    this.uris.set(root, new Set(byUri.keys()));
  }
}

const listed = (finding: Finding): Finding => ({ ...finding, related: finding.related.slice(0, LISTED) });

const codesOf = (told: WorkspaceFindings | undefined): string =>
  [...new Set(told?.once.findings.map(({ code }) => code))].sort().join(' ');
