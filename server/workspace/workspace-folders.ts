/** Folders that are added to or removed from the workspace while the server runs. */
import { URI } from 'langium';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { openWithin } from './document-updates.ts';
import type { SharedServices } from './services.ts';

export function followWorkspaceFolders({ lsp, workspace }: SharedServices): void {
  let isTold = false;
  lsp.LanguageServer.onInitialize(({ capabilities }) => {
    isTold = capabilities.workspace?.workspaceFolders ?? false;
  });
  lsp.LanguageServer.onInitialized(() => {
    if (isTold) lsp.Connection?.workspace.onDidChangeWorkspaceFolders((event) => change(event, workspace));
  });
}

async function change({ added, removed }: WorkspaceFoldersChangeEvent, shared: SharedServices['workspace']) {
  const { WorkspaceManager, WorkspaceLock, Workspaces, DocumentBuilder, TextDocuments } = shared;
  WorkspaceManager.changeFolders(added, removed);
  const places = added.map((folder) => URI.parse(folder.uri));
  // A folder may have been there before, and its settings may have changed while it was not.
  await Promise.all(places.map((place) => Workspaces.refreshWithin(place)));
  const come = await Promise.all(places.map((place) => WorkspaceManager.searchFolder(place)));
  const gone = removed.map((folder) => URI.parse(folder.uri));
  // What is open in the editor stays, wherever it is.
  const kept = openWithin(gone, TextDocuments);
  await WorkspaceLock.write((token) => DocumentBuilder.update([...come.flat(), ...kept], gone, token));
}
