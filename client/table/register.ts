/** “Open as Table”: an editor of standards files that shows a row for each standard. */
import {
  type CustomTextEditorProvider,
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  type Memento,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { afterPause } from '../after-pause.ts';
import { offerNewFile } from '../commands/offer-new-file.ts';
import { standardsInFront } from '../in-front.ts';
import { tableHtml } from './page.ts';
import { TablePanel } from './panel.ts';

const VIEW = 'yardstick.table';

export function registerTable(
  client: BaseLanguageClient,
  { extensionUri, workspaceState }: ExtensionContext,
): Disposable {
  return Disposable.from(
    window.registerCustomEditorProvider(VIEW, provider(client, extensionUri, workspaceState), {
      webviewOptions: { retainContextWhenHidden: true },
    }),
    commands.registerCommand('yardstick.openTable', async (named?: unknown) => {
      const file = named instanceof Uri ? named : standardsInFront();
      if (!file) return offerNewFile('Open a file that ends in .standards to see it as a table.');
      return commands.executeCommand('vscode.openWith', file, VIEW);
    }),
  );
}

const provider = (client: BaseLanguageClient, extension: Uri, memory: Memento): CustomTextEditorProvider => ({
  async resolveCustomTextEditor(document, panel: WebviewPanel) {
    const { webview } = panel;
    const folder = Uri.joinPath(extension, 'dist/table');
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    const table = new TablePanel(client, panel, document, memory);
    const refresh = afterPause(() => table.refresh());
    const listening = Disposable.from(
      workspace.onDidChangeTextDocument((event) => event.document === document && refresh()),
      // What changes without an edit of this file: another file of its service, the settings.
      languages.onDidChangeDiagnostics(({ uris }) => uris.some(({ path }) => path.endsWith('.standards')) && refresh()),
    );
    panel.onDidDispose(() => listening.dispose());
    const addressOf = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.html = tableHtml(addressOf, webview.cspSource);
  },
});
