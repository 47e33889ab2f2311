/** What a server does from the first message on, whatever it runs in. */
import { DocumentState, URI, UriUtils } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { SETTINGS_FILE } from '../language/workspace/settings.ts';
import type { SizedFiles } from './data-files.ts';
import { provideLinkedEditing } from './features/linked-editing.ts';
import { provideSelectionRanges } from './features/selection-ranges.ts';
import { refreshWhenChanged } from './refresh.ts';
import { answerRequests } from './requests/answer.ts';
import { createServerServices, type Services } from './services.ts';
import { followWorkspaceFolders } from './workspace-folders.ts';

export function start(connection: Connection, fileSystemProvider: () => SizedFiles): void {
  const { shared, yardstick } = createServerServices({ connection, fileSystemProvider });
  followSettings(yardstick);
  followData(yardstick);
  followWorkspaceFolders(shared);
  answerRequests(yardstick);
  refreshWhenChanged(yardstick);
  provideLinkedEditing(yardstick);
  provideSelectionRanges(shared);
  startLanguageServer(shared, { CodeActionProvider: DocumentState.IndexedReferences });
}

/** Data that rules have learnt from is read again where it changes. */
function followData({ shared, workspace: { Findings, Data } }: Services): void {
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    if (Data.forget(changes.map(({ uri }) => uri))) Findings.checkAll();
  });
}

/** A change of `yardstick.json` is heard at once; one above a file that is opened alone is looked for then. */
function followSettings({ shared, workspace: { Findings } }: Services): void {
  const { Workspaces, TextDocuments } = shared.workspace;
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(async ({ changes }) => {
    const settings = changes.map((it) => URI.parse(it.uri)).filter((uri) => UriUtils.basename(uri) === SETTINGS_FILE);
    await Promise.all(settings.map((uri) => Workspaces.refresh(uri)));
    if (settings.length > 0) Findings.checkAll();
  });
  TextDocuments.onDidOpen(async ({ document }) => {
    if (await Workspaces.discover(URI.parse(document.uri))) Findings.checkAll();
  });
}
