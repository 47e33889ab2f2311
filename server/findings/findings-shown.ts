/** Shows what has been found in the editor, and tells all who look at a file that its findings may be others now. */
import type { PageOf } from '../../language/findings/pages.ts';
import { toDiagnostics } from '../lsp-values.ts';
import { atBeginning } from './at-beginning.ts';
import type { DiagnosticsPublisher } from './diagnostics-publisher.ts';
import type { KnownService } from './findings.ts';

export class FindingsShown {
  private readonly publisher: DiagnosticsPublisher;
  private readonly pageOf: PageOf;
  private readonly listeners: ((uri: string) => void)[] = [];

  constructor(publisher: DiagnosticsPublisher, pageOf: PageOf) {
    this.publisher = publisher;
    this.pageOf = pageOf;
  }

  onChanged(listener: (uri: string) => void): void {
    this.listeners.push(listener);
  }

  /** What has been found in each file of a service, be it nothing. */
  show({ checked, uris }: KnownService): void {
    const byFile = Map.groupBy(checked.findings, (finding) => finding.place.file);
    for (const [path, uri] of uris) {
      const diagnostics = (byFile.get(path) ?? []).flatMap((finding) => toDiagnostics(finding, uris, this.pageOf));
      this.publisher.publish(uri, 'findings', diagnostics);
      this.tell(uri);
    }
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
