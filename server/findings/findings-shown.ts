/** Shows what has been found in the editor, and tells all who look at a file that its findings may be others now. */
import { toDiagnostics } from '../lsp-values.ts';
import type { SharedServices } from '../services.ts';
import { atBeginning } from './at-beginning.ts';
import type { KnownService } from './findings.ts';
import { WorkspacesShown } from './workspaces-shown.ts';

export class FindingsShown {
  private readonly shared: SharedServices;
  private readonly workspaces: WorkspacesShown;
  private readonly listeners: ((uri: string) => void)[] = [];

  constructor(shared: SharedServices) {
    this.shared = shared;
    this.workspaces = new WorkspacesShown(shared, (service) => this.publish(service));
  }

  onChanged(listener: (uri: string) => void): void {
    this.listeners.push(listener);
  }

  /** What has been found in each file of a service, be it nothing; undefined where the service is no more. */
  show(key: string, service: KnownService | undefined): void {
    if (service) this.publish(service);
    this.workspaces.note(key, service);
  }

  private publish(service: KnownService): void {
    const { checked, uris } = service;
    const told = checked.findings.filter((finding) => !this.workspaces.isSaid(service, finding));
    const byFile = Map.groupBy(told, (finding) => finding.place.file);
    for (const [path, uri] of uris) {
      const diagnostics = (byFile.get(path) ?? []).flatMap((finding) =>
        toDiagnostics(finding, uris, this.shared.PageOf),
      );
      this.publisher.publish(uri, 'findings', diagnostics);
      this.tell(uri);
    }
  }

  private get publisher() {
    return this.shared.lsp.DiagnosticsPublisher;
  }

  /** A service could not be checked: each of its files says so. */
  notChecked(uris: readonly string[]): void {
    for (const uri of uris) this.publisher.publish(uri, 'findings', [NOT_CHECKED]);
  }

  /** A file is gone, and what was found in it with it. */
  forget(uri: string): void {
    this.publisher.forget(uri);
    this.tell(uri);
  }

  private tell(uri: string): void {
    for (const listener of this.listeners) listener(uri);
  }
}

const NOT_CHECKED = atBeginning(
  'This service could not be checked, which is a fault of Yardstick: please report it with this text.',
);
