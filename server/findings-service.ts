/** The findings of all services in the workspace, kept up to date and shown in the editor. */
import { URI } from 'langium';
import type { Finding } from '../language/findings/finding.ts';
import type { PageOf } from '../language/findings/pages.ts';
import { atBeginning } from './findings/at-beginning.ts';
import { CheckSchedule } from './findings/check-schedule.ts';
import { Day } from './findings/day.ts';
import type { DiagnosticsPublisher } from './findings/diagnostics-publisher.ts';
import type { Findings, KnownService } from './findings/findings.ts';
import { Holidays } from './findings/holidays.ts';
import { ServiceChecker } from './findings/service-checker.ts';
import { StaleServices } from './findings/stale-services.ts';
import { toDiagnostics } from './lsp-values.ts';
import type { Services, SharedServices } from './services.ts';

export class FindingsService implements Findings {
  private readonly workspace: SharedServices['workspace'];
  private readonly pageOf: PageOf;
  private readonly publisher: DiagnosticsPublisher;
  private readonly stale: StaleServices;
  private readonly schedule: CheckSchedule;
  private readonly checker: ServiceChecker;
  private readonly day: Day;
  private readonly known = new Map<string, KnownService>();
  private readonly listeners: ((uri: string) => void)[] = [];

  constructor(services: Services) {
    this.workspace = services.shared.workspace;
    this.pageOf = services.shared.PageOf;
    this.publisher = services.shared.lsp.DiagnosticsPublisher;
    const { DocumentBuilder, LangiumDocuments } = this.workspace;
    this.stale = new StaleServices(services.references.ServiceIndex, LangiumDocuments);
    this.checker = new ServiceChecker(services, new Holidays(() => this.checkAll()));
    this.day = new Day(() => this.checkAll());
    this.schedule = new CheckSchedule({
      due: () => this.shownFirst(),
      isTime: () => DocumentBuilder.isIdle,
      check: (key) => this.check(key),
    });
    DocumentBuilder.onChanges((uris) => this.noteFiles(uris));
    DocumentBuilder.onIdle(() => this.schedule.start());
    const { Data, Measured } = services.workspace;
    for (const known of [Data, Measured]) known.onChange((key) => this.noteService(key));
  }

  onChanged(listener: (uri: string) => void): void {
    this.listeners.push(listener);
  }

  all(): readonly KnownService[] {
    for (const key of this.shownFirst()) this.check(key);
    return [...this.known.keys()].sort().flatMap((key) => this.known.get(key) ?? []);
  }

  knownOf(uri: URI): KnownService | undefined {
    const stale = this.stale.all();
    const key = this.stale.keyOf(uri.toString()) ?? '';
    if (stale.has(key)) this.check(key);
    return stale.has(key) ? undefined : this.known.get(key);
  }

  lastKnownOf(uri: URI): KnownService | undefined {
    return this.known.get(this.stale.keyOf(uri.toString()) ?? '');
  }

  findingsIn(uri: URI): readonly Finding[] {
    const path = this.workspace.Workspaces.pathOf(uri);
    return this.knownOf(uri)?.checked.findings.filter((finding) => finding.place.file === path) ?? [];
  }

  checkAll(): void {
    for (const { uri } of this.workspace.LangiumDocuments.all) this.stale.noteFile(uri.toString());
    this.schedule.start();
  }

  private noteFiles(uris: readonly string[]): void {
    for (const uri of uris) {
      this.stale.noteFile(uri);
      if (this.workspace.LangiumDocuments.hasDocument(URI.parse(uri))) continue;
      this.publisher.forget(uri);
      this.tell(uri);
    }
  }

  private noteService(key: string): void {
    this.stale.noteService(key);
    this.schedule.start();
  }

  /** The services to be checked; those that somebody looks at before the others. */
  private shownFirst(): Set<string> {
    this.day.look();
    const stale = this.stale.all();
    const shown = this.workspace.TextDocuments.keys().map((uri) => this.stale.keyOf(uri) ?? '');
    return new Set([...shown.filter((key) => stale.has(key)), ...stale]);
  }

  /** A service of which a file has not been read yet waits until that is done. */
  private check(key: string): void {
    if (!this.checker.isReadable(key)) return;
    this.stale.checked(key);
    const started = performance.now();
    const service = this.checked(key);
    this.schedule.took(key, performance.now() - started);
    if (service) this.known.set(key, service);
    else this.known.delete(key);
    if (service) this.publish(service);
  }

  /** Should a rule fail, its service is said not to have been checked, and all others go on. */
  private checked(key: string): KnownService | undefined {
    try {
      return this.checker.check(key, this.day.date);
    } catch (error) {
      console.error(`The service ${key} could not be checked.`, error);
      for (const uri of this.checker.filesOf(key)) this.publisher.publish(uri, 'findings', [NOT_CHECKED]);
      return undefined;
    }
  }

  private publish({ checked, uris }: KnownService): void {
    const byFile = Map.groupBy(checked.findings, (finding) => finding.place.file);
    for (const [path, uri] of uris) {
      const diagnostics = (byFile.get(path) ?? []).flatMap((finding) => toDiagnostics(finding, uris, this.pageOf));
      this.publisher.publish(uri, 'findings', diagnostics);
      this.tell(uri);
    }
  }

  private tell(uri: string): void {
    for (const listener of this.listeners) listener(uri);
  }
}

const NOT_CHECKED = atBeginning(
  'This service could not be checked, which is a fault of Yardstick: please report it with this text.',
);
