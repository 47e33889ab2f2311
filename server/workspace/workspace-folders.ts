/** Folders that are added to or removed from the workspace while the server runs. */
import type { SharedServices } from '../services.ts';

export function followWorkspaceFolders({ lsp, workspace }: SharedServices): void {
  let isTold = false;
  lsp.LanguageServer.onInitialize(({ capabilities }) => {
    isTold = capabilities.workspace?.workspaceFolders ?? false;
  });
  lsp.LanguageServer.onInitialized(() => {
    if (!isTold) return;
    lsp.Connection?.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.WorkspaceManager.changeFolders(added, removed);
      lsp.DocumentUpdateHandler.look([...added, ...removed].map(({ uri }) => uri));
    });
  });
}
