/**
 * Who goes where and when: the visits that standards ask for with `verify`, spread evenly over the time in which it is open, over
 * sites and over observers, and by chance in each. The same seed gives the same plan.
 */
import { OBSERVING_METHODS, type ObservingMethod, sitesAsked } from '../../meaning/measures/observations.ts';
import { realTime } from '../../meaning/time/hours.ts';
import { isSiteOf } from '../../measure/observations/standards-asked.ts';
import { heldIn, type Scope } from '../../measure/passes/place.ts';
import type { Branch, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { periodsBetween } from '../../quantities/calendar.ts';
import type { HolidayCalendar } from '../../quantities/holidays.ts';
import { randomFrom, shuffled } from '../../quantities/random.ts';
import { dateOf, dayOf } from '../../quantities/wall-clock.ts';
import type { Stretch, WorkingTime } from '../../quantities/working-time.ts';

/** How long a visit is in a calendar: what it takes is the observer's business. */
export const VISIT_SECONDS = 1800;

export interface VisitsAsked {
  /** The first and the last day, as ISO dates. */
  readonly from: string;
  readonly until: string;
  readonly seed: number;
  readonly sites: readonly string[];
  readonly observers: readonly string[];
}

export interface Visit {
  readonly method: ObservingMethod;
  /** Empty where the service knows no sites. */
  readonly site: string;
  /** In seconds since 1970 began. */
  readonly at: number;
  /** The touchpoints of the standards that are looked at; none where they hold everywhere. */
  readonly touchpoints: readonly string[];
  readonly standards: readonly string[];
  /** Null where nobody is named. */
  readonly observer: string | null;
}

type PlannedVisit = Omit<Visit, 'observer'>;

/** The visits of some days, in the order in which they come. */
export function visitsOf(service: ServiceModel, asked: VisitsAsked, holidays: HolidayCalendar): Visit[] {
  const random = randomFrom(asked.seed);
  const places = placesOf(service, asked.sites, holidays);
  const planned = roundsOf(places, service).flatMap((round) => visitsOfRound(round, places, service, asked, random));
  return withObservers(
    planned.toSorted((a, b) => a.at - b.at),
    asked.observers,
    random,
  );
}

/** Where somebody goes. */
interface Place {
  readonly site: string;
  readonly branch: Branch | null;
  readonly time: WorkingTime;
}

/** The sites that are asked for, or else those of the branches, or else the service. */
function placesOf(service: ServiceModel, sites: readonly string[], holidays: HolidayCalendar): Place[] {
  const known = sitesAsked(service.branches);
  const named = sites.length > 0 ? sites : known.length > 0 ? known : [''];
  return named.map((site) => {
    const branch = service.branches.find((it) => isSiteOf(it, site)) ?? null;
    return { site, branch, time: realTime(branch ?? service, holidays) };
  });
}

/** What is looked at together: in one way, and on the same days. */
interface Round {
  readonly method: ObservingMethod;
  readonly scope: Scope;
}

function roundsOf(places: readonly Place[], service: ServiceModel): Round[] {
  const all = [service, ...places.flatMap(({ branch }) => branch ?? [])].flatMap(({ standards }) => standards);
  const rounds = OBSERVING_METHODS.flatMap((method) =>
    all.filter((it) => isAsked(it, method)).map((it) => ({ method, scope: scopeOf(it, service) })),
  );
  return [...new Map(rounds.map((it) => [JSON.stringify(it), it])).values()];
}

const isAsked = (standard: Standard, method: ObservingMethod): boolean =>
  standard.checks.length > 0 && often(standard, method).length > 0;

/** Those of some standards that are looked at in a round. */
function standardsIn({ method, scope }: Round, standards: readonly Standard[], service: ServiceModel): Standard[] {
  const days = JSON.stringify(scope);
  return standards.filter((it) => isAsked(it, method) && JSON.stringify(scopeOf(it, service)) === days);
}

const often = ({ verifications }: Standard, method: ObservingMethod): Standard['verifications'] =>
  verifications.filter((it) => it.method === method && it.frequency !== null);

/** On which days a standard holds. */
function scopeOf({ peak, exceptPeak, inForce }: Standard, { demands }: ServiceModel): Scope {
  const peaks = demands.flatMap((demand) => demand.peaks);
  return {
    branch: null,
    inForce: { from: inForce?.from ?? null, until: inForce?.until ?? null },
    onlyIn: peak && peaks.filter(({ name }) => name === peak.name),
    exceptIn: exceptPeak && peaks.filter(({ name }) => name === exceptPeak.name),
  };
}

/** Each site has its visits at the same distance, and where the first one lies is chance; so it is with the time of the day. */
function visitsOfRound(
  round: Round,
  places: readonly Place[],
  service: ServiceModel,
  { from, until }: VisitsAsked,
  random: () => number,
): PlannedVisit[] {
  const held = places.map((place) => ({
    ...{ place, open: openOf(place, round.scope, from, until) },
    standards: standardsIn(round, (place.branch ?? service).standards, service),
  }));
  const numbers = numbersOf(round, held, service, random);
  const turns = held.flatMap((at, index) => {
    const number = at.open.length === 0 || at.standards.length === 0 ? 0 : (numbers[index] ?? 0);
    const begins = random();
    return Array.from({ length: number }, (_, visit) => ({ at, turn: (visit + begins) / number }));
  });
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ at: { place, open, standards } }, index) => ({
      ...{ method: round.method, site: place.site, at: momentIn(open, (index + random()) / turns.length) },
      touchpoints: [...new Set(standards.flatMap(({ touchpoints }) => touchpoints.map(({ name }) => name)))],
      standards: standards.map(({ name }) => name),
    }));
}

