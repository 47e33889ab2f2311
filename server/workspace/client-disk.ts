/** Files that only the editor can read: those of a workspace in a browser, or in a repository far away. */
import { type FileSystemNode, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { ClientRequests, EntryKind } from '../protocol/messages.ts';
import type { SizedFiles } from './data-files.ts';

type Ask = <M extends keyof ClientRequests>(
  method: M,
  params: ClientRequests[M]['params'],
) => Promise<ClientRequests[M]['result']>;

export const asking =
  (connection: Connection): Ask =>
  (method, params) =>
    connection.sendRequest(method, params);

/** Reads files by asking the client. The client may be another editor, which has no answer: then there are no such files. */
export class ClientFiles implements SizedFiles {
  private readonly ask: Ask;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    const kind = await this.kindOf(uri);
    if (!kind) throw new Error(`${uri} is not there`);
    return node(uri, kind);
  }

  async exists(uri: URI): Promise<boolean> {
    return (await this.kindOf(uri)) !== null;
  }

  async readFile(uri: URI): Promise<string> {
    const text = await this.ask('yardstick/readFile', { uri: uri.toString() });
    if (text === null) throw new Error(`${uri} cannot be read`);
    return text;
  }

  async sizeOf(uri: URI): Promise<number> {
    const size = await this.ask('yardstick/size', { uri: uri.toString() });
    if (size === null) throw new Error(`${uri} is not there`);
    return size;
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    return new TextEncoder().encode(await this.readFile(uri));
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const entries = await this.ask('yardstick/readFolder', { uri: uri.toString() });
    return (entries ?? []).map(({ name, kind }) => node(UriUtils.joinPath(uri, name), kind));
  }

  statSync = refuse;
  existsSync = refuse;
  readBinarySync = refuse;
  readFileSync = refuse;
  readDirectorySync = refuse;

  private async kindOf(uri: URI): Promise<EntryKind | null> {
    return this.ask('yardstick/stat', { uri: uri.toString() }).catch(() => null);
  }
}

const node = (uri: URI, kind: EntryKind): FileSystemNode => ({
  uri,
  isFile: kind === 'file',
  isDirectory: kind === 'folder',
});

function refuse(): never {
  throw new Error('The editor’s files cannot be read synchronously');
}
