/** Which workspace a file belongs to, and what its `yardstick.json` says. */
import { type FileSystemProvider, URI, UriUtils, type WorkspaceManager } from 'langium';
import { SETTINGS_FILE, type Settings } from '../language/workspace/settings.ts';

interface Needed {
  readonly workspace: {
    readonly FileSystemProvider: FileSystemProvider;
    readonly WorkspaceManager: WorkspaceManager;
  };
}

interface Place {
  readonly root: string;
  readonly path: string;
}

interface SettingsFile {
  readonly uri: URI;
  readonly settings: Settings;
}

/**
 * A workspace is the folder of the nearest `yardstick.json`, else the folder that is open in the
 * editor, else the folder of the file.
 */
export class Workspaces {
  private readonly services: Needed;
  private readonly settingsFiles = new Map<string, SettingsFile>();
  /** What was found out about files; it holds as long as the folders and the settings files stay. */
  private readonly places = new Map<string, Place>();
  private placedIn: unknown;
  private readonly listeners: ((uri: URI, problems: readonly string[]) => void)[] = [];

  constructor(services: Needed) {
    this.services = services;
  }

  /** Calls back with each `yardstick.json` that was read, or is gone, and what is wrong with it: with any, the defaults hold. */
  onRead(listener: (uri: URI, problems: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  /** The workspace of a file, as the URI of a folder. */
  rootOf(uri: URI): string {
    return this.placeOf(uri).root;
  }

  /** Whether a file belongs to a folder that is open in the editor. */
  isInFolder(uri: URI): boolean {
    return this.folders().some((folder) => isWithin(uri, folder));
  }

  settingsOf(uri: URI): Settings {
    return this.settingsFileOf(uri)?.settings ?? {};
  }

  /** The path that findings and models name: relative to the workspace. */
  pathOf(uri: URI): string {
    return this.placeOf(uri).path;
  }

  /**
   * Reads the settings again that a file or a folder holds which came, changed or went.
   * @returns whether there are or were any
   */
  async refreshWithin(place: URI): Promise<boolean> {
    const known = [...this.settingsFiles.values()].map(({ uri }) => uri);
    const files = known.filter((uri) => isWithin(uri, place.toString()));
    if (UriUtils.basename(place) === SETTINGS_FILE) files.push(place);
    await Promise.all(files.map((uri) => this.refresh(uri)));
    return files.length > 0;
  }

  private async refresh(uri: URI): Promise<void> {
    const { FileSystemProvider } = this.services.workspace;
    const text = await FileSystemProvider.readFile(uri).catch(() => undefined);
    if (text === undefined) {
      this.settingsFiles.delete(uri.toString());
      return this.tell(uri, []);
    }
    const { readSettings } = await import('../language/workspace/settings-schema.ts');
    const { settings, problems } = readSettings(text);
    this.settingsFiles.set(uri.toString(), { uri, settings });
    this.tell(uri, problems);
  }

  private tell(uri: URI, problems: readonly string[]): void {
    this.places.clear();
    for (const listener of this.listeners) listener(uri, problems);
  }

  /**
   * Looks for a `yardstick.json` in the folders above a file, up to that which is open in the editor. Outside
   * of all that are open nobody tells of changes: there, one that is known is read again.
   * @returns whether one was found, or missed, that was not
   */
  async discover(uri: URI): Promise<boolean> {
    const top = this.folders().find((folder) => isWithin(uri, folder));
    for (let folder = UriUtils.dirname(uri); ; folder = UriUtils.dirname(folder)) {
      const file = UriUtils.joinPath(folder, SETTINGS_FILE);
      const isKnown = this.settingsFiles.has(file.toString());
      if (isKnown && top !== undefined) return false;
      if (isKnown || (await this.services.workspace.FileSystemProvider.exists(file).catch(() => false))) {
        await this.refresh(file);
        return true;
      }
      if (top === undefined || folder.toString() === top || folder.path.length <= 1) return false;
    }
  }

  private placeOf(uri: URI): Place {
    const { workspaceFolders } = this.services.workspace.WorkspaceManager;
    if (this.placedIn !== workspaceFolders) this.places.clear();
    this.placedIn = workspaceFolders;
    const known = this.places.get(uri.toString());
    if (known) return known;
    const root = this.findRoot(uri);
    const place = { root, path: UriUtils.relative(URI.parse(root), uri) };
    this.places.set(uri.toString(), place);
    return place;
  }

  private findRoot(uri: URI): string {
    const file = this.settingsFileOf(uri);
    if (file) return UriUtils.dirname(file.uri).toString();
    const folder = this.folders().find((it) => isWithin(uri, it));
    return folder ?? UriUtils.dirname(uri).toString();
  }

  private settingsFileOf(uri: URI): SettingsFile | undefined {
    let nearest: SettingsFile | undefined;
    for (const file of this.settingsFiles.values()) {
      const folder = UriUtils.dirname(file.uri).toString();
      if (isWithin(uri, folder) && (!nearest || file.uri.path.length > nearest.uri.path.length)) nearest = file;
    }
    return nearest;
  }

  private folders(): string[] {
    return (this.services.workspace.WorkspaceManager.workspaceFolders ?? []).map((folder) =>
      URI.parse(folder.uri).toString(),
    );
  }
}

const isWithin = (uri: URI, folder: string): boolean =>
  uri.toString().startsWith(folder.endsWith('/') ? folder : `${folder}/`);
