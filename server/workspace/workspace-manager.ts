import { DefaultWorkspaceManager, type FileSystemNode, type LangiumDocument, UriUtils } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { SharedServices } from './services.ts';

/** Reads the settings of a workspace before its files are checked. */
export class YardstickWorkspaceManager extends DefaultWorkspaceManager {
  private readonly services: SharedServices;

  constructor(services: SharedServices) {
    super(services);
    this.services = services;
    // Without them no file is ever finished, and every keystroke builds all of them again.
    this.initialBuildOptions = services.workspace.DocumentBuilder.updateBuildOptions;
  }

  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map((folder) => folder.uri));
    this.folders = [...(this.folders ?? []).filter((folder) => !gone.has(folder.uri)), ...added];
  }

  /** The same files as the command line finds: Langium leaves out a folder called `out`, where authors may have letters. */
  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    const isOut = entry.isDirectory && UriUtils.basename(entry.uri) === 'out';
    return isOut || super.shouldIncludeEntry(entry);
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const documents = await super.performStartup(folders);
    const byFolder = new Map(documents.map(({ uri }) => [UriUtils.dirname(uri).toString(), uri]));
    await Promise.all([...byFolder.values()].map((uri) => this.services.workspace.Workspaces.discover(uri)));
    return documents;
  }
}
