/** Measures the targets of a service: each at the service as a whole, and at every branch. */
import { daysInForce } from '../meaning/in-force.ts';
import { casesOf, outagesOf } from '../meaning/measures/conditions.ts';
import { pausesOf } from '../meaning/measures/pauses.ts';
import type { Cases, Plan } from '../meaning/measures/plan.ts';
import { planOf } from '../meaning/measures/plan-of.ts';
import { recordNamed, recordRef, recordsByName, recordsRead } from '../meaning/measures/records.ts';
import { asksRhythm } from '../meaning/measures/timing.ts';
import { realTime } from '../meaning/time/hours.ts';
import { timetableOf } from '../meaning/time/standard-hours.ts';
import type { Branch, CaseRecord, Condition, Pause, Peak, Ref, Standard, Target } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import type { HolidayCalendar } from '../quantities/holidays.ts';
import { AvailabilityPass } from './passes/availability.ts';
import type { Scope } from './passes/place.ts';
import { rated } from './passes/rate.ts';
import { RhythmPass } from './passes/rhythm.ts';
import { type Asking, type Taken, TargetPass } from './passes/target-pass.ts';
import { ValuesSeen } from './passes/values-seen.ts';
import { NO_PAUSES, PauseRows, type PausesOf, pausesFrom } from './pauses/case-pauses.ts';
import { namesOf, type Problem, problemInData, problemInText, type RecordData } from './problems.ts';
import type { Looking } from './questions/reaching.ts';
import { type Reads, readRecord } from './read-record.ts';
import type { ReadTime } from './rows/case-row.ts';

export interface Measuring extends Asking {
  /** In seconds since 1970 began: what is later has not happened yet. */
  readonly now: number;
  readonly holidays: HolidayCalendar;
  readonly dataOf: (record: CaseRecord) => RecordData;
  readonly timesOf: (record: CaseRecord, zone: string | null) => ReadTime;
}

export interface Measured {
  readonly branch: Branch | null;
  readonly standard: Standard;
  readonly target: Target;
  /** Null where it was computed. */
  readonly problem: Problem | null;
  readonly taken: Taken | null;
  /** What is strange about its data, a sentence each. */
  readonly notes: readonly string[];
}

/** The records whose data the targets of a service are measured on. */
export function recordsMeasured(service: ServiceModel): CaseRecord[] {
  const records = recordsByName(service);
  return [...new Set(placesOf(service).flatMap(({ target }) => recordsRead(planOf(target), records)))];
}

interface Place {
  readonly branch: Branch | null;
  readonly standard: Standard;
  readonly target: Target;
}

interface Pass extends Reads {
  taken(): Taken;
}

/** A target as it is measured: the pass over its own record, and for a rate that over the other one. */
interface Running extends Place {
  readonly plan: Plan;
  readonly pass: Pass;
  readonly others: TargetPass | null;
}

export function measureService(service: ServiceModel, measuring: Measuring): Measured[] {
  const places = placesOf(service).map((place) => {
    const { target, branch } = place;
    const problem = problemInText(target, branch) ?? problemInData(target, branch, service, measuring.dataOf);
    return problem ? { ...place, problem, taken: null, notes: [] } : started(place, service, measuring);
  });
  const running = places.filter((it) => 'pass' in it);
  const seen = new Map(service.records.map((it) => [it.name, readFor(it, running, service, measuring)]));
  return places.map((it) => ('pass' in it ? finished(it, seen) : it));
}

function placesOf(service: ServiceModel): Place[] {
  const of = (standards: readonly Standard[], branch: Branch | null): Place[] =>
    standards.flatMap((standard) => standard.targets.map((target) => ({ branch, standard, target })));
  return [...of(service.standards, null), ...service.branches.flatMap((branch) => of(branch.standards, branch))];
}

function started(place: Place, service: ServiceModel, measuring: Measuring): Running {
  const plan = planOf(place.target);
  const looking = { now: measuring.now, time: timeOf(place, service, measuring.holidays), pausesOf: NO_PAUSES };
  const scope = scopeOf(place, service);
  return {
    ...place,
    plan,
    pass: passOf(plan, scope, looking, measuring, pausesIn(plan, service, measuring)),
    others: othersOf(plan, scope, looking),
  };
}

