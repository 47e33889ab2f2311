/** The data from which rules learn, from inside the workspace alone. */
import type { DataAtHand } from '../language/measure/count-cases.ts';
import type { RecordData } from '../language/measure/problems.ts';
import type { CaseRecord } from '../language/model/schema.ts';
import { columnsOf } from '../language/workspace/records/record-file.ts';
import { LARGEST_DATA, recordsCounted } from '../language/workspace/records/records-counted.ts';
import type { LoadedWorkspace } from './load.ts';

/**
 * The data of the records whose cases a rule will count, read before any rule runs. What is not there, too large or no
 * table is left out: a record may name data that only its owner can reach.
 */
export async function dataAtHand({ project, root, files }: LoadedWorkspace): Promise<DataAtHand> {
  const data = new Map<string, RecordData>();
  if (files.some((file) => NAMES_DATA.test(project.textOf(file)))) {
    const { readRecordFiles, recordFiles } = await import('./read-records.ts');
    for (const record of project.models().flatMap(({ model }) => recordsCounted(model))) {
      const files = recordFiles(root, record);
      const read = 'trouble' in files ? files : await readRecordFiles(files, columnsOf(record), LARGEST_DATA, '');
      data.set(keyOf(record), read);
    }
  }
  return (record) => data.get(keyOf(record));
}

const NAMES_DATA = /\brecord\b[^{}]*\bfrom\b/;

/** Models are made anew for each check. */
const keyOf = ({ from, source }: CaseRecord): string => `${source.file} ${from}`;
