/** Which workspace a file belongs to, and what its `yardstick.json` says. */
import { URI, UriUtils, type WorkspaceManager } from 'langium';
import type { ReadResult } from '../../language/workspace/files/reading.ts';
import { isLeftOut, LEADS_NOWHERE, LEADS_OUT, nearestAbove, pathBelow } from '../../language/workspace/files/walk.ts';
import type { Settings } from '../../language/workspace/settings.ts';
import { SETTINGS_FILE } from '../../language/workspace/settings-file.ts';
import type { ReadSettings } from '../../language/workspace/settings-schema.ts';
import { Kept } from '../kept.ts';
import type { ServerDisk } from './disk.ts';

interface Needed {
  readonly workspace: { readonly Disk: ServerDisk; readonly WorkspaceManager: WorkspaceManager };
}

interface PathInWorkspace {
  readonly root: string;
  readonly path: string;
}

/** What there is to say about a file of settings. */
export type ReadingOfSettings = Pick<ReadSettings, 'problems' | 'notes'>;

type SettingsListener = (uri: string, reading: ReadingOfSettings) => void;

/**
 * A workspace is the folder of the nearest `yardstick.json`, else the folder that is open in the
 * editor, else the folder of the file.
 */
export class Workspaces {
  private readonly services: Needed;
  /** What was last read in each folder that has settings. */
  private readonly settings = new Map<string, { readonly read: string; readonly settings: Settings }>();
  private readonly links = new Set<string>();
  /** It holds as long as the folders and the settings files stay. */
  private readonly places = new Kept<string, PathInWorkspace>();
  private placedIn: unknown;
  private readonly listeners: SettingsListener[] = [];

  constructor(services: Needed) {
    this.services = services;
  }

  /** Calls back with each `yardstick.json` that has changed or is gone, and what there is to say about it: with any problem, the defaults hold. */
  onRead(listener: SettingsListener): void {
    this.listeners.push(listener);
  }

  /** The workspace of a file, as the URI of a folder. */
  rootOf(uri: URI): string {
    return this.placeOf(uri).root;
  }

  /** The path that findings and models name: relative to the workspace. */
  pathOf(uri: URI): string {
    return this.placeOf(uri).path;
  }

  /** Whether a folder has settings, be they right or wrong. */
  hasSettings(root: string): boolean {
    return this.settings.has(root);
  }

  settingsOf(uri: URI): Settings {
    return this.settings.get(this.rootOf(uri))?.settings ?? {};
  }

  /** The folders that are open in the editor, as URIs. */
  get folders(): string[] {
    return (this.services.workspace.WorkspaceManager.workspaceFolders ?? []).map(({ uri }) =>
      URI.parse(uri).toString(),
    );
  }

  /** Whether a file or folder counts though nobody has opened it: it is in a folder that is open, and not left out there. */
  isInFolder(address: string): boolean {
    const paths = this.folders.map((folder) => pathBelow(folder, address));
    return paths.some((path) => path !== undefined && !path.split('/').some(isLeftOut));
  }

  /** The workspace of a file or folder that may not be there yet. */
  rootAt(address: string): string {
    return (
      nearestAbove(address, this.settings.keys()) ??
      nearestAbove(address, this.folders) ??
      UriUtils.dirname(URI.parse(address)).toString()
    );
  }

  /** The folders at or below an address that are known to have settings. */
  knownBelow(address: string): string[] {
    return [...this.settings.keys()].filter((folder) => pathBelow(address, folder) !== undefined);
  }

  /** The folders whose settings are a link: what it leads to may change with whatever happens. */
  linked(): string[] {
    return [...this.links];
  }

  /**
   * Reads the settings in some folders again.
   * @returns the folders in which they are different from before
   */
  async refresh(folders: Iterable<string>): Promise<string[]> {
    const all = await Promise.all([...folders].map(async (folder) => ((await this.isDifferent(folder)) ? folder : [])));
    const different = all.flat();
    if (different.length > 0) this.places.forget();
    return different;
  }

  private async isDifferent(folder: string): Promise<boolean> {
    const { Disk } = this.services.workspace;
    const file = Disk.join(folder, SETTINGS_FILE);
    const result = await this.read(folder, file);
    const read = result && JSON.stringify(result);
    if (read === this.settings.get(folder)?.read) return false;
    const { settings, ...reading } = result ? await settingsIn(result) : NO_SETTINGS;
    if (read === undefined) this.settings.delete(folder);
    else this.settings.set(folder, { read, settings });
    for (const listener of this.listeners) listener(file, reading);
    return true;
  }

  /** Settings count in a folder under its own name; and wherever a link leads, nothing outside of the folder is read. */
  private async read(folder: string, file: string): Promise<ReadResult | undefined> {
    const { Disk } = this.services.workspace;
    const kind = await Disk.kindOf(file);
    const isLink = kind === 'link';
    if (isLink) this.links.add(folder);
    else this.links.delete(folder);
    if (kind === undefined || kind === 'folder' || !(await this.isOwnName(folder))) return undefined;
    return isLink ? this.readLink(folder, file) : Disk.read(file);
  }

  private async readLink(folder: string, file: string): Promise<ReadResult> {
    const { Disk } = this.services.workspace;
    const [root, real] = await Promise.all([Disk.real(folder), Disk.real(file)]);
    if (!root || !real) return { trouble: LEADS_NOWHERE };
    if (pathBelow(root.address, real.address) === undefined) return { trouble: LEADS_OUT };
    return (await Disk.read(file)) ?? { trouble: LEADS_NOWHERE };
  }

  private async isOwnName(folder: string): Promise<boolean> {
    const { Disk } = this.services.workspace;
    const top = nearestAbove(folder, this.folders);
    if (top === undefined) return true;
    const [home, real] = await Promise.all([Disk.real(top), Disk.real(folder)]);
    return home !== undefined && real !== undefined && pathBelow(home.address, real.address) === pathBelow(top, folder);
  }

  private placeOf(uri: URI): PathInWorkspace {
    const { workspaceFolders } = this.services.workspace.WorkspaceManager;
    if (this.placedIn !== workspaceFolders) this.places.forget();
    this.placedIn = workspaceFolders;
    return this.places.of(uri.toString(), () => {
      const root = this.rootAt(uri.toString());
      return { root, path: UriUtils.relative(URI.parse(root), uri) };
    });
  }
}

const NO_SETTINGS: ReadSettings = { settings: {}, problems: [], notes: [] };

/** The settings in what was read of a `yardstick.json`. */
export async function settingsIn(result: ReadResult): Promise<ReadSettings> {
  if ('trouble' in result) return { ...NO_SETTINGS, problems: [result.trouble] };
  const { readSettings } = await import('../../language/workspace/settings-schema.ts');
  return readSettings(result.text);
}
