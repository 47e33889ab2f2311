/** Reads the files of the records that a service is measured on: inside its workspace alone, and up to a size. */
import { recordsMeasured } from '../../language/measure/measure-service.ts';
import type { CaseRecord } from '../../language/model/schema.ts';
import type { ServiceModel } from '../../language/model/service-model.ts';
import { MEGABYTE } from '../../language/workspace/files/reading.ts';
import { within } from '../../language/workspace/files/walk.ts';
import type { FileBytes } from '../../language/workspace/records/record-data.ts';
import { isDataFile } from '../../language/workspace/records/rows-in.ts';
import type { ServerDisk } from '../workspace/disk.ts';
import type { RecordFiles } from './measure.ts';

/** @param root the URI of the workspace's folder */
export async function recordFiles(
  model: ServiceModel,
  root: string,
  maxMegabytes: number,
  disk: ServerDisk,
): Promise<Map<string, RecordFiles>> {
  const files = new Map<string, RecordFiles>();
  let left = maxMegabytes;
  for (const record of recordsMeasured(model)) {
    const read = new Map<string, FileBytes>();
    for (const address of await filesOf(record, root, disk)) {
      const name = within(root, address) ?? address;
      const result = await bytesOf(address, name, root, left, disk);
      if ('bytes' in result) left -= result.bytes.length / MEGABYTE;
      read.set(name, result);
    }
    files.set(record.name, { wanted: wantedBy(record), read });
  }
  return files;
}

/** The path that a record names, relative to the workspace as its file is. */
const wantedBy = ({ from, source }: CaseRecord): string =>
  [...source.file.split('/').slice(0, -1), from ?? ''].join('/');

async function filesOf(record: CaseRecord, root: string, disk: ServerDisk): Promise<readonly string[]> {
  const { from } = record;
  if (!from || !isDataFile(from)) return [];
  const wanted = wantedBy(record).replaceAll('\\', '/');
  const literal = wanted.split('/').reduce(disk.join, root);
  if (await disk.kindOf(literal)) return [literal];
  // A pattern stays below the folder of the workspace.
  return /[*?[{]/.test(wanted) && !wanted.split('/').includes('..') ? disk.matching(root, wanted) : [];
}

async function bytesOf(
  address: string,
  name: string,
  root: string,
  maxMegabytes: number,
  disk: ServerDisk,
): Promise<FileBytes> {
  const [home, real] = await Promise.all([disk.real(root), disk.real(address)]);
  if (!home || !real || within(home.address, real.address) === undefined)
    return { trouble: 'it lies outside of the folder of the standards, and is not read' };
  const result = await disk.bytes(address, maxMegabytes);
  if (!result) return { trouble: 'it is not there' };
  if ('bytes' in result) return { name, bytes: result.bytes };
  return { trouble: result.isTooLarge ? TOO_LARGE : result.trouble };
}

const TOO_LARGE =
  'it is too large to be measured in the editor. Run `yardstick measure --format json --out results.json`: the editor shows what it finds';
