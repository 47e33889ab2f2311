/** The files that records name, as a server reads them: inside the workspace alone, and up to a size. */
import { MEGABYTE } from '../../language/workspace/files/reading.ts';
import { within } from '../../language/workspace/files/walk.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';
import type { FileBytes, RecordSource } from '../../language/workspace/records/record-data.ts';
import type { ServerDisk } from './disk.ts';

/**
 * @param root the URI of the workspace's folder
 * @param maxMegabytes the most that is read of all files together, in millions of bytes
 */
export function recordsBelow(root: string, maxMegabytes: number, disk: ServerDisk): RecordSource {
  let left = maxMegabytes;
  return {
    maxMegabytes,
    filesOf: async (record) => {
      const wanted = dataFileOf(record);
      if (wanted === null) return [];
      const address = wanted.split('/').reduce(disk.join, root);
      if (await disk.kindOf(address)) return [address];
      return isPattern(wanted) ? disk.matching(root, wanted) : [];
    },
    read: async (address) => {
      const file = await bytesOf(address, root, left, disk);
      if ('bytes' in file) left -= file.bytes.length / MEGABYTE;
      return file;
    },
    shown: (address) => within(root, address) ?? address,
    wanted: (record) => dataFileOf(record) ?? record.from ?? '',
  };
}

/** Whether a name may stand for several files. */
export const isPattern = (name: string): boolean => /[*?[{]/.test(name);

async function bytesOf(address: string, root: string, maxMegabytes: number, disk: ServerDisk): Promise<FileBytes> {
  const [home, real] = await Promise.all([disk.real(root), disk.real(address)]);
  if (!home || !real || within(home.address, real.address) === undefined)
    return { trouble: 'it lies outside of the folder of the standards, and is not read' };
  const result = await disk.bytes(address, maxMegabytes);
  if (!result) return { trouble: 'it is not there' };
  if ('bytes' in result) return { name: within(root, address) ?? address, bytes: result.bytes };
  return { trouble: result.isTooLarge ? TOO_LARGE : result.trouble };
}

const TOO_LARGE =
  'it is too large to be measured in the editor. Run `yardstick measure --format json --out results.json`: the editor shows what it finds';
