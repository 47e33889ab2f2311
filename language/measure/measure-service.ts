/** Measures the targets of a service: each at the service as a whole, and at every branch. */
import { type Days, daysInForce } from '../meaning/in-force.ts';
import { casesOf, outagesOf } from '../meaning/measures/conditions.ts';
import { observationRecords } from '../meaning/measures/observations.ts';
import { type Cases, type Plan, type Population, questionOf } from '../meaning/measures/plan.ts';
import { planOf } from '../meaning/measures/plan-of.ts';
import { recordNamed, recordRef, recordsByName, recordsRead } from '../meaning/measures/records.ts';
import { asksRhythm } from '../meaning/measures/timing.ts';
import { realTime, zoneOf } from '../meaning/time/hours.ts';
import { timetableOf } from '../meaning/time/standard-hours.ts';
import type { Branch, CaseRecord, Condition, Peak, Ref, Standard, Target } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { HolidayCalendar } from '../quantities/holidays.ts';
import { type Observed, ObservedPass } from './observations/observed.ts';
import { AnswersPass } from './passes/answers.ts';
import { AvailabilityPass } from './passes/availability.ts';
import type { Scope } from './passes/place.ts';
import { rated } from './passes/rate.ts';
import { RhythmPass } from './passes/rhythm.ts';
import { widest } from './passes/slots.ts';
import type { Asking, Taken } from './passes/taken.ts';
import { TargetPass } from './passes/target-pass.ts';
import { ValuesSeen } from './passes/values-seen.ts';
import { NO_PAUSES, type PausesOf } from './pauses/case-pauses.ts';
import { PausesRead } from './pauses/pauses-read.ts';
import {
  type MeasureProblem,
  namesOf,
  problemInAnswers,
  problemInData,
  problemInText,
  type RecordData,
} from './problems.ts';
import type { Looking } from './questions/reaching.ts';
import { type Reads, readRecord } from './read-record.ts';
import { timesIn } from './rows/times-in.ts';

export interface Measuring extends Asking {
  /** In seconds since 1970 began: what is later has not happened yet. */
  readonly now: number;
  readonly holidays: HolidayCalendar;
  /** Between which days periods lie that are told, where these are others than those in which listed cases begin. */
  readonly periods?: Days;
  readonly dataOf: (record: CaseRecord) => RecordData;
  /** What a database has found out already. */
  readonly elsewhere?: Elsewhere;
}

/** Targets whose rows a database holds and has counted. */
export interface Elsewhere {
  /** Undefined where the rows are here. */
  readonly takenOf: (place: PlacedTarget) => Taken | undefined;
  /** Some of the texts in a field of a record, and all of them where they are few. */
  readonly textsIn: (record: CaseRecord, field: string) => readonly string[];
}

export interface MeasuredTarget {
  readonly branch: Branch | null;
  readonly standard: Standard;
  readonly target: Target;
  /** Null where it was computed. */
  readonly problem: MeasureProblem | null;
  readonly taken: Taken | null;
  /** What is strange about its data, a sentence each. */
  readonly notes: readonly string[];
}

/** The records whose data the targets of a service are measured on. */
export function recordsMeasured(service: ServiceModel): CaseRecord[] {
  const records = recordsByName(service);
  return [...new Set(placesOf(service).flatMap(({ target }) => recordsRead(planOf(target), records)))];
}

/** A target at the service as a whole, or at a branch. */
export interface PlacedTarget {
  readonly branch: Branch | null;
  readonly standard: Standard;
  readonly target: Target;
}

interface Pass extends Reads {
  taken(): Taken;
}

/** A target as it is measured: the pass over its own record, and for a rate that over the other one. */
interface Running extends PlacedTarget {
  readonly plan: Plan;
  /** On whose clock its days and periods are. */
  readonly zone: string | null;
  readonly pass: Pass;
  readonly others: TargetPass | null;
}

