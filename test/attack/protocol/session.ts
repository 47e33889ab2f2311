/** A server at work in a folder, with somebody in front of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { Client, SERVER } from '../../support/client.ts';
import { type Shown, shownText, sorted } from './expected.ts';
import { type Asked, type Operation, REQUESTS } from './operations.ts';
import { type State, shownOf } from './state.ts';
import { type Entry, readTree, writeEntry, writeTree } from './tree.ts';
import { type Change, typed } from './typing.ts';

type Process = ConstructorParameters<typeof Client>[1] & ChildProcess;

const [CREATED, CHANGED, DELETED] = [1, 2, 3] as const;
type Events = Record<string, typeof CREATED | typeof CHANGED | typeof DELETED>;

/** What may be answered instead of a result: that it is no longer wanted, or comes too late. */
const FINE: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
];

/** How long an answer may take on a loaded machine. */
const PATIENCE_MS = 30_000;

export class Session {
  readonly folder: string;
  readonly client: Client;
  private readonly open = new Map<string, string>();
  private readonly process: Process;
  private readonly asked = new Set<Promise<void>>();
  private readonly seen: string[] = [];
  private isOver = false;

  private constructor(folder: string) {
    this.folder = folder;
    this.process = spawn(process.execPath, SERVER, { stdio: 'pipe' }) as unknown as Process;
    this.process.stderr?.on('data', (text) => this.seen.push(`the server wrote: ${String(text).slice(0, 2000)}`));
    this.process.on('exit', (code) => {
      if (!this.isOver) this.seen.push(`the server ended with ${code}`);
    });
    this.process.stdin.on('error', () => undefined);
    this.client = new Client(folder, this.process);
  }

