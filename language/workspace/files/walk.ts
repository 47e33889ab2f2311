/**
 * Which files make a workspace: the same ones in an editor and from the command line. A file counts once, under its own
 * name. So a link adds nothing where it leads to a file that counts anyway, and what it leads to outside of its workspace
 * is not read.
 */
import { SETTINGS_FILE } from '../settings-file.ts';
import { NO_FILE } from './reading.ts';

export const EXTENSION = '.standards';

export type FileKind = 'file' | 'folder' | 'link' | 'other';

interface Entry {
  readonly name: string;
  readonly kind: FileKind;
}

type Answer<T> = T | Promise<T>;

/** A disk as a host reaches it. Addresses are absolute and have forward slashes: paths, or URIs as text. */
export interface Disk {
  join(folder: string, name: string): string;
  /** What a folder holds; nothing where it cannot be read. */
  entries(folder: string): Answer<readonly Entry[]>;
  /** What stands at an address; undefined where nothing does. A link is a link. */
  kindOf(address: string): Answer<FileKind | undefined>;
  /** Where something really is once all links are followed; undefined where that is nowhere. */
  real(address: string): Answer<{ readonly address: string; readonly kind: FileKind } | undefined>;
}

/** What is not read though its name says that it is to be, and why. */
export interface RefusedFile {
  readonly address: string;
  readonly trouble: string;
}

interface Standards {
  readonly address: string;
  /** The folder of its workspace. */
  readonly workspace: string;
}

export interface FoundFiles {
  /** The files of standards, in the order of their addresses. */
  readonly standards: readonly Standards[];
  /** The folders below the one that was looked through that have settings, and so are workspaces of their own. */
  readonly workspaces: readonly string[];
  readonly refused: readonly RefusedFile[];
  /** All links, wherever they lead. */
  readonly links: readonly string[];
  /** Links to folders that are left alone. */
  readonly outside: readonly string[];
}

/** What tools and package managers keep in a folder is nobody's standards. */
export const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

export const isStandards = (address: string): boolean => address.endsWith(EXTENSION);

/** The part of an address below a folder, '' for the folder itself; undefined where it is elsewhere. */
export function pathBelow(folder: string, address: string): string | undefined {
  if (address === folder) return '';
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return address.startsWith(start) ? address.slice(start.length) : undefined;
}

/** The innermost of some folders that holds an address. */
export function nearestAbove(address: string, folders: Iterable<string>): string | undefined {
  let found: string | undefined;
  for (const folder of folders) {
    if (pathBelow(folder, address) !== undefined && folder.length > (found?.length ?? -1)) found = folder;
  }
  return found;
}

/**
 * Everything that an address stands for: a file, or a folder with all that is below it.
 * @param workspace the folder of the workspace that the address belongs to
 */
export async function findAt(address: string, workspace: string, disk: Disk): Promise<FoundFiles> {
  const walk = new Walk(disk);
  await walk.at(address, await walk.workspaceAt(workspace));
  return walk.found();
}

interface Workspace {
  readonly address: string;
  /** Without links. */
  readonly real: string;
}

class Walk {
  private readonly disk: Disk;
  private readonly standards: Standards[] = [];
  private readonly workspaces: string[] = [];
  private readonly refused: RefusedFile[] = [];
  private readonly links: string[] = [];
  private readonly outside: string[] = [];

  constructor(disk: Disk) {
    this.disk = disk;
  }

  async workspaceAt(address: string): Promise<Workspace> {
    return { address, real: (await this.disk.real(address))?.address ?? address };
  }

  found(): FoundFiles {
    const { workspaces, refused, links, outside } = this;
    const standards = this.standards.sort((a, b) => (a.address < b.address ? -1 : 1));
    return { standards, workspaces, refused, links, outside };
  }

  /** Something that is known by its address alone: there may be links on the way to it. */
  async at(address: string, workspace: Workspace): Promise<void> {
    const path = pathBelow(workspace.address, address);
    if (path === undefined || path.split('/').some(isLeftOut)) return;
    if (!(await this.disk.kindOf(address))) return;
    const real = await this.disk.real(address);
    const isOwnName = real && pathBelow(workspace.real, real.address) === path;
    await this.entry(address, isOwnName ? real.kind : 'link', workspace);
  }

  private async entry(address: string, kind: FileKind, workspace: Workspace): Promise<void> {
    if (kind === 'folder') return this.folder(address, workspace, true);
    if (kind === 'link') return this.link(address, workspace);
    if (!isStandards(address)) return;
    if (kind === 'other') this.refused.push({ address, trouble: NO_FILE });
    else this.standards.push({ address, workspace: workspace.address });
  }

  /** @param isOwn whether its files have no other names, so that links in it may be followed */
  private async folder(address: string, around: Workspace, isOwn: boolean): Promise<void> {
    const entries = await this.disk.entries(address);
    const hasSettings = entries.some(({ name, kind }) => name === SETTINGS_FILE && kind !== 'folder');
    const workspace = hasSettings && isOwn ? await this.workspaceAt(address) : around;
    if (workspace !== around) this.workspaces.push(address);
    await Promise.all(
      entries
        .filter(({ name, kind }) => !isLeftOut(name) && (isOwn || kind !== 'link'))
        .map(({ name, kind }) => {
          const inside = this.disk.join(address, name);
          return kind === 'folder' ? this.folder(inside, workspace, isOwn) : this.entry(inside, kind, workspace);
        }),
    );
  }

  private async link(address: string, workspace: Workspace): Promise<void> {
    this.links.push(address);
    const real = await this.disk.real(address);
    const path = real && pathBelow(workspace.real, real.address);
    if (real && path !== undefined) return this.linked(address, real, path, workspace);
    if (isStandards(address)) this.refused.push({ address, trouble: real ? LEADS_OUT : LEADS_NOWHERE });
    else if (real?.kind === 'folder') this.outside.push(address);
  }

  /** What a link leads to inside of its workspace counts already, unless it has no name by which it would: then the link counts. */
  private async linked(
    address: string,
    real: { readonly address: string; readonly kind: FileKind },
    path: string,
    workspace: Workspace,
  ): Promise<void> {
    const isSeen = !path.split('/').some(isLeftOut);
    if (real.kind === 'folder') return isSeen ? undefined : this.folder(address, workspace, false);
    if (!isStandards(address) || (isSeen && isStandards(path))) return;
    if (real.kind === 'other') this.refused.push({ address, trouble: NO_FILE });
    else this.standards.push({ address, workspace: workspace.address });
  }
}

export const LEADS_OUT = 'it is a link that leads out of its workspace, and is not followed. Put the file itself there';
export const LEADS_NOWHERE = 'it is a link that leads nowhere. Take it away, or put back what it led to';
