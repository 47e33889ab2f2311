import { DefaultWorkspaceManager, URI } from 'langium';
import { CancellationToken, type WorkspaceFolder } from 'vscode-languageserver';
import type { SharedServices } from '../services.ts';
import type { FolderManager } from './updates.ts';

/** Reads the folders that are open in the editor: the same files as the command line reads. */
export class YardstickWorkspaceManager extends DefaultWorkspaceManager implements FolderManager {
  private readonly services: SharedServices;

  constructor(services: SharedServices) {
    super(services);
    this.services = services;
  }

  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map((folder) => folder.uri));
    this.folders = [...(this.folders ?? []).filter((folder) => !gone.has(folder.uri)), ...added];
  }

  /** Requests are answered from then on, each when what it is about has been read. */
  override async initializeWorkspace(folders: WorkspaceFolder[], token = CancellationToken.None): Promise<void> {
    const { DocumentBuilder, Sources } = this.services.workspace;
    await DocumentBuilder.during(async () => {
      const { there } = await Sources.look(folders.map(({ uri }) => URI.parse(uri).toString()));
      const update = DocumentBuilder.update([...there], [], token);
      this._ready.resolve();
      await update;
    });
  }
}
