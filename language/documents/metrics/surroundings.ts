/** What a card takes from the service around its target. */
import { zoneOf } from '../../meaning/time/hours.ts';
import { branchAtWork, type PlaceOfWork, serviceAtWork } from '../../meaning/workload/shifts.ts';
import type { Branch, CaseRecord } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { firstLanguage, roleTitles } from '../document/phrases.ts';
import { type Nouns, nounsOf } from '../sentences/nouns.ts';

export interface Surroundings {
  readonly service: ServiceModel;
  /** The service itself, or the branch that the card is for. */
  readonly place: PlaceOfWork;
  readonly records: ReadonlyMap<string, CaseRecord>;
  /** What the cases of a record are called. */
  readonly nouns: Nouns;
  readonly titleOfRole: (name: string) => string;
  readonly branch: Branch | null;
  /** The time zone in which periods begin. */
  readonly zone: string | null;
  readonly language: string | null;
}

export const aroundService = (service: ServiceModel): Surroundings => ({
  service,
  place: serviceAtWork(service),
  records: new Map(service.records.map((record) => [record.name, record])),
  nouns: nounsOf(service.records, firstLanguage(service)),
  titleOfRole: roleTitles(service.roles),
  branch: null,
  zone: zoneOf(service),
  language: firstLanguage(service),
});

/** The same in one of its branches. */
export const inBranch = (outer: Surroundings, branch: Branch): Surroundings => ({
  ...outer,
  branch,
  place: branchAtWork(branch, outer.service),
  zone: zoneOf(branch) ?? outer.zone,
});