export function measureService(service: ServiceModel, measuring: Measuring): MeasuredTarget[] {
  const pauses = new PausesRead(service, measuring);
  const places = placesOf(service).map((place) => {
    const { target, branch } = place;
    const problem = problemInText(target, branch) ?? problemInData(target, branch, service, measuring.dataOf);
    if (problem) return { ...place, problem, taken: null, notes: [] };
    const taken = measuring.elsewhere?.takenOf(place);
    if (taken) {
      const notes = notesElsewhere(place, service, measuring);
      return { ...place, problem: null, taken: within(measuring, taken), notes };
    }
    return started(place, service, measuring, pauses);
  });
  const running = places.filter((it) => 'pass' in it);
  const seen = new Map(service.records.map((it) => [it.name, readFor(it, running, service, measuring)]));
  readAnswers(running, service, measuring);
  return places.map((it) => ('pass' in it ? finished(it, seen, measuring) : it));
}

/** The targets that can be measured, as far as their texts and the columns of their data go. */
export const measurable = (service: ServiceModel, { dataOf }: Pick<Measuring, 'dataOf'>): PlacedTarget[] =>
  placesOf(service).filter(
    ({ target, branch }) => !problemInText(target, branch) && !problemInData(target, branch, service, dataOf),
  );

function notesElsewhere(place: PlacedTarget, service: ServiceModel, { elsewhere }: Measuring): string[] {
  const plan = planOf(place.target);
  const record = recordNamed(service, recordRef(plan));
  const conditions = conditionsIn({ plan, branch: place.branch });
  const seen = new ValuesSeen(conditions);
  if (record) for (const field of seen.fields) seen.see(field, elsewhere?.textsIn(record, field) ?? []);
  return seen.notesOn(conditions);
}

/** All targets of a service. */
export function placesOf(service: ServiceModel): PlacedTarget[] {
  const of = (standards: readonly Standard[], branch: Branch | null): PlacedTarget[] =>
    standards.flatMap((standard) => standard.targets.map((target) => ({ branch, standard, target })));
  return [...of(service.standards, null), ...service.branches.flatMap((branch) => of(branch.standards, branch))];
}

function started(place: PlacedTarget, service: ServiceModel, measuring: Measuring, pauses: PausesRead): Running {
  const plan = planOf(place.target);
  const time = timeOf(place, service, measuring.holidays);
  const looking = { now: measuring.now, time, pausesOf: NO_PAUSES };
  const scope = scopeOf(place, service);
  return {
    ...place,
    plan,
    zone: time.clock.zone,
    pass: passOf(place, service, scope, looking, measuring, pauses.of(plan)),
    others: othersOf(plan, scope, looking),
  };
}

function passOf(
  place: PlacedTarget,
  service: ServiceModel,
  scope: Scope,
  looking: Looking,
  asking: Asking,
  pausesOf: PausesOf,
): Pass {
  const plan = planOf(place.target);
  const { population } = plan;
  switch (population.of) {
    case 'time':
      if (!population.outages) throw notMeasured(population);
      return new AvailabilityPass(plan, population, population.outages, scope, looking, asking);
    case 'answers':
      return new AnswersPass(plan, place, service, scope, looking, asking);
    case 'cases': {
      const question = questionOf(plan.figure);
      return asksRhythm(question)
        ? new RhythmPass(plan, population, question, scope, looking, asking)
        : new TargetPass(plan, population, scope, looking, asking, pausesOf);
    }
  }
}

/** `problemInText` keeps what stands in no record from getting so far. */
const notMeasured = ({ of }: Population): Error => new Error(`${of}: not in records`);

export const ALL_DAYS: Days = { from: null, until: null };

function othersOf(plan: Plan, scope: Scope, looking: Looking): TargetPass | null {
  const counting = dividing(plan);
  return (
    counting &&
    new TargetPass(counting.plan, counting.cases, scope, looking, { misses: 0, open: 0, refused: 0, days: ALL_DAYS })
  );
}

/** The cases of the other record of a rate: all that begin in the period, whatever the target asks of its own. */
export function dividing(plan: Plan): { readonly plan: Plan; readonly cases: Cases } | null {
  if (plan.figure.is !== 'rate') return null;
  const cases: Cases = { of: 'cases', record: plan.figure.per.record, filter: null, begins: null, notYet: null };
  return { plan: { ...plan, population: cases, figure: { is: 'count', question: null }, ceiling: null }, cases };
}

export function timeOf({ standard, branch }: PlacedTarget, service: ServiceModel, holidays: HolidayCalendar) {
  return realTime(timetableOf(standard, branch ?? service, service.touchpoints), holidays);
}

