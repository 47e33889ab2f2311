/** A language client: it talks to the bundled server over stdio, as an editor does. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  CancellationToken,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEditClientCapabilities,
} from 'vscode-languageserver-protocol/node';

/** What follows the name of Node to start the server that was built. */
export const SERVER = [path.resolve('dist/cli/yardstick.js'), 'server', '--stdio'];

type Process = ChildProcess & { readonly stdin: Writable; readonly stdout: Readable };

const startServer = (): Process => spawn(process.execPath, SERVER, { stdio: ['pipe', 'pipe', 'inherit'] });

/** How long a server may take on a loaded machine before it is given up. */
const PATIENCE_MS = 20_000;

/** What an editor like VS Code can do with edits. */
export const MODERN: WorkspaceEditClientCapabilities = { documentChanges: true, snippetEditSupport: true };

type Listener = (name: string, diagnostics: Diagnostic[]) => void;

export class Client {
  readonly folder: string;
  /** What the server has asked the editor to ask for again: `codeLens`, `inlayHint` … */
  readonly refreshed = new Set<string>();
  /** What the server has said of its own troubles. */
  readonly troubles: string[] = [];
  capabilities: InitializeResult['capabilities'] = {};
  private readonly process: Process;
  private readonly connection: ReturnType<typeof createProtocolConnection>;
  private readonly published = new Map<string, Diagnostic[]>();
  private readonly listeners = new Set<Listener>();
  private readonly versions = new Map<string, number>();

  /** Starts a server that works in a folder. */
  constructor(folder: string, server: Process = startServer()) {
    this.folder = folder;
    this.process = server;
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.listen();
  }

  private listen(): void {
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.set(decodeURIComponent(uri), diagnostics);
      for (const listener of this.listeners) listener(decodeURIComponent(uri), diagnostics);
    });
    this.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) this.troubles.push(message);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    for (const view of ['codeLens', 'inlayHint', 'semanticTokens']) {
      this.connection.onRequest(`workspace/${view}/refresh`, () => {
        this.refreshed.add(view);
        return null;
      });
    }
    this.connection.listen();
  }

  /** Waits until the server is ready. */
  async start(workspaceEdit = MODERN): Promise<void> {
    const rootUri = pathToFileURL(this.folder).href;
    const { capabilities } = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'test' }],
      capabilities: {
        workspace: {
          workspaceFolders: true,
          configuration: true,
          workspaceEdit,
          didChangeWatchedFiles: { dynamicRegistration: true },
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
        },
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
          publishDiagnostics: { relatedInformation: true },
        },
      },
    });
    this.capabilities = capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  /** Lets the server end. */
  async stop(): Promise<void> {
    const hasEnded = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown').catch(() => undefined);
    await this.connection.sendNotification('exit').catch(() => undefined);
    const tooLong = setTimeout(() => this.process.kill(), 5_000);
    if (this.process.exitCode === null && this.process.signalCode === null) await hasEnded;
    clearTimeout(tooLong);
    this.connection.dispose();
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  /** Opens a file in the editor, as if a user had. */
  async show(name: string, text: string): Promise<void> {
    this.versions.set(name, 1);
    const textDocument = { uri: this.uri(name), languageId: 'yardstick', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the text of an open file, or a range of it. */
  type(name: string, text: string, range?: Range): Promise<void> {
    return this.edit(name, [{ text, ...(range && { range }) }]);
  }

  /** Several changes of an open file, one after the other. */
  async edit(name: string, contentChanges: readonly { text: string; range?: Range }[]): Promise<void> {
    const version = (this.versions.get(name) ?? 1) + 1;
    this.versions.set(name, version);
    const textDocument = { uri: this.uri(name), version };
    await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Tells the server that files on disk were created (1), changed (2) or deleted (3). */
  async changedOnDisk(changes: Record<string, 1 | 2 | 3>): Promise<void> {
    const params = { changes: Object.entries(changes).map(([name, type]) => ({ uri: this.uri(name), type })) };
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', params);
  }

  request<T>(method: string, params: object, token = CancellationToken.None): Promise<T> {
    return this.connection.sendRequest<T>(method, params, token);
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** A request about a place in a file. */
  at<T>(method: string, name: string, position: { line: number; character: number }, more: object = {}): Promise<T> {
    return this.request<T>(method, { textDocument: { uri: this.uri(name) }, position, ...more });
  }

  /** The diagnostics last published, by the addresses of their files. */
  get allDiagnostics(): ReadonlyMap<string, Diagnostic[]> {
    return this.published;
  }

  /** The diagnostics last published for a file. */
  diagnostics(name: string): Diagnostic[] | undefined {
    return this.published.get(decodeURIComponent(this.uri(name)));
  }

  /** Calls back whenever the diagnostics of a file arrive, with its URI as text. Returns what ends it. */
  onPublished(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Waits until the diagnostics of a file are as they should be, and returns them. */
  until(name: string, isSo: (diagnostics: Diagnostic[]) => boolean, patienceMs = PATIENCE_MS): Promise<Diagnostic[]> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.diagnostics(name);
        if (!found || !isSo(found)) return;
        clearTimeout(timer);
        stop();
        resolve(found);
      };
      const stop = this.onPublished(look);
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`the diagnostics of ${name} stayed ${JSON.stringify(this.diagnostics(name))}`));
      }, patienceMs);
      look();
    });
  }
}
