/** Everything that measuring found, of all services. */
import type { ServiceModel } from '../../model/service-model.ts';
import { type Measuring, measureService } from '../measure-service.ts';
import { RESULTS_VERSION, type Results } from './schema.ts';
import { type ResultWords, targetResult } from './target-result.ts';

interface Whole extends Measuring {
  readonly engine: string;
  /** Where the JSON Schema is published. */
  readonly schemaUrl: string;
  /** SHA-256 of the compiled standards. */
  readonly standards: string;
  /** The words of a service: instants are told by its clock. */
  readonly wordsOf: (service: ServiceModel) => ResultWords;
}

export function resultsOf(services: readonly ServiceModel[], whole: Whole): Results {
  const [first] = services;
  const targets = services.flatMap((service) => {
    const words = whole.wordsOf(service);
    return measureService(service, whole).map((it) => targetResult(it, service, words));
  });
  return {
    $schema: whole.schemaUrl,
    version: RESULTS_VERSION,
    asOf: first ? whole.wordsOf(first).timeText(whole.now) : new Date(whole.now * 1000).toISOString(),
    engine: whole.engine,
    standards: whole.standards,
    files: services.flatMap((service) => filesOf(service, whole)),
    targets,
  };
}

/** The files that were read, each of its record. */
const filesOf = (service: ServiceModel, { dataOf }: Whole): Results['files'] =>
  service.records.flatMap((record) => {
    const data = dataOf(record);
    if ('trouble' in data) return [];
    return data.map(({ name, hash, rows, held }) => ({
      service: service.name,
      record: record.name,
      file: name,
      hash,
      rows: held ?? rows.length,
    }));
  });
