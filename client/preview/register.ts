/** Opens the preview and keeps it up to date. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  Selection,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PreviewTab, ServerNotifications } from '../../protocol/messages.ts';
import { afterPause } from '../after-pause.ts';
import { isStandards } from '../client-options.ts';
import { offerNewFile } from '../commands/offer-new-file.ts';
import { standardsInFront } from '../in-front.ts';
import type { PageState } from './messages.ts';
import { pageHtml } from './page.ts';
import { PreviewPanel } from './panel.ts';

const VIEW = 'yardstick.preview';

export function registerPreview(client: BaseLanguageClient, { extensionUri }: ExtensionContext): Disposable {
  let open: PreviewPanel | undefined;

  const adopt = (panel: WebviewPanel, file: Uri, tab: PreviewTab) => {
    const options = { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist/preview')] };
    panel.webview.options = options;
    const preview = new PreviewPanel(client, panel, file, tab);
    open = preview;
    panel.onDidDispose(() => {
      if (open === preview) open = undefined;
    });
    panel.webview.html = pageHtml(panel.webview, extensionUri, tab);
    return preview;
  };

  const show = async (named?: unknown, tab?: PreviewTab) => {
    const file = typeof named === 'string' ? Uri.parse(named) : named instanceof Uri ? named : standardsInFront();
    if (!file) return offerNewFile('Open a file that ends in .standards to see its preview.');
    if (open) {
      open.reveal();
      if (tab) open.turnTo(tab);
    } else {
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const panel = window.createWebviewPanel(VIEW, 'Standards', place, { retainContextWhenHidden: true });
      adopt(panel, file, tab ?? firstTab());
    }
    await open?.follow(file);
  };

  /** The card of a target is the one in which the cursor stands. */
  const showResults = async (file: string, at: { readonly line: number; readonly character: number }) => {
    const editor = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === Uri.parse(file).toString(),
    );
    if (editor) editor.selection = new Selection(at.line, at.character, at.line, at.character);
    await show(file, 'results');
  };

  const refresh = afterPause(() => open?.refresh());
  const cursor = afterPause(() => open?.followCursor());
  return Disposable.from(
    commands.registerCommand('yardstick.preview', (file?: unknown) => show(file)),
    commands.registerCommand('yardstick.showResults', showResults),
    window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(panel, state?: PageState) {
        const file = state?.file ? Uri.parse(state.file) : standardsInFront();
        if (file) await adopt(panel, file, state?.tab ?? firstTab()).follow(file);
        else panel.dispose();
      },
    }),
    workspace.onDidChangeTextDocument(({ document }) => isStandards(document) && refresh()),
    // What changes without typing: another file on disk, the settings.
    languages.onDidChangeDiagnostics(refresh),
    // Results come when they have been measured.
    client.onNotification('yardstick/measured' satisfies keyof ServerNotifications, refresh),
    window.onDidChangeTextEditorSelection(({ textEditor }) => isStandards(textEditor.document) && cursor()),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isStandards(editor.document)) void open?.follow(editor.document.uri);
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) open?.followRenamed(oldUri, newUri);
    }),
    { dispose: () => open?.dispose() },
  );
}

const firstTab = (): PreviewTab => workspace.getConfiguration('yardstick.preview').get('firstTab', 'checklist');
