/** Files that only the editor can read: those of a workspace in a browser, or in a repository far away. */

import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { LARGEST_FILE, MEGABYTE, textIn, tooLarge } from '../../language/workspace/files/reading.ts';
import { bytesOfBase64 } from '../../protocol/base64.ts';
import type { ClientRequests } from '../../protocol/messages.ts';
import type { ServerDisk } from './disk.ts';

/** Asks the client. It may be another editor, which has no answer, or one that is closing: then there are no such files. */
export function clientDisk(connection: Pick<Connection, 'sendRequest'>): ServerDisk {
  const ask = <M extends keyof ClientRequests>(
    method: M,
    params: ClientRequests[M]['params'],
  ): Promise<ClientRequests[M]['result'] | null> =>
    connection.sendRequest<ClientRequests[M]['result']>(method, params).catch(() => null);
  const kindOf: ServerDisk['kindOf'] = async (uri) => (await ask('yardstick/stat', { uri })) ?? undefined;
  const bytes: ServerDisk['bytes'] = async (uri, maxMegabytes) => {
    const size = await ask('yardstick/size', { uri });
    if (size === null) return undefined;
    const trouble = tooLarge(size, maxMegabytes);
    if (trouble) return { trouble, isTooLarge: true };
    const base64 = await ask('yardstick/readFile', { uri });
    return base64 === null ? undefined : { bytes: bytesOfBase64(base64) };
  };
  return {
    join: (folder, name) => UriUtils.joinPath(URI.parse(folder), name).toString(),
    entries: async (uri) => (await ask('yardstick/readFolder', { uri })) ?? [],
    kindOf,
    /** Where a link leads, an editor does not say. */
    async real(address) {
      const kind = await kindOf(address);
      return kind === undefined || kind === 'link' ? undefined : { address, kind };
    },
    async read(address, maxMegabytes = LARGEST_FILE) {
      const result = await bytes(address, maxMegabytes);
      return result && ('trouble' in result ? result : textIn(result.bytes));
    },
    bytes,
    /** An editor hands over whole files. */
    async firstBytes(uri, most) {
      const read = await bytes(uri, most / MEGABYTE);
      return read && 'bytes' in read ? { bytes: read.bytes, size: read.bytes.length } : undefined;
    },
    matching: async (uri, pattern) => (await ask('yardstick/findFiles', { uri, pattern })) ?? [],
  };
}
