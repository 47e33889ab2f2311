/** The data that records name, read when a rule first asks for it, and again after it has changed. */
import { Emitter } from 'vscode-languageserver';
import type { DataAtHand } from '../../language/measure/count-cases.ts';
import type { RecordFile } from '../../language/measure/rows/record-file.ts';
import { within } from '../../language/workspace/files/walk.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';
import { LARGEST_DATA } from '../../language/workspace/records/records-counted.ts';
import { rowsIn } from '../../language/workspace/records/rows-in.ts';
import { Kept } from '../kept.ts';
import type { ServerDisk } from './disk.ts';

interface Known {
  readonly address: string;
  /** Undefined where there are none, or while they are being read. */
  rows: RecordFile | undefined;
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
      const known = this.files.of(`${root} ${address}`, () => this.read(root, address));
      known.askers.add(asker);
      return known.rows && [known.rows];
    };
  }

  /** Forgets what was read at or below some addresses, at which something may have happened. */
  forget(places: readonly string[]): void {
    const isAt = (address: string): boolean => places.some((place) => within(place, address) !== undefined);
    const gone = this.files.forget((_, { address, isLink }) => isLink || isAt(address));
    for (const known of gone) this.tell(known);
  }

  private read(root: string, address: string): Known {
    const known: Known = { address, rows: undefined, isLink: true, askers: new Set() };
    void this.rowsAt(root, address, known)
      .catch(() => undefined)
      .then((rows) => {
        known.rows = rows;
        if (rows) this.tell(known);
      });
    return known;
  }

  private tell({ askers }: Known): void {
    for (const asker of askers) this.changes.fire(asker);
  }

  /** Wherever links lead: a file outside of the workspace is none of its data. */
  private async rowsAt(root: string, address: string, known: Known): Promise<RecordFile | undefined> {
    const [home, real] = await Promise.all([this.disk.real(root), this.disk.real(address)]);
    const path = home && real && within(home.address, real.address);
    known.isLink = real ? path !== within(root, address) : (await this.disk.kindOf(address)) === 'link';
    if (path === undefined) return undefined;
    const result = await this.disk.read(address, LARGEST_DATA);
    if (!result || 'trouble' in result) return undefined;
    const rows = await rowsIn(path, new TextEncoder().encode(result.text));
    return 'trouble' in rows ? undefined : { name: path, hash: '', ...rows };
  }
}
