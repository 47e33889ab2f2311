/** The files that records name, as a server reads them: inside the workspace alone, and up to a size. */
import type { CaseRecord } from '../../language/model/schema.ts';
import { MEGABYTE } from '../../language/workspace/files/reading.ts';
import { pathBelow } from '../../language/workspace/files/walk.ts';
import { dataFileOf } from '../../language/workspace/records/data-file.ts';
import type { LookingPlace } from '../../language/workspace/records/looking.ts';
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
    filesOf: (record) => filesOf(record, root, disk),
    read: async (address) => {
      const file = await bytesOf(address, root, left, disk);
      if ('bytes' in file) left -= file.bytes.length / MEGABYTE;
      return file;
    },
    shown: (address) => pathBelow(root, address) ?? address,
    wanted: (record) => dataFileOf(record) ?? record.from ?? '',
  };
}

/** The same for rules, which look at the beginning of what is large. @param root the URI of the workspace's folder */
export const lookingBelow = (root: string, disk: ServerDisk): LookingPlace => ({
  filesOf: (record) => filesOf(record, root, disk),
  firstBytes: async (address, most) => {
    if (!(await isBelow(address, root, disk))) return OUTSIDE;
    const first = await disk.firstBytes(address, most);
    return first && { name: pathBelow(root, address) ?? address, bytes: first.bytes, isWhole: first.size <= most };
  },
  wanted: (record) => dataFileOf(record) ?? '',
  beside: async (record) => {
    const folder = (dataFileOf(record) ?? '').split('/').slice(0, -1).reduce(disk.join, root);
    const entries = (await isBelow(folder, root, disk)) ? await disk.entries(folder) : [];
    return entries.flatMap(({ name, kind }) => (kind === 'file' ? name : []));
  },
});

async function filesOf(record: CaseRecord, root: string, disk: ServerDisk): Promise<readonly string[]> {
  const wanted = dataFileOf(record);
  if (wanted === null) return [];
  const address = wanted.split('/').reduce(disk.join, root);
  if (await disk.kindOf(address)) return [address];
  return isPattern(wanted) ? disk.matching(root, wanted) : [];
}

async function isBelow(address: string, root: string, disk: ServerDisk): Promise<boolean> {
  const [home, real] = await Promise.all([disk.real(root), disk.real(address)]);
  return home !== undefined && real !== undefined && pathBelow(home.address, real.address) !== undefined;
}

const OUTSIDE = { trouble: 'it lies outside of the folder of the standards, and is not read' };

/** Whether a name may stand for several files. */
export const isPattern = (name: string): boolean => /[*?[{]/.test(name);

async function bytesOf(address: string, root: string, maxMegabytes: number, disk: ServerDisk): Promise<FileBytes> {
  if (!(await isBelow(address, root, disk))) return OUTSIDE;
  const result = await disk.bytes(address, maxMegabytes);
  if (!result) return { trouble: 'it is not there' };
  if ('bytes' in result) return { name: pathBelow(root, address) ?? address, bytes: result.bytes };
  return { trouble: result.isTooLarge ? TOO_LARGE : result.trouble };
}

const TOO_LARGE =
  'it is too large to be measured in the editor. Run `yardstick measure --format json --out results.json`: the editor shows what it finds';
