/** What a server does from the first message on, whatever it runs in. */
import { DocumentState } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { SizedFiles } from './data-files.ts';
import { provideLinkedEditing } from './features/linked-editing.ts';
import { provideSelectionRanges } from './features/selection-ranges.ts';
import { refreshWhenChanged } from './refresh.ts';
import { answerRequests } from './requests/answer.ts';
import { createServerServices, type Services } from './services.ts';
import { followSettings } from './settings-changes.ts';
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