/** A place with the open time in which a round goes there, and what it looks at. */
interface HeldPlace {
  readonly place: Place;
  readonly open: readonly Stretch[];
  readonly standards: readonly Standard[];
}

/** The open time of a place on the days on which something holds, but for what is too late for a visit. */
function openOf({ time }: Place, scope: Scope, from: string, until: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let day = dayOf(from); day <= dayOf(until); day += 1)
    for (const { from: opens, to: closes } of time.openOn(day))
      stretches.push(...heldIn(scope, time.clock, { from: opens, to: Math.max(opens + STEP, closes - VISIT_SECONDS) }));
  return stretches;
}

/**
 * How many visits each place has. A visit asks everything that is verified in its way: of all standards of the service, the one
 * that wants the most visits says how many there are. What is wanted for each site, and by a branch alone, is wanted there.
 */
function numbersOf(round: Round, places: readonly HeldPlace[], service: ServiceModel, random: () => number): number[] {
  const { method } = round;
  const wanted = ({ open, place }: HeldPlace, standards: readonly Standard[]): number =>
    standards
      .flatMap((it) => often(it, method).flatMap(({ frequency }) => frequency ?? []))
      .reduce((most, frequency) => Math.max(most, timesIn(frequency, open, place)), 0);
  const isForEach = (it: Standard): boolean => often(it, method).some(({ each }) => each !== null);
  const verifications = new Map(service.standards.map((it) => [it.name, it.verifications]));
  const shared = standardsIn(round, service.standards, service).filter((it) => !isForEach(it));
  const total = Math.max(0, ...places.map((it) => wanted(it, shared)));
  const all = places.map((_, at) => at);
  const luckier = new Set(shuffled(all, random).slice(0, total % places.length));
  return places.map((it, at) => {
    const own = it.standards.filter((one) => isForEach(one) || verifications.get(one.name) !== one.verifications);
    return Math.max(wanted(it, own), Math.floor(total / places.length) + (luckier.has(at) ? 1 : 0));
  });
}

type Often = NonNullable<Standard['verifications'][number]['frequency']>;

/** How often something is done in open time; what is done daily, on the days on which it opens. */
function timesIn({ times, every, unit }: Often, open: readonly Stretch[], { time }: Place): number {
  const days = [...new Set(open.map((it) => time.clock.dayAt(it.from)))];
  if (days.length === 0) return 0;
  if (unit === 'day') return Math.round((times / every) * days.length);
  const units = runsOf(days).reduce((sum, [first, last]) => sum + periodsBetween(dateOf(first), dateOf(last), unit), 0);
  return Math.max(1, Math.round((times / every) * units));
}

/** Days without a gap of a week: between them it was closed, and the weeks went on. */
function runsOf(days: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && day - run[1] <= 7) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** To five minutes, and not before it opens. @param part of all the open time, from 0 up to 1 */
function momentIn(open: readonly Stretch[], part: number): number {
  let left = part * open.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const { from, to } of open) {
    if (left < to - from) return Math.max(from, Math.floor((from + left) / STEP) * STEP);
    left -= to - from;
  }
  return open.at(-1)?.from ?? 0;
}

const STEP = 300;

/** So long nobody can be elsewhere. */
const BUSY = 3600;

/** Whoever has gone the least often and is free goes next; among those, chance decides. */
function withObservers(visits: readonly PlannedVisit[], observers: readonly string[], random: () => number): Visit[] {
  const gone = new Map(observers.map((name) => [name, { times: 0, last: Number.NEGATIVE_INFINITY }]));
  return visits.map((visit) => {
    const free = shuffled([...gone], random).filter(([, { last }]) => visit.at - last >= BUSY);
    const [next] = free.sort(([, a], [, b]) => a.times - b.times);
    if (!next) return { ...visit, observer: null };
    next[1].times += 1;
    next[1].last = visit.at;
    return { ...visit, observer: next[0] };
  });
}
