/** A language client for tests: it talks to the bundled server over stdio, as an editor does. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  PublishDiagnosticsNotification,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEditClientCapabilities,
} from 'vscode-languageserver-protocol/node';
import { folderWith } from './cli.ts';

const SERVER = path.resolve('dist/cli/yardstick.js');

export type Files = Record<string, string>;

/** How long a server may take on a loaded machine before a test is given up. */
const PATIENCE_MS = 20_000;

/** What an editor like VS Code can do with edits. */
const MODERN: WorkspaceEditClientCapabilities = { documentChanges: true, snippetEditSupport: true };

export class Editor {
  readonly folder: string;
  readonly capabilities: InitializeResult['capabilities'];
  /** What the server has asked the editor to ask for again: `codeLens`, `inlayHint` … */
  readonly refreshed: Set<string>;
  private readonly connection: ReturnType<typeof createProtocolConnection>;
  private readonly published: Map<string, Diagnostic[]>;
  private readonly versions = new Map<string, number>();

  private constructor(
    folder: string,
    connection: Editor['connection'],
    published: Editor['published'],
    capabilities: Editor['capabilities'],
    refreshed: Editor['refreshed'],
  ) {
    this.folder = folder;
    this.connection = connection;
    this.published = published;
    this.capabilities = capabilities;
    this.refreshed = refreshed;
  }

  /** Starts a server on a folder with some files, and waits until it is ready. */
  static async open(files: Files, workspaceEdit: WorkspaceEditClientCapabilities = MODERN): Promise<Editor> {
    const folder = folderWith(files);
    const process_ = spawn(process.execPath, [SERVER, 'server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(process_.stdout),
      new StreamMessageWriter(process_.stdin),
    );
    const published = new Map<string, Diagnostic[]>();
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      published.set(decodeURIComponent(uri), diagnostics);
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
    const refreshed = new Set<string>();
    for (const view of ['codeLens', 'inlayHint', 'semanticTokens']) {
      connection.onRequest(`workspace/${view}/refresh`, () => {
        refreshed.add(view);
        return null;
      });
    }
    connection.listen();
    const rootUri = pathToFileURL(folder).href;
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
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
    await connection.sendNotification('initialized', {});
    const editor = new Editor(folder, connection, published, capabilities, refreshed);
    onTestFinished(async () => {
      await connection.sendRequest('shutdown').catch(() => undefined);
      await connection.sendNotification('exit').catch(() => undefined);
      connection.dispose();
      process_.kill();
    });
    return editor;
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
  async type(name: string, text: string, range?: Range): Promise<void> {
    const version = (this.versions.get(name) ?? 1) + 1;
    this.versions.set(name, version);
    const textDocument = { uri: this.uri(name), version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text, ...(range && { range }) }],
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Tells the server that files on disk were created (1), changed (2) or deleted (3). */
  async changedOnDisk(changes: Record<string, 1 | 2 | 3>): Promise<void> {
    const params = { changes: Object.entries(changes).map(([name, type]) => ({ uri: this.uri(name), type })) };
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', params);
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** A request about a place in a file. */
  at<T>(method: string, name: string, position: { line: number; character: number }, more: object = {}): Promise<T> {
    return this.request<T>(method, { textDocument: { uri: this.uri(name) }, position, ...more });
  }

  /** The diagnostics last published for a file. */
  diagnostics(name: string): Diagnostic[] | undefined {
    return this.published.get(decodeURIComponent(this.uri(name)));
  }

  /** Waits until the diagnostics of a file are as they should be, and returns them. */
  async until(name: string, isSo: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = this.diagnostics(name);
      if (found && isSo(found)) return found;
      if (Date.now() > end) throw new Error(`the diagnostics of ${name} stayed ${JSON.stringify(found)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

export const codes = (diagnostics: readonly Diagnostic[] | undefined): unknown[] =>
  (diagnostics ?? []).map((it) => it.code);
export const has =
  (code: string) =>
  (diagnostics: Diagnostic[]): boolean =>
    codes(diagnostics).includes(code);
export const lacks =
  (code: string) =>
  (diagnostics: Diagnostic[]): boolean =>
    !codes(diagnostics).includes(code);
