/** The data at which rules look, from inside the workspace alone. */
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { DataAtHand } from '../language/measure/count-cases.ts';
import type { RecordData } from '../language/measure/problems.ts';
import type { CaseRecord } from '../language/model/schema.ts';
import { reasonOf } from '../language/workspace/files/system-errors.ts';
import { dataFileOf } from '../language/workspace/records/data-file.ts';
import { type FirstBytes, type Looked, look, rowsLookedAt } from '../language/workspace/records/looking.ts';
import type { LoadedWorkspace } from './load.ts';
import type { DataFile } from './read-records.ts';

/**
 * The data of all records, read before any rule runs. What is too large, elsewhere or no table is left out: a record may
 * name data that only its owner can reach.
 */
export async function dataAtHand({ project, settings, root, files }: LoadedWorkspace): Promise<DataAtHand> {
  const data = new Map<string, RecordData>();
  if (files.some((file) => NAMES_DATA.test(project.textOf(file)))) {
    const known = new Map<string, Looked>();
    for (const record of project.models(settings).flatMap(({ model }) => model.records)) {
      const wanted = dataFileOf(record);
      if (wanted === null) continue;
      const looked = known.get(wanted) ?? (await lookedAt(record, wanted, root));
      known.set(wanted, looked);
      data.set(keyOf(record), rowsLookedAt(record, looked));
    }
  }
  return (record) => data.get(keyOf(record));
}

const NAMES_DATA = /\brecord\b[^{}]*\bfrom\b/;

/** Models are made anew for each check. */
const keyOf = ({ name, source }: CaseRecord): string => `${source.file} ${source.start.line} ${name}`;

async function lookedAt(record: CaseRecord, wanted: string, root: string): Promise<Looked> {
  const { namesBeside, recordFiles } = await import('./read-records.ts');
  const found = recordFiles(root, record);
  if ('trouble' in found && !found.notThere) return found;
  const files = new Map('trouble' in found ? [] : found.map((it) => [it.file, it]));
  return look(record, {
    filesOf: async () => [...files.keys()],
    firstBytes: async (file, most) => firstBytes(files.get(file) as DataFile, most),
    wanted: () => wanted,
    beside: async () => namesBeside(root, path.join(root, wanted)),
  });
}

function firstBytes({ file, name, bytes: size }: DataFile, most: number): FirstBytes {
  try {
    const opened = openSync(file, 'r');
    const bytes = new Uint8Array(Math.min(size, most));
    const length = readSync(opened, bytes, 0, bytes.length, 0);
    closeSync(opened);
    return { name, bytes: bytes.subarray(0, length), isWhole: size <= most };
  } catch (error) {
    return { trouble: `it cannot be read: ${reasonOf(error)}` };
  }
}
