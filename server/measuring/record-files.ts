/** What the records of a service name, read here to be measured in another thread. */
import { observationRecords } from '../../language/meaning/measures/observations.ts';
import { recordsMeasured } from '../../language/measure/measure-service.ts';
import type { ServiceModel } from '../../language/model/service-model.ts';
import type { FileBytes, RecordSource } from '../../language/workspace/records/record-data.ts';

/** The files of a record, by what messages call them. */
export interface RecordFiles {
  /** What the record names, for messages. */
  readonly wanted: string;
  readonly read: ReadonlyMap<string, FileBytes>;
}

/** The files of each record that is measured, by its name. */
export async function readAhead(model: ServiceModel, source: RecordSource): Promise<Map<string, RecordFiles>> {
  const files = new Map<string, RecordFiles>();
  for (const record of [...recordsMeasured(model), ...observationRecords(model)]) {
    const read = new Map<string, FileBytes>();
    for (const file of await source.filesOf(record)) read.set(source.shown(file), await source.read(file));
    files.set(record.name, { wanted: source.wanted(record), read });
  }
  return files;
}

/** The same files for whoever has been handed them. */
export const handedOver = ({ wanted, read }: RecordFiles, maxMegabytes: number): RecordSource => ({
  maxMegabytes,
  filesOf: async () => [...read.keys()],
  read: async (file) => read.get(file) ?? { trouble: 'it has not been read' },
  shown: (file) => file,
  wanted: () => wanted,
});
