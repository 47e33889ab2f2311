/** Everything that measuring found, of all services. */
import { observationRecords } from '../../meaning/measures/observations.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { type Measuring, measureService, observe } from '../measure-service.ts';
import { RESULTS_VERSION, type Results } from './schema.ts';
import { type ResultWords, rowsResult, targetResult } from './target-result.ts';

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
    observations: services.flatMap((service) => observationsResult(service, whole)),
  };
}

/** Nothing of a service that does not say where the answers of observers are. */
function observationsResult(service: ServiceModel, whole: Whole): Results['observations'] {
  const named = { name: service.name, title: service.title };
  if (observationRecords(service).length === 0) return [];
  const observed = observe(service, whole);
  if ('kind' in observed) {
    const none = { rows: null, days: null, visits: 0, sites: [], standards: [], agreement: [] };
    return [{ service: named, problem: observed, ...none }];
  }
  const { rows, standards, sites, agreement, ...rest } = observed;
  return [
    {
      ...{ service: named, problem: null, rows: rowsResult(rows), ...rest, sites: [...sites] },
      standards: standards.map(({ standard, checks, ...of }) => ({
        ...{ standard: { name: standard.name, title: standard.title }, ...of },
        checks: checks.map((it) => ({ ...it, sites: [...it.sites] })),
      })),
      agreement: agreement.map(({ observers, different, ...of }) => ({
        ...{ observers: [...observers], ...of },
        different: different.map((it) => ({ ...it, answers: [...it.answers] })),
      })),
    },
  ];
}

/** The files that were read, each of its record. */
const filesOf = (service: ServiceModel, { dataOf }: Whole): Results['files'] =>
  [...service.records, ...observationRecords(service)].flatMap((record) => {
    const data = dataOf(record);
    if ('trouble' in data) return [];
    return data.map(({ name, hash, rows, held, encoding }) => ({
      service: service.name,
      record: record.name,
      file: name,
      hash,
      rows: held ?? rows.length,
      encoding: encoding ?? null,
    }));
  });