export function scopeOf({ standard, target, branch }: PlacedTarget, service: ServiceModel): Scope {
  const demands = branch?.demands ?? service.demands;
  const peaks = demands.flatMap((demand) => demand.peaks);
  const called = (ref: Ref | null): readonly Peak[] | null => ref && peaks.filter(({ name }) => name === ref.name);
  return {
    branch: branch?.filter ?? null,
    inForce: daysInForce(target, standard),
    onlyIn: called(standard.peak),
    exceptIn: called(standard.exceptPeak),
  };
}

/** Everything that a target asks of the cases of its own record. */
function conditionsIn({ plan, branch }: Pick<Running, 'plan' | 'branch'>): Condition[] {
  const { filter } = casesOf(plan) ?? outagesOf(plan) ?? { filter: null };
  const question =
    plan.figure.is === 'share' && plan.figure.question?.asks === 'condition' ? plan.figure.question : null;
  return [filter, branch?.filter ?? null, question?.condition ?? null].filter((it) => it !== null);
}

/** Reads the data of a record once for all who want it; for each clock, where branches have their own. */
function readFor(
  record: CaseRecord,
  running: readonly Running[],
  service: ServiceModel,
  measuring: Measuring,
): ValuesSeen {
  const own = running.filter(({ plan }) => namesOf(plan)[0] === record.name);
  const seen = new ValuesSeen(own.flatMap(conditionsIn));
  const dividing = running.filter(({ plan }) => namesOf(plan)[1] === record.name);
  const readers = [
    ...own.map(({ zone, pass }) => ({ zone, reader: pass as Reads })),
    ...dividing.flatMap(({ zone, others }) => (others ? [{ zone, reader: others }] : [])),
  ];
  const data = readers.length > 0 ? measuring.dataOf(record) : [];
  if ('trouble' in data) return seen;
  for (const [index, [zone, of]] of [...Map.groupBy(readers, (it) => it.zone)].entries()) {
    const reading = [...of.map(({ reader }) => reader), ...(index === 0 ? [seen] : [])];
    readRecord(record, data, timesIn(record, zoneOf(service), zone), reading);
  }
  return seen;
}

/** All files of answers are read as one, once for each clock. */
function readAnswers(running: readonly Running[], service: ServiceModel, measuring: Measuring): void {
  const own = running.filter(({ plan }) => plan.population.of === 'answers');
  for (const [zone, of] of Map.groupBy(own, (it) => it.zone))
    for (const record of observationRecords(service)) {
      const data = measuring.dataOf(record);
      if ('trouble' in data) continue;
      const readers = of.map(({ pass }) => pass);
      readRecord(record, data, timesIn(record, zoneOf(service), zone), readers);
    }
}

/** What observers found in all checks of a service, or why nobody can tell. */
export function observe(service: ServiceModel, measuring: Measuring): Observed | MeasureProblem {
  const problem = problemInAnswers(service, measuring.dataOf);
  if (problem) return problem;
  const pass = new ObservedPass(service, measuring.now, measuring.days, measuring.refused);
  const zone = zoneOf(service);
  for (const record of observationRecords(service)) {
    const data = measuring.dataOf(record);
    if (!('trouble' in data)) readRecord(record, data, timesIn(record, zone, zone), [pass]);
  }
  return pass.observed();
}

function finished(running: Running, seen: ReadonlyMap<string, ValuesSeen>, measuring: Measuring): MeasuredTarget {
  const { branch, standard, target, plan, pass, others } = running;
  const notes = seen.get(namesOf(plan)[0] ?? '')?.notesOn(conditionsIn(running)) ?? [];
  return { branch, standard, target, problem: null, notes, taken: within(measuring, takenOf(plan, pass, others)) };
}

/** The periods that lie in the days that were asked for. */
function within({ days, periods = days }: Measuring, taken: Taken): Taken {
  const { from, until } = periods;
  const isAsked = ({ period }: Taken['periods'][number]): boolean =>
    (from === null || period.from >= from) && (until === null || period.until <= until);
  return { ...taken, periods: taken.periods.filter(isAsked) };
}

/** A rate has a figure in each period in which either of its records has rows. */
function takenOf({ figure, bound }: Plan, pass: Pass, others: TargetPass | null): Taken {
  if (figure.is !== 'rate' || !others || !(pass instanceof TargetPass)) return pass.taken();
  const span = widest(pass.span, others.span);
  return rated(pass.taken(span), others.taken(span), figure, bound);
}
