/** The page: an editor, what is found in it, and what follows from it. */
import { formatDocument, serverDiagnostics } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import type { Location } from '../../protocol/messages.ts';
import { openEditor } from './editor.ts';
import { applyEdit, filled, type WorkspaceEdit } from './edits.ts';
import { Files } from './files.ts';
import { type Diagnostic, FindingsList } from './findings.ts';
import { harmless } from './harmless.ts';
import { PreviewFrame } from './preview.ts';
import { saveDocument } from './saving.ts';
import { type Server, startServer } from './server.ts';
import { takeIn } from './taking-in.ts';

/** What the server asks of an editor before it proposes edits with places to fill in. */
const CAPABILITIES = {
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

/** The parts of the page. */
export interface Parts {
  readonly editor: HTMLElement;
  readonly findings: HTMLElement;
  readonly count: HTMLElement;
  readonly preview: HTMLIFrameElement;
  readonly files: HTMLSelectElement;
  readonly status: HTMLElement;
  /** Turns to the editor, where the page is too narrow for all parts at once. */
  readonly showEditor: () => void;
}

export class Playground {
  readonly files = new Files();
  private readonly parts: Parts;
  private readonly server: Server;
  private readonly list: FindingsList;
  private readonly preview: PreviewFrame;
  private readonly found = new Map<string, readonly Diagnostic[]>();
  private view: EditorView | undefined;
  private current = '';

  constructor(parts: Parts) {
    this.parts = parts;
    const failed = (): void => this.say('The checker does not run in this browser. Reload the page to try it again.');
    this.server = startServer(
      this.files,
      {
        sanitizeHTML: harmless,
        extensions: [{ clientCapabilities: CAPABILITIES }, serverDiagnostics()],
        notificationHandlers: {
          'textDocument/publishDiagnostics': (_, { uri, diagnostics }) => this.take(uri, diagnostics),
          'yardstick/measured': () => this.refreshPreview(),
        },
      },
      failed,
    );
    this.list = new FindingsList(parts.findings, this.server, {
      goTo: (uri, range) => this.goTo({ uri, range }),
      apply: (edit) => this.apply(edit),
    });
    this.preview = new PreviewFrame(parts.preview, this.server, {
      uri: () => this.uri,
      goTo: (place) => this.goTo(place),
      insert: (snippet) => this.insert(snippet),
      save: (tab, format) => this.save(tab, format),
    });
    parts.files.addEventListener('change', () => this.open(parts.files.value));
  }

  private get uri(): string {
    return this.files.uriOf(this.current);
  }

  /** Puts some files in place of all that were there, and opens the first of them. */
  replaceFiles(contents: Readonly<Record<string, string | Uint8Array>>): void {
    const before = this.files.names;
    this.close();
    this.files.clear();
    for (const [name, content] of Object.entries(contents)) this.files.write(name, content);
    this.tellOfFiles(before);
    this.open(this.files.standards[0] ?? 'my-service.standards');
  }

  /** The texts of all standards, by the names of their files. */
  texts(): Record<string, string> {
    return Object.fromEntries(this.files.standards.map((name) => [name, this.files.textOf(name)]));
  }

  async takeIn(file: File): Promise<void> {
    const before = this.files.names;
    const { said, open } = await takeIn(file, this.files, this.server);
    this.say(said);
    if (open === undefined) return;
    this.close();
    this.tellOfFiles(before);
    this.open(open);
  }

  format(): void {
    if (this.view) formatDocument(this.view);
  }

  say(text: string): void {
    this.parts.status.textContent = text;
  }

  async save(...what: [Parameters<typeof saveDocument>[2], Parameters<typeof saveDocument>[3]]): Promise<void> {
    this.server.client.sync();
    const refusal = await saveDocument(this.server, this.uri, ...what);
    if (!refusal) return;
    if ('refused' in refusal) return this.say(refusal.refused);
    this.say(`Line ${refusal.broken.range.start.line + 1} cannot be read: mend it first.`);
    this.goTo(refusal.broken);
  }

  private open(name: string): void {
    this.close();
    this.current = name;
    this.view = openEditor(this.parts.editor, this.server.client, {
      uri: this.uri,
      text: this.files.textOf(name),
      changed: (text) => this.files.write(name, text),
    });
    this.parts.files.replaceChildren(...this.files.standards.map((it) => new Option(it, it, it === name, it === name)));
    this.parts.files.hidden = this.files.standards.length < 2;
    this.take(this.uri, this.found.get(this.uri) ?? []);
  }

  private close(): void {
    this.view?.destroy();
    this.view = undefined;
  }

  /** The server reads what has come, and forgets what has gone. */
  private tellOfFiles(before: readonly string[]): void {
    const now = this.files.names;
    const { uriOf } = this.files;
    this.server.tellOf([
      ...before.filter((name) => !now.includes(name)).map((name) => ({ uri: uriOf(name), type: 3 }) as const),
      ...now.map((name) => ({ uri: uriOf(name), type: before.includes(name) ? 2 : 1 }) as const),
    ]);
  }

  /** @returns whether the editor need not be told of it: never */
  private take(uri: string, diagnostics: readonly Diagnostic[]): false {
    this.found.set(uri, diagnostics);
    if (uri === this.uri) {
      this.list.show(uri, diagnostics);
      this.parts.count.textContent = String(diagnostics.length);
    }
    this.refreshPreview();
    return false;
  }

  private refreshPreview(): true {
    void this.preview.refresh();
    return true;
  }

  private goTo({ uri, range }: Location): void {
    if (uri !== this.uri) this.open(this.files.nameOf(uri));
    this.parts.showEditor();
    if (!this.view) return;
    const { doc } = this.view.state;
    const offset = ({ line, character }: typeof range.start): number => {
      const { from, to } = doc.line(Math.min(line + 1, doc.lines));
      return Math.min(from + character, to);
    };
    const selection = { anchor: offset(range.start), head: offset(range.end) };
    this.view.dispatch({ selection, scrollIntoView: true });
    this.view.focus();
  }

  private apply(edit: WorkspaceEdit): void {
    if (!this.view) return;
    this.parts.showEditor();
    const elsewhere = applyEdit(edit, this.view, this.uri, this.files);
    if (elsewhere.length > 0) this.server.tellOf(elsewhere.map((uri) => ({ uri, type: 2 })));
  }

  /** Begins something at the end of the file, with its first hole to be filled in. */
  private insert(snippet: string): void {
    if (!this.view) return;
    this.parts.showEditor();
    const { text, hole } = filled(snippet);
    const from = this.view.state.doc.length;
    const selection = hole && { anchor: from + 1 + hole.from, head: from + 1 + hole.to };
    this.view.dispatch({ changes: { from, insert: `\n${text}` }, selection, scrollIntoView: true });
    this.view.focus();
  }
}
