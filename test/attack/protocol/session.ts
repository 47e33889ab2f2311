/** A server at work in a folder, with somebody in front of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { Client, SERVER } from '../../support/client.ts';
import { type Shown, shownText, sorted } from './expected.ts';
import { type Asked, type Operation, REQUESTS } from './operations.ts';
import { change, filesIn, isPossible, type State } from './state.ts';

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
  readonly state: State;
  readonly client: Client;
  private readonly folder: string;
  private readonly process: Process;
  private readonly asked = new Set<Promise<void>>();
  private readonly seen: string[] = [];
  private isOver = false;

  private constructor(folder: string, state: State) {
    this.folder = folder;
    this.state = state;
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
    const session = new Session(folder, { disk: new Map(disk), open: new Map(open) });
    for (const [file, text] of disk) session.write(file, text);
    await session.client.start();
    for (const [file, text] of open) await session.client.show(file, text);
    return session;
  }

  /** What should not have happened, in sentences. */
  get faults(): readonly string[] {
    return [...this.seen, ...this.client.troubles.map((trouble) => `the server has logged ${trouble.slice(0, 2000)}`)];
  }

  get isAlive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Does what is still possible. */
  async do(operation: Operation): Promise<void> {
    if (!this.isAlive || !isPossible(operation, this.state)) return;
    await this.carryOut(operation);
    if (operation.do !== 'wait' && operation.do !== 'ask') change(operation, this.state);
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
    const { disk, open } = this.state;
    switch (it.do) {
      case 'open':
        return this.client.show(it.file, disk.get(it.file)?.replace(/^\uFEFF/, '') ?? '');
      case 'close':
        return this.client.close(it.file);
      case 'save':
        return this.tell(this.write(it.file, open.get(it.file) ?? ''));
      case 'type':
        return this.client.edit(it.file, it.changes);
      case 'write':
        return this.tell(this.write(it.file, it.text));
      case 'replace':
        rmSync(this.at(it.file));
        await this.tell({ [it.file]: DELETED });
        return this.tell({ ...this.write(it.file, it.text), [it.file]: CREATED });
      case 'flicker':
        rmSync(this.at(it.file), { force: true });
        return this.tell({ [it.file]: disk.has(it.file) ? CHANGED : CREATED });
      case 'delete':
        rmSync(this.at(it.file));
        return this.tell({ [it.file]: DELETED });
      case 'rename':
        return this.rename(it);
      case 'deleteFolder':
        rmSync(this.at(it.folder), { recursive: true });
        return this.tell({ [it.folder]: DELETED });
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

  private write(file: string, text: string): Events {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), text);
    return { [file]: this.state.disk.has(file) ? CHANGED : CREATED };
  }

  private tell(events: Events): Promise<void> {
    return this.client.changedOnDisk(events);
  }

  private async rename({ file, to, isLate }: Extract<Operation, { do: 'rename' }>): Promise<void> {
    const [stored, shown] = [this.state.disk.get(file), this.state.open.get(file)];
    const events = this.write(to, stored ?? shown ?? '');
    if (stored !== undefined) {
      rmSync(this.at(file));
      events[file] = DELETED;
    }
    if (isLate) await this.tell(events);
    await this.move(file, to);
    if (!isLate) await this.tell(events);
  }

  private async renameFolder({ folder, to }: Extract<Operation, { do: 'renameFolder' }>): Promise<void> {
    const files = filesIn(folder, this.state.disk);
    rmSync(this.at(to), { recursive: true, force: true });
    renameSync(this.at(folder), this.at(to));
    for (const file of files) await this.move(file, to + file.slice(folder.length));
    await this.tell({ [folder]: DELETED, [to]: CREATED });
  }

  /** What is open moves with its file. */
  private async move(file: string, to: string): Promise<void> {
    const shown = this.state.open.get(file);
    if (shown === undefined) return;
    await this.client.close(file);
    await this.client.show(to, shown);
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
