/** The preview: one panel, which shows the service of the standards file that was in front last. */
import { type Disposable, type Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Preview, PreviewTab } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { exportDocument } from '../commands/export-document.ts';
import { exportHandout } from '../commands/export-handout.ts';
import { exportJson } from '../commands/export-json.ts';
import { startStandard } from '../commands/start-standard.ts';
import { goTo } from '../go-to.ts';
import { cursorIn } from './cursor.ts';
import type { FromPage, ToPage } from './messages.ts';
import { fileOf, locationOf, noticeOf } from './places.ts';

export class PreviewPanel implements Disposable {
  private readonly client: BaseLanguageClient;
  private readonly panel: WebviewPanel;
  private file: Uri;
  private tab: PreviewTab;
  private preview: Preview | null = null;
  /** Asked for again while the server was at it. */
  private state: 'idle' | 'asking' | 'asking again' = 'idle';
  /** Closed while the server was asked: there is nobody to tell. */
  private isClosed = false;

  constructor(client: BaseLanguageClient, panel: WebviewPanel, file: Uri, tab: PreviewTab) {
    this.client = client;
    this.panel = panel;
    this.file = file;
    this.tab = tab;
    panel.webview.onDidReceiveMessage((message: FromPage) => this.take(message));
    panel.onDidDispose(() => {
      this.isClosed = true;
    });
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /** Turns to a tab, as if somebody had clicked on it. */
  turnTo(tab: PreviewTab): void {
    this.post({ type: 'tab', document: tab });
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Shows the service of a file from now on. */
  async follow(file: Uri): Promise<void> {
    this.file = file;
    await this.refresh();
    await this.followCursor();
  }

  /** Stays with its file, where that or a folder around it gets another name. What that changes comes as findings. */
  followRenamed(from: Uri, to: Uri): void {
    if (`${this.file.path}/`.startsWith(`${from.path}/`))
      this.file = this.file.with({ path: to.path + this.file.path.slice(from.path.length) });
  }

  /** Shows what the standards say now. However fast somebody types, the server is asked once at a time. */
  async refresh(): Promise<void> {
    if (this.state !== 'idle') {
      this.state = 'asking again';
      return;
    }
    try {
      do {
        this.state = 'asking';
        await this.show();
      } while ((this.state as string) === 'asking again');
    } finally {
      this.state = 'idle';
    }
  }

  /** Marks what the cursor stands in. */
  async followCursor(): Promise<void> {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    const editor = editors.find((it) => it?.document.uri.toString() === this.file.toString());
    const file = this.preview && fileOf(this.file, this.preview);
    if (!editor || !file) return;
    const scroll = workspace.getConfiguration('yardstick.preview').get('followCursor', true);
    this.post({ type: 'cursor', file, ranges: await cursorIn(editor), scroll });
  }

  private async show(): Promise<void> {
    const document = this.tab;
    const uri = this.client.code2ProtocolConverter.asUri(this.file);
    const preview = await ask(this.client, 'yardstick/preview', { uri, document }).catch(() => undefined);
    // A server that has just crashed gives no answer; the next one will.
    if (preview === undefined) return;
    this.preview = preview;
    if (preview) {
      const { html, style } = preview;
      this.post({ type: 'show', document, file: this.file.toString(), html, style, notice: noticeOf(preview) });
    } else this.post({ type: 'empty', message: 'Open a file that ends in .standards to see its preview.' });
  }

  private async take(message: FromPage): Promise<void> {
    if (message.type === 'tab') {
      this.tab = message.document;
      await this.refresh();
      await this.followCursor();
    } else if (message.type === 'open') await this.open(message.source);
    else if (message.type === 'openUnreadable') {
      const [first] = this.preview?.unreadable ?? [];
      if (first) await goTo(first, this.columnOf(first.uri));
    } else if (message.type === 'start') await startStandard(this.client, this.file, message.covers);
    else if (message.type === 'handout') await exportHandout(this.client, this.file);
    else if (message.format === 'json') await exportJson(this.client, this.file);
    else await exportDocument(this.client, this.file, { document: this.tab, format: message.format });
  }

  private async open(source: string): Promise<void> {
    const place = this.preview && locationOf(source, this.preview);
    if (place) await goTo(place, this.columnOf(place.uri));
  }

  /** The column in which a file is seen already, else one beside the preview. */
  private columnOf(uri: string): ViewColumn {
    const editors = window.visibleTextEditors.filter((it) => it.viewColumn !== this.panel.viewColumn);
    const same = editors.find((it) => this.client.code2ProtocolConverter.asUri(it.document.uri) === uri);
    return (same ?? editors[0])?.viewColumn ?? ViewColumn.One;
  }

  private post(message: ToPage): void {
    if (this.isClosed) return;
    void this.panel.webview.postMessage(message);
  }
}
