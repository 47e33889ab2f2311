/** Files that are open in the editor by the names of links to them: what is shown there counts in their place. */
import { isLeftOut, isStandards, pathBelow } from '../../language/workspace/files/walk.ts';
import type { ServerDisk } from './disk.ts';

export class OpenLinks {
  private readonly disk: ServerDisk;
  /** The file's own name, by that of the link. */
  private readonly targets = new Map<string, string>();

  constructor(disk: ServerDisk) {
    this.disk = disk;
  }

  /** The names of the links. */
  all(): string[] {
    return [...this.targets.keys()];
  }

  /** Whether a file is open by the name of a link. */
  stands(file: string): boolean {
    return [...this.targets.values()].includes(file);
  }

  /**
   * To be called where a file has been opened or closed.
   * @param workspace the folder of its workspace
   * @returns the files that it stood for, or stands for now
   */
  async refresh(uri: string, isOpen: boolean, workspace: string): Promise<string[]> {
    const before = this.targets.get(uri);
    const now = isOpen ? await this.targetOf(uri, workspace) : undefined;
    if (now === undefined) this.targets.delete(uri);
    else this.targets.set(uri, now);
    return [before, now].filter((it) => it !== undefined);
  }

  private async targetOf(uri: string, workspace: string): Promise<string | undefined> {
    const [root, real] = await Promise.all([this.disk.real(workspace), this.disk.real(uri)]);
    const path = root && real && pathBelow(root.address, real.address);
    if (path === undefined || path === pathBelow(workspace, uri)) return undefined;
    const parts = path.split('/');
    return isStandards(path) && !parts.some(isLeftOut)
      ? parts.map(decodeURIComponent).reduce(this.disk.join, workspace)
      : undefined;
  }
}
