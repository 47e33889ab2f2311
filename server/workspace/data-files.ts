/** The data that records name, read when a rule first asks for it, and again after it has changed. */
import { Emitter } from 'vscode-languageserver';
import type { DataAtHand } from '../../language/measure/count-cases.ts';
import type { RecordFile } from '../../language/measure/rows/record-file.ts';
import type { CaseRecord } from '../../language/model/schema.ts';
import { within } from '../../language/workspace/files/walk.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';
import { recordData } from '../../language/workspace/records/record-data.ts';
import { LARGEST_DATA } from '../../language/workspace/records/records-counted.ts';
import { Kept } from '../kept.ts';
import type { ServerDisk } from './disk.ts';
import { isPattern, recordsBelow } from './record-source.ts';

interface Known {
  readonly address: string;
  /** Undefined where there are none, or while they are being read. */
  rows: readonly RecordFile[] | undefined;
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
      return known.rows;
    };
  }

  /** Forgets what was read at or below some addresses, at which something may have happened. */
  forget(places: readonly string[]): void {
    const isAt = (address: string): boolean => places.some((place) => within(place, address) !== undefined);
    const gone = this.files.forget((_, { address, isLink }) => isLink || isAt(address));
    for (const known of gone) this.tell(known);
  }

  private read(root: string, address: string, record: CaseRecord): Known {
    const known: Known = { address, rows: undefined, isLink: true, askers: new Set() };
    void this.rowsAt(root, address, record, known)
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

  private async rowsAt(
    root: string,
    address: string,
    record: CaseRecord,
    known: Known,
  ): Promise<readonly RecordFile[] | undefined> {
    known.isLink = isPattern(address) || (await this.leadsElsewhere(root, address));
    const data = await recordData(record, recordsBelow(root, LARGEST_DATA, this.disk));
    return 'trouble' in data ? undefined : data;
  }

  private async leadsElsewhere(root: string, address: string): Promise<boolean> {
    const [home, real] = await Promise.all([this.disk.real(root), this.disk.real(address)]);
    if (!home || !real) return (await this.disk.kindOf(address)) === 'link';
    return within(home.address, real.address) !== within(root, address);
  }
}
