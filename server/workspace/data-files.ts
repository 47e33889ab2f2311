/** The data that records name, read when a rule first asks for it, and again after it has changed. */
import { Emitter } from 'vscode-languageserver';
import type { DataAtHand } from '../../language/measure/count-cases.ts';
import type { CaseRecord } from '../../language/model/schema.ts';
import { within } from '../../language/workspace/files/walk.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';
import { type Looked, look, rowsLookedAt } from '../../language/workspace/records/looking.ts';
import { Kept } from '../kept.ts';
import type { ServerDisk } from './disk.ts';
import { isPattern, lookingBelow } from './record-source.ts';

interface Known {
  readonly address: string;
  /** Undefined while it is being read. */
  looked: Looked | undefined;
  /** Whether it is a link, or may be one while it is being read: what a link leads to may change with whatever happens. */
  isLink: boolean;
  /** The services that have asked for it. */
  readonly askers: Set<string>;
}

export class DataFiles {
  private readonly disk: ServerDisk;
  /** By the folder of a workspace and the address: which of its links lead out depends on the folder. */
  private readonly files = new Kept<string, Known>();
  private readonly changes = new Emitter<string>();
  /** Tells of each service that has asked for data which has come, or may have changed. */
  readonly onChange = this.changes.event;

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
      const known = this.files.of(`${root} ${address}`, () => this.read(root, address, record));
      known.askers.add(asker);
      return known.looked && rowsLookedAt(record, known.looked);
    };
  }

  /** Forgets what was read at or below some addresses, at which something may have happened. */
  forget(places: readonly string[]): void {
    const isAt = (address: string): boolean => places.some((place) => within(place, address) !== undefined);
    // Where there is no such file, those beside it are known by their names.
    const isBeside = (address: string): boolean => places.some((place) => folderOf(place) === folderOf(address));
    const gone = this.files.forget(
      (_, { address, isLink, looked }) =>
        isLink || isAt(address) || (looked !== undefined && 'missing' in looked && isBeside(address)),
    );
    for (const known of gone) this.tell(known);
  }

  private read(root: string, address: string, record: CaseRecord): Known {
    const known: Known = { address, looked: undefined, isLink: true, askers: new Set() };
    void this.lookAt(root, address, record, known)
      .catch(() => undefined)
      .then((looked) => {
        known.looked = looked;
        if (looked) this.tell(known);
      });
    return known;
  }

  private tell({ askers }: Known): void {
    for (const asker of askers) this.changes.fire(asker);
  }

  private async lookAt(root: string, address: string, record: CaseRecord, known: Known): Promise<Looked> {
    known.isLink = isPattern(address) || (await this.leadsElsewhere(root, address));
    return look(record, lookingBelow(root, this.disk));
  }

  private async leadsElsewhere(root: string, address: string): Promise<boolean> {
    const [home, real] = await Promise.all([this.disk.real(root), this.disk.real(address)]);
    if (!home || !real) return (await this.disk.kindOf(address)) === 'link';
    return within(home.address, real.address) !== within(root, address);
  }
}

const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/'));
