/** A table that is open: what it shows comes from the server, and what is written in it becomes edits of its file. */
import type { Memento, TextDocument, WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditTableResult, Location, RowEdit } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { goTo } from '../go-to.ts';
import { makeChanges } from '../make-changes.ts';
import type { FromTable, ToTable } from './messages.ts';

/** Where the columns that somebody has chosen are kept. */
const COLUMNS = 'table.columns';

export class TablePanel {
  private readonly client: BaseLanguageClient;
  private readonly panel: WebviewPanel;
  private readonly document: TextDocument;
  private readonly memory: Memento;
  private isClosed = false;
  /** Nobody sees it just now: what has changed is shown when somebody does. */
  private isStale = false;
  /** Edits are made one after the other: the second is of the text that the first has left. */
  private writing: Promise<unknown> = Promise.resolve();

  constructor(client: BaseLanguageClient, panel: WebviewPanel, document: TextDocument, memory: Memento) {
    this.client = client;
    this.panel = panel;
    this.document = document;
    this.memory = memory;
    panel.webview.onDidReceiveMessage((message: FromTable) => this.take(message));
    panel.onDidChangeViewState(() => {
      if (this.isStale) void this.refresh();
    });
    panel.onDidDispose(() => {
      this.isClosed = true;
    });
  }

  private get uri(): string {
    return this.client.code2ProtocolConverter.asUri(this.document.uri);
  }

  /** Shows what the standards say now. */
  async refresh(): Promise<void> {
    this.isStale = !this.panel.visible;
    if (this.isStale) return;
    const table = await ask(this.client, 'yardstick/table', { uri: this.uri }).catch(() => undefined);
    // A server that has just crashed gives no answer; the next one will.
    if (table === undefined) return;
    if (table) this.post({ type: 'show', table, columns: this.memory.get<string[]>(COLUMNS) ?? null });
    else this.post({ type: 'empty', message: 'There is nothing to show of this file: it is not read as standards.' });
  }

  private async take(message: FromTable): Promise<void> {
    if (message.type === 'ready') await this.refresh();
    else if (message.type === 'columns') await this.memory.update(COLUMNS, message.columns);
    else if (message.type === 'open') await this.open(message.start);
    else {
      this.writing = this.writing.then(() => this.write(message.rows));
      await this.writing;
    }
  }

  private open(start: Location['range']['start']): Promise<void> {
    return goTo({ uri: this.document.uri.toString(), range: { start, end: start } });
  }

  private async write(rows: readonly RowEdit[]): Promise<void> {
    const result = await this.editsFor(rows).catch(() => undefined);
    const refused = result?.refused ?? rows.map((_, row) => ({ row, heading: null, reason: NO_ANSWER }));
    const edits = result?.edits ?? [];
    const all = (await makeChanges(edits))
      ? refused
      : rows.map((_, row) => ({ row, heading: null, reason: NOT_WRITTEN }));
    if (all.length > 0) this.post({ type: 'refused', rows, refused: all });
    // An edit that changes nothing tells nobody of itself.
    if (edits.length === 0) await this.refresh();
  }

  /** Asks again where the text was changed meanwhile: the edits were for the one before. */
  private async editsFor(rows: readonly RowEdit[]): Promise<EditTableResult> {
    const { version } = this.document;
    const result = await ask(this.client, 'yardstick/editTable', { uri: this.uri, rows });
    return this.document.version === version ? result : this.editsFor(rows);
  }

  private post(message: ToTable): void {
    if (!this.isClosed) void this.panel.webview.postMessage(message);
  }
}

const NO_ANSWER = 'The language server gave no answer. Try again.';
const NOT_WRITTEN = 'The editor did not take the change. Is the file read-only?';
