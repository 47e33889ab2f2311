/** What is to be counted of each target: its own cases, and of a rate those that it divides by. */
import { casesOf, outagesOf } from '../../meaning/measures/conditions.ts';
import { pausesOf } from '../../meaning/measures/pauses.ts';
import type { Cases, Plan } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordNamed, recordsByName, recordsRead } from '../../meaning/measures/records.ts';
import { timetableOf } from '../../meaning/time/standard-hours.ts';
import type { CaseRecord, Pause } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { dividing, type Measuring, type PlacedTarget, scopeOf, timeOf } from '../measure-service.ts';
import { ANY_TEXTS, type HeldPause, type HeldRows } from './instants.ts';
import type { Judged } from './judged.ts';

/** Why a target was left to the plain evaluator: the rest of a sentence about it. */
export interface NotInSql {
  readonly place: PlacedTarget;
  readonly why: string;
}

/** What is measured of one record: the target's own cases, or those that a rate divides by. */
export interface MeasuredPart {
  readonly place: PlacedTarget;
  readonly plan: Plan;
  readonly judged: Judged;
}

/** What the database can measure, and what it cannot. */
export function partsOfService(
  places: readonly PlacedTarget[],
  service: ServiceModel,
  measuring: Pick<Measuring, 'now' | 'holidays'>,
  isHeld: (record: CaseRecord) => boolean,
): { parts: MeasuredPart[]; leftOut: NotInSql[] } {
  const parts: MeasuredPart[] = [];
  const leftOut: NotInSql[] = [];
  const records = recordsByName(service);
  for (const place of places) {
    const plan = planOf(place.target);
    const read = recordsRead(plan, records);
    const held = read.filter(isHeld).length;
    if (held === 0) continue;
    if (held < read.length) leftOut.push({ place, why: 'one of its records is not in the database' });
    else parts.push(...partsOf(place, plan, service, measuring));
  }
  return { parts, leftOut };
}

function partsOf(
  place: PlacedTarget,
  plan: Plan,
  service: ServiceModel,
  { now, holidays }: Pick<Measuring, 'now' | 'holidays'>,
): MeasuredPart[] {
  const [scope, time] = [scopeOf(place, service), timeOf(place, service, holidays)];
  const {
    open,
    workdays,
    closures,
    workedDays,
    holidays: observed,
  } = timetableOf(...([place.standard, place.branch ?? service, service.touchpoints] as const));
  const hours = {
    time,
    key: JSON.stringify([open?.spans, open?.zone?.name, workdays, closures, workedDays, observed]),
  };
  const part = (of: Plan, cases: Cases | undefined): MeasuredPart[] => {
    const record = recordNamed(service, cases?.record ?? null);
    if (!cases || !record) return [];
    const pauses = pausesOf(of, record).map((pause) => heldPause(pause, service));
    return [{ place, plan: of, judged: { plan: of, cases, scope, hours, now, pauses, ...rowsOf(record, service) } }];
  };
  const others = dividing(plan);
  return [...part(plan, casesOf(plan) ?? outagesAsCases(plan)), ...(others ? part(others.plan, others.cases) : [])];
}

/** The rows of a record, of which is not known yet what they hold. */
function rowsOf(record: CaseRecord, service: ServiceModel): HeldRows {
  return { record, zone: record.times?.zone?.name ?? service.open?.zone?.name ?? null, holds: ANY_TEXTS };
}

function heldPause(pause: Pause, service: ServiceModel): HeldPause {
  const record = recordNamed(service, pause.record);
  return { pause, rows: record ? rowsOf(record, service) : null };
}

/** Outages are cases that begin as they do. */
function outagesAsCases(plan: Plan): Cases | undefined {
  const outages = outagesOf(plan);
  return outages && { of: 'cases', record: outages.record, filter: outages.filter, begins: outages.from, notYet: null };
}
