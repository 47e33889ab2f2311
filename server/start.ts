/** What a server does from the first message on, whatever it runs in. */
import { DocumentState, type FileSystemProvider, URI, UriUtils } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { SETTINGS_FILE } from '../language/workspace/settings.ts';
import { provideLinkedEditing } from './features/linked-editing.ts';
import { provideSelectionRanges } from './features/selection-ranges.ts';
import { refreshWhenChanged } from './refresh.ts';
import { answerRequests } from './requests/answer.ts';
import { createServerServices, type Services } from './services.ts';
import { followWorkspaceFolders } from './workspace-folders.ts';

export function start(connection: Connection, fileSystemProvider: () => FileSystemProvider): void {
  const { shared, yardstick } = createServerServices({ connection, fileSystemProvider });
  followSettings(yardstick);
  followWorkspaceFolders(shared);
  answerRequests(yardstick);
  refreshWhenChanged(yardstick);
  provideLinkedEditing(yardstick);
  provideSelectionRanges(shared);
  startLanguageServer(shared, { CodeActionProvider: DocumentState.IndexedReferences });
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
