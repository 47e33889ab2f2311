/** The findings of all services in the workspace, kept up to date and sent to the editor. */
import { DocumentState, type LangiumDocument, type URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../language/findings/finding.ts';
import type { Document } from '../language/generated/ast.ts';
import { type HolidayCalendar, holidayCalendar, NO_HOLIDAYS } from '../language/quantities/holidays.ts';
import type { ServiceIndex } from '../language/syntax/service-index.ts';
import {
  analyse,
  type CheckedService,
  inOrder,
  mayKeepHolidays,
  type SourceFile,
} from '../language/workspace/analysis.ts';
import type { DataFiles } from './data-files.ts';
import { toDiagnostics } from './lsp-values.ts';
import type { Services, SharedServices } from './services.ts';
import { today } from './today.ts';

/** A service longer in checking than this is checked when its author pauses, so that typing stays smooth. */
const UNNOTICED_MS = 40;

/** So long many services are checked in one go; then what the editor asks is answered. */
const SLICE_MS = 40;

export interface KnownService {
  readonly checked: CheckedService;
  /** The URIs of its files, by the paths that its model and findings name. */
  readonly uris: ReadonlyMap<string, string>;
}

interface Known extends KnownService {
  /** How long each of the last two checks took: one alone may have met a busy moment. */
  readonly tookMs: readonly number[];
}

export class FindingsService {
  private readonly shared: SharedServices;
  private readonly index: ServiceIndex;
  private readonly data: () => DataFiles;
  private readonly known = new Map<string, Known>();
  private readonly keyOfUri = new Map<string, string>();
  /** Files that have changed, and services that have to be checked. */
  private readonly changed = new Map<string, URI>();
  private readonly stale = new Set<string>();
  /** What the editor shows, to tell it of changes alone. */
  private readonly sent = new Map<string, string>();
  private readonly listeners: ((uri: string) => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private holidays: HolidayCalendar | undefined;

  constructor(services: Services) {
    this.shared = services.shared;
    this.index = services.references.ServiceIndex;
    this.data = () => services.workspace.Data;
    const builder = services.shared.workspace.DocumentBuilder;
    builder.onUpdate((changed, deleted) => {
      for (const uri of [...changed, ...deleted]) this.note(uri);
      if (deleted.length > 0) this.schedule();
    });
    builder.onBuildPhase(DocumentState.IndexedReferences, (documents) => {
      for (const document of documents) this.note(document.uri);
      this.schedule();
    });
  }

  /** Calls back with the URI of each file whose findings or model may have changed. */
  onChanged(listener: (uri: string) => void): void {
    this.listeners.push(listener);
  }

  /** All services with their findings as of now. */
  all(): readonly KnownService[] {
    this.settle();
    for (const key of this.stale) this.check(key);
    return [...this.known.keys()].sort().flatMap((key) => this.known.get(key) ?? []);
  }

  /** The service that a file belongs to, with its findings as of now. */
  knownOf(uri: URI): KnownService | undefined {
    this.settle();
    const key = this.keyOfUri.get(uri.toString());
    if (key !== undefined && this.stale.has(key)) this.check(key);
    return this.lastKnownOf(uri);
  }

  /** The service that a file belongs to as it was when it was last checked: for what must not wait for the next check. */
  lastKnownOf(uri: URI): KnownService | undefined {
    return this.known.get(this.keyOfUri.get(uri.toString()) ?? '');
  }

  /** The findings in one file as of now. */
  findingsIn(uri: URI): readonly Finding[] {
    const path = this.shared.workspace.Workspaces.pathOf(uri);
    return this.knownOf(uri)?.checked.findings.filter((finding) => finding.place.file === path) ?? [];
  }

  /** Checks everything again: the settings have changed, or the day has. */
  checkAll(): void {
    this.index.clear();
    for (const document of this.shared.workspace.LangiumDocuments.all) this.note(document.uri);
    this.schedule();
  }

  /** Something that a service tells of has become known. */
  private checkAgain(key: string): void {
    this.stale.add(key);
    this.schedule();
  }

  private note(uri: URI): void {
    this.changed.set(uri.toString(), uri);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const keys = [...this.changed.keys()].map((uri) => this.keyOfUri.get(uri) ?? '');
    const slowest = Math.max(0, ...keys.map((key) => Math.min(...(this.known.get(key)?.tookMs ?? [0]))));
    const pause = slowest > UNNOTICED_MS ? Math.min(500, 2 * slowest) : 0;
    this.timer = setTimeout(() => this.checkSome(), pause);
  }

  /** Checks what there is time for, and the rest after what came in meanwhile. */
  private checkSome(): void {
    const end = performance.now() + SLICE_MS;
    this.settle();
    for (const key of this.shownFirst()) {
      this.check(key);
      if (performance.now() > end) break;
    }
    if (this.stale.size > 0) this.timer = setTimeout(() => this.checkSome(), 0);
  }

  /** The services to be checked; those that somebody looks at before the others. */
  private shownFirst(): Set<string> {
    const shown = this.shared.workspace.TextDocuments.keys().map((uri) => this.keyOfUri.get(uri) ?? '');
    return new Set([...shown.filter((key) => this.stale.has(key)), ...this.stale]);
  }

  /** Finds the services of all files that have changed, those they belonged to before included. */
  private settle(): void {
    const { LangiumDocuments } = this.shared.workspace;
    for (const [name, uri] of this.changed) {
      const before = this.keyOfUri.get(name);
      if (before !== undefined) this.stale.add(before);
      const document = LangiumDocuments.getDocument(uri);
      if (document) {
        const key = this.index.keyOf(document);
        this.keyOfUri.set(name, key);
        this.stale.add(key);
      } else {
        this.keyOfUri.delete(name);
        this.send(name, []);
      }
    }
    this.changed.clear();
  }

  private check(key: string): void {
    this.stale.delete(key);
    const files = inOrder(this.filesOf(key));
    const [first] = files;
    if (!first) {
      this.known.delete(key);
      return;
    }
    const started = performance.now();
    const settings = this.shared.workspace.Workspaces.settingsOf(first.document.uri);
    const root = this.shared.workspace.Workspaces.rootOf(first.document.uri);
    const data = this.data().of(root, () => this.checkAgain(key));
    const checked = analyse(files, { today: today(), settings, holidays: this.holidaysFor(files), data });
    const uris = new Map(files.map(({ path, document }) => [path, document.uri.toString()]));
    const tookMs = [performance.now() - started, ...(this.known.get(key)?.tookMs.slice(0, 1) ?? [])];
    this.known.set(key, { checked, uris, tookMs });
    const byFile = Map.groupBy(checked.findings, (finding) => finding.place.file);
    for (const [path, uri] of uris) {
      const diagnostics = (byFile.get(path) ?? []).flatMap((finding) => toDiagnostics(finding, uris));
      this.send(uri, diagnostics);
    }
  }

  private filesOf(key: string): SourceFile[] {
    return this.index
      .documentsOf(key)
      .filter((document) => document.state >= DocumentState.Linked)
      .map((document) => ({
        path: this.shared.workspace.Workspaces.pathOf(document.uri),
        document: document as LangiumDocument<Document>,
      }));
  }

  /** The library of holidays is large: the first service that keeps some is checked again once it is there. */
  private holidaysFor(files: readonly SourceFile[]): HolidayCalendar {
    if (this.holidays) return this.holidays;
    if (files.some(({ document }) => mayKeepHolidays(document.textDocument.getText()))) {
      this.holidays = NO_HOLIDAYS;
      void holidayCalendar().then((calendar) => {
        this.holidays = calendar;
        // Those that have not been checked yet are to be checked anyway.
        for (const key of this.known.keys()) this.stale.add(key);
        this.schedule();
      });
    }
    return NO_HOLIDAYS;
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if (this.sent.get(uri) !== text) void this.shared.lsp.Connection?.sendDiagnostics({ uri, diagnostics });
    this.sent.set(uri, text);
    for (const listener of this.listeners) listener(uri);
  }
}
