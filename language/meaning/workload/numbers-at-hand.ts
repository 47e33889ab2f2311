/** Targets for a number of cases, beside how many there are. */

import { conditionText } from '../../model/condition-text.ts';
import type { Standard, Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { PeriodUnit } from '../../quantities/calendar.ts';
import { casesOf } from '../measures/conditions.ts';
import { planOf } from '../measures/plan-of.ts';
import { casesIn } from '../time/open-time.ts';
import { hoursOf } from '../time/standard-hours.ts';
import { demandFor, type PlaceOfWork, placesOfWork } from './shifts.ts';

export interface NumberExceeded {
  readonly standard: Standard;
  readonly target: Target;
  readonly most: number;
  readonly period: PeriodUnit;
  /** How many come in the period by the demand, and how the demand says so. */
  readonly expected: number;
  readonly rate: string;
}

/** Fewer times as many may be a hope: that the number of cases is brought down. */
const MANY_TIMES = 5;

/** Where a target counts no more than a demand is of, and is told of many times as many. */
export const numbersExceeded = (service: ServiceModel): NumberExceeded[] =>
  placesOfWork(service).flatMap((place) =>
    place.standards.flatMap((standard) => standard.targets.flatMap((target) => exceeded(target, standard, place))),
  );

function exceeded(target: Target, standard: Standard, place: PlaceOfWork): NumberExceeded[] {
  const plan = planOf(target);
  const { figure, bound, period, rolling, each } = plan;
  const cases = casesOf(plan);
  if (figure.is !== 'count' || figure.question || cases?.notYet || bound?.direction !== 'at most') return [];
  if (bound.value.kind !== 'number' || !period || rolling !== null || each || standard.peak) return [];
  const record = cases?.record?.name;
  const demand = record === undefined ? undefined : demandFor({ record, filter: cases?.filter ?? null }, place);
  const rate = demand?.typical?.rate;
  // Of all that come, a condition may take out nearly all.
  const isOfAll = textOf(cases?.filter) === textOf(demand?.filter);
  if (!rate || !isOfAll) return [];
  const expected = casesIn(period, rate, hoursOf(standard, place.open, place.touchpoints));
  const most = bound.value.value;
  if (expected === null || expected < MANY_TIMES * Math.max(most, 1)) return [];
  return [{ standard, target, most, period, expected, rate: `${rate.cases} per ${rate.per}` }];
}

const textOf = (filter: Parameters<typeof conditionText>[0] | null | undefined): string =>
  filter ? conditionText(filter) : '';
