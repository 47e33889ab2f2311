/** The findings of all services in the workspace, kept up to date. */
import { URI } from 'langium';
import type { Finding } from '../../language/findings/finding.ts';
import type { Services, SharedServices } from '../services.ts';
import { CheckSchedule } from './check-schedule.ts';
import { Day } from './day.ts';
import type { Findings, KnownService } from './findings.ts';
import { FindingsShown } from './findings-shown.ts';
import { Holidays } from './holidays.ts';
import { ServiceChecker } from './service-checker.ts';
import { StaleServices } from './stale-services.ts';

export class FindingsService implements Findings {
  private readonly workspace: SharedServices['workspace'];
  private readonly shown: FindingsShown;
  private readonly stale: StaleServices;
  private readonly schedule: CheckSchedule;
  private readonly checker: ServiceChecker;
  private readonly day: Day;
  private readonly known = new Map<string, KnownService>();

  constructor(services: Services) {
    this.workspace = services.shared.workspace;
    this.shown = new FindingsShown(services.shared);
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
    this.shown.onChanged(listener);
  }

  all(): readonly KnownService[] {
    for (const key of this.shownFirst()) this.check(key);
    return this.checked();
  }

  checked(): readonly KnownService[] {
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
      if (!this.workspace.LangiumDocuments.hasDocument(URI.parse(uri))) this.shown.forget(uri);
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
    const service = this.tried(key);
    this.schedule.took(key, performance.now() - started);
    if (service) this.known.set(key, service);
    else this.known.delete(key);
    this.shown.show(key, service);
  }

  /** Should a rule fail, its service is said not to have been checked, and all others go on. */
  private tried(key: string): KnownService | undefined {
    try {
      return this.checker.check(key, this.day.date);
    } catch (error) {
      console.error(`The service ${key} could not be checked.`, error);
      this.shown.notChecked(this.checker.filesOf(key));
      return undefined;
    }
  }
}
