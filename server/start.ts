/** What a server does from the first message on, whatever it runs in. */
import { DocumentState, URI } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { PageOf } from '../language/findings/pages.ts';
import { isStandards } from '../language/workspace/files/walk.ts';
import type { ServerNotifications } from '../protocol/messages.ts';
import { provideLinkedEditing } from './features/linked-editing.ts';
import { provideSelectionRanges } from './features/selection-ranges.ts';
import { guarded } from './guarded.ts';
import type { MeasuringHost } from './measuring/host.ts';
import { createServerServices } from './module.ts';
import { refreshWhenChanged } from './refresh.ts';
import { answerRequests } from './requests/answer.ts';
import type { Services } from './services.ts';
import type { ServerDisk } from './workspace/disk.ts';
import { tellWhatIsNotRead } from './workspace/reading-problems.ts';
import { followWorkspaceFolders } from './workspace/workspace-folders.ts';

export function start(connection: Connection, disk: ServerDisk, pageOf: PageOf, measuring: MeasuringHost): void {
  const { shared, yardstick } = createServerServices(guarded(connection), disk, pageOf, measuring);
  tellWhatIsNotRead(shared);
  followData(yardstick);
  followWorkspaceFolders(shared);
  answerRequests(yardstick);
  refreshWhenChanged(yardstick);
  provideLinkedEditing(yardstick);
  provideSelectionRanges(shared);
  startLanguageServer(shared, { CodeActionProvider: DocumentState.IndexedReferences });
}

/** Data that rules have learnt from is read again where it changes; outside of the folders that are open nobody tells. */
function followData({ shared, workspace: { Data, Measured, Measurements } }: Services): void {
  const { TextDocuments, Workspaces } = shared.workspace;
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    const places = changes.map(({ uri }) => URI.parse(uri).toString());
    Data.forget(places);
    Measured.forget(places);
    if (changes.some(({ uri }) => !isStandards(uri))) Measurements.forget();
  });
  const measured = 'yardstick/measured' satisfies keyof ServerNotifications;
  Measurements.onMeasured((uri) => void shared.lsp.Connection?.sendNotification(measured, { uri }));
  TextDocuments.onDidOpen(({ document }) => {
    if (!Workspaces.isInFolder(document.uri))
      for (const known of [Data, Measured]) known.forget([Workspaces.rootAt(document.uri)]);
  });
}
