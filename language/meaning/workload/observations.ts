/** What observers are to do, and how much of it people can do. */
import type { Frequency, Role, Source, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { workingWeekOf } from '../time/working-week.ts';
import { timesPer } from './case-counts.ts';

/** A quarter of an hour each, with the way and the note, for half of a day of eight hours: the other half is for other work. */
export const OBSERVATIONS_A_DAY = 16;

/** What the people who own standards do themselves: mystery visits are made by others. */
const OWN_WORK: Readonly<Record<string, string>> = {
  inspection: 'inspections',
  'call listening': 'calls to listen to',
};

interface Asked {
  readonly standard: Standard;
  readonly frequency: Frequency;
  /** Inspections, or calls to listen to. */
  readonly what: string;
  readonly perWeek: number;
  readonly source: Source;
}

export interface Round extends Asked {
  /** What is asked for as often or less often at the same touchpoints, and done with it. */
  readonly covers: readonly Asked[];
}

export interface Workload {
  readonly role: Role;
  readonly people: number;
  /** The most frequent rounds first. */
  readonly rounds: readonly Round[];
  readonly perWeek: number;
  readonly workdays: number;
  /** The most that these people can do in a week. */
  readonly most: number;
}

/** What each role whose people are counted has to observe, for the standards that it owns. */
export function workloadsOf(service: ServiceModel): Workload[] {
  const { workdays } = workingWeekOf(service);
  const byOwner = Map.groupBy(service.standards, ({ owner }) => owner?.name);
  return service.roles.flatMap((role) => {
    if (role.people === null) return [];
    const rounds = roundsOf(byOwner.get(role.name) ?? [], service);
    const perWeek = rounds.reduce((sum, it) => sum + it.perWeek, 0);
    const most = role.people * OBSERVATIONS_A_DAY * workdays;
    return [{ role, people: role.people, rounds, perWeek, workdays, most }];
  });
}

function roundsOf(owned: readonly Standard[], service: ServiceModel): Round[] {
  const all = owned.filter(({ checks }) => checks.length > 0).flatMap((standard) => roundsFor(standard, service));
  const byPlace = Map.groupBy(all, ({ what, standard }) => `${what} ${placesOf(standard)}`);
  const rounds = [...byPlace.values()].map((asked): Round => {
    const [most, ...covers] = asked.sort(mostFrequentFirst) as [Asked, ...Asked[]];
    return { ...most, covers };
  });
  return rounds.sort(mostFrequentFirst);
}

const mostFrequentFirst = (a: Asked, b: Asked): number => b.perWeek - a.perWeek;

/** How often a week the most frequent round can be made beside the others, and all that ask for more at its touchpoints. */
export function affordable({ rounds: [first], most, perWeek }: Workload): { left: number; tooMany: readonly Asked[] } {
  if (!first) return { left: most, tooMany: [] };
  const left = Math.floor(most - (perWeek - first.perWeek));
  return { left, tooMany: [first, ...first.covers].filter((asked) => asked.perWeek > left) };
}

const placesOf = ({ touchpoints }: Standard): string =>
  touchpoints
    .map(({ name }) => name)
    .sort()
    .join(' ');

const roundsFor = (standard: Standard, { open }: ServiceModel): Asked[] =>
  standard.verifications.flatMap(({ method, frequency, source }) => {
    const what = OWN_WORK[method];
    return what && frequency ? [{ standard, frequency, what, perWeek: timesPer('week', frequency, open), source }] : [];
  });