function passOf(plan: Plan, scope: Scope, looking: Looking, asking: Asking, pausesOf: PausesOf): Pass {
  const { population, figure } = plan;
  if (population.of === 'time' && population.outages)
    return new AvailabilityPass(plan, population, population.outages, scope.branch, looking);
  const cases = population as Cases;
  if (figure.is === 'share' && asksRhythm(figure.question))
    return new RhythmPass(plan, cases, figure.question, scope, looking);
  return new TargetPass(plan, cases, scope, looking, asking, pausesOf);
}

/** The pauses that a plan does not count: other records that hold them are read before the cases. */
function pausesIn(plan: Plan, service: ServiceModel, measuring: Measuring): PausesOf {
  const pauses = pausesOf(plan, recordNamed(service, recordRef(plan)));
  const rows = new Map<Pause, PauseRows>();
  for (const pause of pauses) {
    const record = recordNamed(service, pause.record);
    const data = record && measuring.dataOf(record);
    if (!record || !data || 'trouble' in data) continue;
    const reader = new PauseRows(pause, measuring.now);
    readRecord(record, data, measuring.timesOf(record, service.open?.zone?.name ?? null), [reader]);
    rows.set(pause, reader);
  }
  return pausesFrom(pauses, rows, measuring.now);
}

/** The cases of the other record of a rate: all that begin in the period, whatever the target asks of its own. */
function othersOf(plan: Plan, scope: Scope, looking: Looking): TargetPass | null {
  if (plan.figure.is !== 'rate') return null;
  const cases: Cases = { of: 'cases', record: plan.figure.per.record, filter: null, begins: null, notYet: null };
  const counting: Plan = {
    ...plan,
    population: cases,
    figure: { is: 'count', question: null },
    each: null,
    ceiling: null,
  };
  return new TargetPass(counting, cases, scope, looking, { misses: 0, open: 0 });
}

function timeOf({ standard, branch }: Place, service: ServiceModel, holidays: HolidayCalendar) {
  return realTime(timetableOf(standard, branch ?? service, service.touchpoints), holidays);
}

function scopeOf({ standard, target, branch }: Place, service: ServiceModel): Scope {
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
function conditionsIn({ plan, branch }: Running): Condition[] {
  const { filter } = casesOf(plan) ?? outagesOf(plan) ?? { filter: null };
  const question =
    plan.figure.is === 'share' && plan.figure.question?.asks === 'condition' ? plan.figure.question : null;
  return [filter, branch?.filter ?? null, question?.condition ?? null].filter((it) => it !== null);
}

/** Reads the data of a record once for all who want it. */
function readFor(
  record: CaseRecord,
  running: readonly Running[],
  service: ServiceModel,
  measuring: Measuring,
): ValuesSeen {
  const seen = new ValuesSeen(running.filter(({ plan }) => namesOf(plan)[0] === record.name).flatMap(conditionsIn));
  const readers = running.flatMap(({ plan, pass, others }): Reads[] => {
    const [own, other] = namesOf(plan);
    return [...(own === record.name ? [pass] : []), ...(others && other === record.name ? [others] : [])];
  });
  const data = readers.length > 0 ? measuring.dataOf(record) : [];
  if ('trouble' in data || readers.length === 0) return seen;
  readRecord(record, data, measuring.timesOf(record, service.open?.zone?.name ?? null), [...readers, seen]);
  return seen;
}

function finished(running: Running, seen: ReadonlyMap<string, ValuesSeen>): Measured {
  const { branch, standard, target, plan, pass, others } = running;
  const taken = pass.taken();
  const notes = seen.get(namesOf(plan)[0] ?? '')?.notesOn(conditionsIn(running)) ?? [];
  const place = { branch, standard, target, problem: null, notes };
  if (plan.figure.is !== 'rate' || !others) return { ...place, taken };
  const numbers = new Map(others.taken().periods.map((it) => [it.period.name, it.cases ?? 0]));
  return { ...place, taken: rated(taken, numbers, plan.figure, plan.bound) };
}
