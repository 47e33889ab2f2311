/** What is to be counted of each target: its own cases, and of a rate those that it divides by. */
import { casesOf } from '../../meaning/measures/conditions.ts';
import type { Cases, Plan } from '../../meaning/measures/plan.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import { recordNamed, recordsByName, recordsRead } from '../../meaning/measures/records.ts';
import { timetableOf } from '../../meaning/time/standard-hours.ts';
import type { CaseRecord } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { dividing, type Measuring, type PlacedTarget, scopeOf, timeOf } from '../measure-service.ts';
import { ANY_TEXTS, type Judged } from './cases.ts';
import { notCovered } from './covered.ts';

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
    const why = notCovered(plan) ?? (held < read.length ? 'one of its records is not in the database' : null);
    if (why === null) parts.push(...partsOf(place, plan, service, measuring));
    else leftOut.push({ place, why });
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
    const zone = record.times?.zone?.name ?? service.open?.zone?.name ?? null;
    return [{ place, plan: of, judged: { plan: of, cases, scope, hours, record, zone, now, holds: ANY_TEXTS } }];
  };
  const others = dividing(plan);
  return [...part(plan, casesOf(plan)), ...(others ? part(others.plan, others.cases) : [])];
}
