/** The data that records name, read when a rule first asks for it, and again after it has changed. */
import type { DataAtHand } from '../../language/measure/count-cases.ts';
import type { CaseRecord } from '../../language/model/schema.ts';
import { pathBelow } from '../../language/workspace/files/walk.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';
import { type Looked, look, rowsLookedAt } from '../../language/workspace/records/looking.ts';
import { AskedFor } from './asked-for.ts';
import type { ServerDisk } from './disk.ts';
import { isPattern, lookingBelow } from './record-source.ts';

interface Found {
  readonly address: string;
  readonly looked: Looked;
  /** What a link leads to may change with whatever happens. */
  readonly isLink: boolean;
}

export class DataFiles {
  private readonly disk: ServerDisk;
  /** By the folder of a workspace and the address: which of its links lead out depends on the folder. */
  private readonly asked = new AskedFor<Found>();
  readonly onChange = this.asked.onChange;

  constructor(disk: ServerDisk) {
    this.disk = disk;
  }

  /**
   * The data of a workspace, as far as it has been read: what is asked for first is read then.
   * @param root the URI of the workspace's folder
   */
  of(root: string, asker: string): DataAtHand {
    return (record) => {
      const path = dataFileOf(record);
      if (path === null) return undefined;
      const address = path.split('/').reduce(this.disk.join, root);
      const found = this.asked.of(`${root} ${address}`, asker, () => this.lookAt(root, address, record));
      return found && rowsLookedAt(record, found.looked);
    };
  }

  /** Forgets what was read at or below some addresses, at which something may have happened, and what is not read yet. */
  forget(places: readonly string[]): void {
    const isAt = (address: string): boolean => places.some((place) => pathBelow(place, address) !== undefined);
    // Where there is no such file, those beside it are known by their names.
    const isBeside = (address: string): boolean => places.some((place) => folderOf(place) === folderOf(address));
    this.asked.forget(
      (_, found) =>
        !found || found.isLink || isAt(found.address) || ('missing' in found.looked && isBeside(found.address)),
    );
  }

  private async lookAt(root: string, address: string, record: CaseRecord): Promise<Found> {
    const isLink = isPattern(address) || (await this.leadsElsewhere(root, address));
    return { address, isLink, looked: await look(record, lookingBelow(root, this.disk)) };
  }

  private async leadsElsewhere(root: string, address: string): Promise<boolean> {
    const [home, real] = await Promise.all([this.disk.real(root), this.disk.real(address)]);
    if (!home || !real) return (await this.disk.kindOf(address)) === 'link';
    return pathBelow(home.address, real.address) !== pathBelow(root, address);
  }
}

const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/'));
