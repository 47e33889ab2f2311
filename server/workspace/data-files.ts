/** The data that records name, read when a rule first asks for it, and again after it has changed. */
import { Emitter } from 'vscode-languageserver';
import { type DataTable, type DataTables, LARGEST_DATA_FILE } from '../../language/model/data-table.ts';
import { MEGABYTE } from '../../language/workspace/files/reading.ts';
import { within } from '../../language/workspace/files/walk.ts';
import { Kept } from '../kept.ts';
import type { ServerDisk } from './disk.ts';

interface Known {
  readonly address: string;
  /** Undefined where there is no table, or while it is being read. */
  table: DataTable | undefined;
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
  of(root: string, asker: string): DataTables {
    return {
      get: (path) => {
        const address = path.split('/').reduce(this.disk.join, root);
        const known = this.files.of(`${root} ${address}`, () => this.read(root, address));
        known.askers.add(asker);
        return known.table;
      },
    };
  }

  /** Forgets what was read at or below some addresses, at which something may have happened. */
  forget(places: readonly string[]): void {
    const isAt = (address: string): boolean => places.some((place) => within(place, address) !== undefined);
    const gone = this.files.forget((_, { address, isLink }) => isLink || isAt(address));
    for (const known of gone) this.tell(known);
  }

  private read(root: string, address: string): Known {
    const known: Known = { address, table: undefined, isLink: true, askers: new Set() };
    void this.tableAt(root, address, known)
      .catch(() => undefined)
      .then((table) => {
        known.table = table;
        if (table) this.tell(known);
      });
    return known;
  }

  private tell({ askers }: Known): void {
    for (const asker of askers) this.changes.fire(asker);
  }

  /** Wherever links lead: a file outside of the workspace is none of its data. */
  private async tableAt(root: string, address: string, known: Known): Promise<DataTable | undefined> {
    const [home, real] = await Promise.all([this.disk.real(root), this.disk.real(address)]);
    const path = home && real && within(home.address, real.address);
    known.isLink = real ? path !== within(root, address) : (await this.disk.kindOf(address)) === 'link';
    if (path === undefined) return undefined;
    const result = await this.disk.read(address, LARGEST_DATA_FILE / MEGABYTE);
    if (!result || 'trouble' in result) return undefined;
    const { dataTableIn } = await import('../../language/intake/data-table.ts');
    return dataTableIn(result.text) ?? undefined;
  }
}
