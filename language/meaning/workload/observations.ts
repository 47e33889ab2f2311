/** What observers are to do, and how much of it people can do. */
import type { Frequency, Role, Source, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { workingWeekOf } from '../time/working-week.ts';
import { timesIn } from './case-counts.ts';

/** A quarter of an hour each, with the way and the note, for half of a day of eight hours: the other half is for other work. */
export const OBSERVATIONS_A_DAY = 16;

/** What the people who own standards do themselves: mystery visits are made by others. */
const OWN_WORK: Readonly<Record<string, string>> = {
  inspection: 'inspections',
  'call listening': 'calls to listen to',
};

export interface Round {
  readonly standard: Standard;
  readonly frequency: Frequency;
  /** Inspections, or calls to listen to. */
  readonly what: string;
  readonly perWeek: number;
  readonly source: Source;
}

export interface Workload {
  readonly role: Role;
  readonly people: number;
  /** The most frequent rounds first; each covers all other standards that hold at the same touchpoints. */
  readonly rounds: readonly Round[];
  readonly perWeek: number;
  readonly workdays: number;
  /** The most that these people can do in a week. */
  readonly most: number;
}

/** What each role whose people are counted has to observe, for the standards that it owns. */
export function workloadsOf(service: ServiceModel): Workload[] {
  const { workdays } = workingWeekOf(service);
  return service.roles.flatMap((role) => {
    if (role.people === null) return [];
    const rounds = roundsOf(role, service);
    const perWeek = rounds.reduce((sum, it) => sum + it.perWeek, 0);
    const most = role.people * OBSERVATIONS_A_DAY * workdays;
    return [{ role, people: role.people, rounds, perWeek, workdays, most }];
  });
}

function roundsOf(role: Role, service: ServiceModel): Round[] {
  const owned = service.standards.filter(({ owner, checks }) => owner?.name === role.name && checks.length > 0);
  const all = owned.flatMap((standard) => roundsFor(standard, service));
  const byPlace = Map.groupBy(all, ({ what, standard }) => `${what} ${placesOf(standard)}`);
  const most = [...byPlace.values()].map((rounds) => rounds.reduce((a, b) => (b.perWeek > a.perWeek ? b : a)));
  return most.sort((a, b) => b.perWeek - a.perWeek);
}

const placesOf = ({ touchpoints }: Standard): string =>
  touchpoints
    .map(({ name }) => name)
    .sort()
    .join(' ');

const roundsFor = (standard: Standard, { open }: ServiceModel): Round[] =>
  standard.verifications.flatMap(({ method, frequency, source }) => {
    const what = OWN_WORK[method];
    return what && frequency ? [{ standard, frequency, what, perWeek: timesIn('week', frequency, open), source }] : [];
  });
