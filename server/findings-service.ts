/** The findings of all services in the workspace, kept up to date and sent to the editor. */
import { DocumentState, type LangiumDocument, type URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../language/findings/finding.ts';
import type { Document } from '../language/generated/ast.ts';
import { analyse, type CheckedService, type SourceFile, servicesOf } from '../language/workspace/analysis.ts';
import { toDiagnostics } from './lsp-values.ts';
import type { Services, SharedServices } from './services.ts';
import { today } from './today.ts';

/** A service longer in checking than this is checked when its author pauses, so that typing stays smooth. */
const UNNOTICED_MS = 40;

export interface KnownService {
  readonly checked: CheckedService;
  /** The URIs of its files, by the paths that its model and findings name. */
  readonly uris: ReadonlyMap<string, string>;
}

interface Known extends KnownService {
  readonly tookMs: number;
}

export class FindingsService {
  private readonly shared: SharedServices;
  private readonly known = new Map<string, Known>();
  private readonly keyOfUri = new Map<string, string>();
  private readonly pending = new Set<string>();
  private readonly listeners: ((uri: string) => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(services: Services) {
    this.shared = services.shared;
    const builder = services.shared.workspace.DocumentBuilder;
    builder.onUpdate((changed, deleted) => {
      services.references.ServiceIndex.clear();
      for (const uri of [...changed, ...deleted]) this.note(uri.toString());
      if (deleted.length > 0) this.schedule();
    });
    builder.onBuildPhase(DocumentState.IndexedReferences, (documents) => {
      for (const document of documents) this.note(document.uri.toString());
      this.schedule();
    });
  }

  /** Calls back with the URI of each file whose findings or model may have changed. */
  onChanged(listener: (uri: string) => void): void {
    this.listeners.push(listener);
  }

  /** All services with their findings as of now. */
  all(): readonly KnownService[] {
    this.flush();
    return [...this.known.values()];
  }

  /** The service that a file belongs to, with its findings as of now. */
  serviceOf(uri: URI): CheckedService | undefined {
    return this.knownOf(uri)?.checked;
  }

  knownOf(uri: URI): KnownService | undefined {
    this.flush();
    return this.lastKnownOf(uri);
  }

  /** The service that a file belongs to as it was when it was last checked: for what must not wait for the next check. */
  lastKnownOf(uri: URI): KnownService | undefined {
    return this.known.get(this.keyOfUri.get(uri.toString()) ?? '');
  }

  /** The findings in one file as of now. */
  findingsIn(uri: URI): readonly Finding[] {
    const path = this.shared.workspace.Workspaces.pathOf(uri);
    return this.serviceOf(uri)?.findings.filter((finding) => finding.place.file === path) ?? [];
  }

  /** The URI of a file that a model or finding names, as seen from a file of the same service. */
  uriOf(path: string, from: URI): string | undefined {
    return this.known.get(this.keyOfUri.get(from.toString()) ?? '')?.uris.get(path);
  }

  /** Checks everything again: the settings have changed, or the day has. */
  checkAll(): void {
    for (const document of this.shared.workspace.LangiumDocuments.all) this.note(document.uri.toString());
    this.schedule();
  }

  private note(uri: string): void {
    this.pending.add(uri);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const keys = new Set([...this.pending].map((uri) => this.keyOfUri.get(uri)));
    const slowest = Math.max(0, ...[...keys].map((key) => this.known.get(key ?? '')?.tookMs ?? 0));
    this.timer = setTimeout(() => this.flush(), slowest > UNNOTICED_MS ? Math.min(500, 2 * slowest) : 0);
  }

  /** Checks the services of all files that have changed, those they belonged to before included. */
  private flush(): void {
    clearTimeout(this.timer);
    if (this.pending.size === 0) return;
    const stale = new Set([...this.pending].flatMap((uri) => this.keyOfUri.get(uri) ?? []));
    const services = this.allServices();
    const affected = [...services].filter(
      ([key, files]) => stale.has(key) || files.some((it) => this.pending.has(it.document.uri.toString())),
    );
    const gone = [...this.pending, ...[...stale].flatMap((key) => [...(this.known.get(key)?.uris.values() ?? [])])];
    this.pending.clear();
    for (const key of stale) if (!services.has(key)) this.known.delete(key);
    for (const uri of gone) this.keyOfUri.delete(uri);
    for (const [key, files] of affected) this.check(key, files);
    for (const uri of gone) if (!this.keyOfUri.has(uri)) this.send(uri, []);
  }

  private allServices(): Map<string, SourceFile[]> {
    const { LangiumDocuments, Workspaces } = this.shared.workspace;
    const byRoot = new Map<string, SourceFile[]>();
    for (const document of LangiumDocuments.all) {
      if (document.state < DocumentState.Linked) continue;
      const root = Workspaces.rootOf(document.uri);
      const file = { path: Workspaces.pathOf(document.uri), document: document as LangiumDocument<Document> };
      const files = byRoot.get(root);
      if (files) files.push(file);
      else byRoot.set(root, [file]);
    }
    return new Map(
      [...byRoot].flatMap(([root, files]) => servicesOf(files).map((it) => [`${root} ${it[0]?.path}`, it] as const)),
    );
  }

  private check(key: string, files: readonly SourceFile[]): void {
    const [first] = files;
    if (!first) return;
    const started = performance.now();
    const settings = this.shared.workspace.Workspaces.settingsOf(first.document.uri);
    const checked = analyse(files, { today: today(), settings });
    const uris = new Map(files.map(({ path, document }) => [path, document.uri.toString()]));
    this.known.set(key, { checked, uris, tookMs: performance.now() - started });
    const byFile = Map.groupBy(checked.findings, (finding) => finding.place.file);
    for (const [path, uri] of uris) {
      this.keyOfUri.set(uri, key);
      this.send(
        uri,
        (byFile.get(path) ?? []).flatMap((finding) => toDiagnostics(finding, uris)),
      );
    }
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    void this.shared.lsp.Connection?.sendDiagnostics({ uri, diagnostics });
    for (const listener of this.listeners) listener(uri);
  }
}