  /** Writes what a state has on disk, starts a server, and opens what the state has open. */
  static async begin(folder: string, { disk, open }: State): Promise<Session> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeTree(folder, disk, new Map());
    const session = new Session(folder);
    await session.client.start();
    for (const [file, text] of open) await session.show(file, text);
    return session;
  }

  /** What there is now. */
  get state(): State {
    return { disk: readTree(this.folder), open: new Map(this.open) };
  }

  /** What should not have happened, in sentences. */
  get faults(): readonly string[] {
    return [...this.seen, ...this.client.troubles.map((trouble) => `the server has logged ${trouble.slice(0, 2000)}`)];
  }

  get isAlive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Does something, if there is still what it is about. */
  async do(operation: Operation): Promise<void> {
    if (this.isAlive) await this.carryOut(operation);
  }

  /** Waits for all that was asked. */
  async answers(): Promise<void> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    await Promise.race([Promise.all(this.asked), once(patience, 'abort')]);
  }

  /** What the editor shows now, by the paths of files. */
  get shown(): Shown {
    const folder = decodeURIComponent(this.client.uri('.'));
    const nameOf = (decodedUri: string): string => path.posix.relative(folder, decodedUri);
    const entries = [...this.client.allDiagnostics].map(([uri, diagnostics]): [string, string[]] => [
      nameOf(uri),
      diagnostics.map((it) => shownText(it, (other) => nameOf(decodeURIComponent(other)))),
    ]);
    return sorted(new Map(entries));
  }

  async end(): Promise<void> {
    this.isOver = true;
    if (this.isAlive) await this.client.stop();
  }

  private async carryOut(it: Operation): Promise<void> {
    switch (it.do) {
      case 'open':
        return this.openFile(it.file);
      case 'close':
        return this.closeFile(it.file);
      case 'save':
        if (this.open.has(it.file)) await this.write(it.file, { text: this.open.get(it.file) ?? '' });
        return;
      case 'type':
        return this.edit(it.file, it.changes);
      case 'write':
        return this.write(it.file, it.entry);
      case 'replace':
        await this.remove(it.file, DELETED);
        return this.write(it.file, { text: it.text });
      case 'flicker':
        return this.remove(it.file, existsSync(this.at(it.file)) ? CHANGED : CREATED);
      case 'delete':
        return this.remove(it.file, DELETED);
      case 'rename':
        return this.rename(it);
      case 'deleteFolder':
        return this.remove(it.folder, DELETED);
      case 'renameFolder':
        return this.renameFolder(it);
      case 'ask':
        return this.ask(it.method, it.asked);
      case 'wait':
        await pause(it.milliseconds);
    }
  }

  private at(file: string): string {
    return path.join(this.folder, file);
  }

  private async openFile(file: string): Promise<void> {
    const text = this.open.has(file) ? undefined : shownOf(file, readTree(this.folder));
    if (text !== undefined) await this.show(file, text);
  }

  private show(file: string, text: string): Promise<void> {
    this.open.set(file, text);
    return this.client.show(file, text);
  }

  private async closeFile(file: string): Promise<void> {
    if (this.open.delete(file)) await this.client.close(file);
  }

  private async edit(file: string, changes: readonly Change[]): Promise<void> {
    const text = this.open.get(file);
    if (text === undefined) return;
    this.open.set(file, typed(text, changes));
    await this.client.edit(file, changes);
  }

  /** Nothing that is in the way of a folder, or is one, is replaced, nor what is open by something that is no text. */
  private async write(file: string, entry: Entry): Promise<void> {
    if (this.open.has(file) && !('text' in entry)) return;
    const [at, event] = [this.at(file), this.isThere(file) ? CHANGED : CREATED];
    try {
      writeEntry(at, entry);
    } catch {
      return;
    }
    await this.tell({ [file]: event });
  }

  private async remove(file: string, event: Events[string]): Promise<void> {
    rmSync(this.at(file), { recursive: true, force: true });
    await this.tell({ [file]: event });
  }

  private isThere(file: string): boolean {
    return lstatSync(this.at(file), { throwIfNoEntry: false }) !== undefined;
  }

  private tell(events: Events): Promise<void> {
    return this.client.changedOnDisk(events);
  }

  private async rename({ file, to, isLate }: Extract<Operation, { do: 'rename' }>): Promise<void> {
    if (!this.isThere(file) || this.isThere(to) || this.open.has(to)) return;
    mkdirSync(path.dirname(this.at(to)), { recursive: true });
    renameSync(this.at(file), this.at(to));
    const events = { [file]: DELETED, [to]: CREATED };
    if (isLate) await this.tell(events);
    await this.move(file, to);
    if (!isLate) await this.tell(events);
  }

  private async renameFolder({ folder, to }: Extract<Operation, { do: 'renameFolder' }>): Promise<void> {
    if (!this.isThere(folder) || this.isThere(to)) return;
    renameSync(this.at(folder), this.at(to));
    const within = [...this.open.keys()].filter((file) => file.startsWith(`${folder}/`));
    for (const file of within) await this.move(file, to + file.slice(folder.length));
    await this.tell({ [folder]: DELETED, [to]: CREATED });
  }

  /** What is open moves with its file. */
  private async move(file: string, to: string): Promise<void> {
    const shown = this.open.get(file);
    if (shown === undefined || this.open.has(to)) return;
    await this.closeFile(file);
    await this.show(to, shown);
  }

  private async ask(method: string, asked: Asked): Promise<void> {
    const source = new CancellationTokenSource();
    const params = REQUESTS[method]?.(asked, { uri: this.client.uri(asked.file) }) ?? {};
    const tooLate = setTimeout(() => this.fault(`${method} was not answered`), PATIENCE_MS);
    const answer = this.client
      .request(method, params, source.token)
      .then(() => undefined)
      .catch((error: ResponseError) => this.refused(method, error))
      .finally(() => {
        clearTimeout(tooLate);
        this.asked.delete(answer);
      });
    this.asked.add(answer);
    if (asked.cancelledAfter !== null) setTimeout(() => source.cancel(), asked.cancelledAfter);
  }

  private refused(method: string, { code, message }: ResponseError): void {
    const isRefusedName = method === 'textDocument/rename' && code === LSPErrorCodes.RequestFailed;
    if (this.isAlive && !FINE.includes(code) && !isRefusedName)
      this.fault(`${method} was answered ${code}: ${message}`);
  }

  private fault(what: string): void {
    this.seen.push(what);
  }
}
