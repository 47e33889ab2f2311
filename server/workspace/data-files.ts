/** The data that records name, read when a rule first asks for it, and again after it has changed. */
import { type FileSystemProvider, URI, UriUtils } from 'langium';
import { type DataTable, type DataTables, LARGEST_DATA_FILE } from '../language/model/data-table.ts';

/** Files whose size can be told before they are read. */
export interface SizedFiles extends FileSystemProvider {
  /** In bytes. */
  sizeOf(uri: URI): Promise<number>;
}

export class DataFiles {
  private readonly files: () => SizedFiles;
  /** By address; null where there is no table, or while it is being read. */
  private readonly tables = new Map<string, DataTable | null>();

  constructor(files: () => SizedFiles) {
    this.files = files;
  }

  /**
   * The data of a workspace. What is asked for before it has been read is read then.
   * @param root the URI of the workspace's folder
   * @param onRead called once it is there
   */
  of(root: string, onRead: () => void): DataTables {
    return {
      get: (path) => {
        const uri = UriUtils.joinPath(URI.parse(root), path);
        const table = this.tables.get(uri.toString());
        if (table === undefined) void this.read(uri).then((isTable) => isTable && onRead());
        return table ?? undefined;
      },
    };
  }

  /** Forgets files that have changed; returns whether any of them had been asked for. */
  forget(uris: readonly string[]): boolean {
    return uris.map((uri) => this.tables.delete(URI.parse(uri).toString())).includes(true);
  }

  private async read(uri: URI): Promise<boolean> {
    this.tables.set(uri.toString(), null);
    const table = await this.tableAt(uri).catch(() => null);
    this.tables.set(uri.toString(), table);
    return table !== null;
  }

  private async tableAt(uri: URI): Promise<DataTable | null> {
    const files = this.files();
    if ((await files.sizeOf(uri)) > LARGEST_DATA_FILE) return null;
    const { dataTableIn } = await import('../language/intake/data-table.ts');
    return dataTableIn(await files.readFile(uri));
  }
}
