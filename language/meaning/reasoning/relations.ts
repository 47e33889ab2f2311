/** How two claims about the same relate. What is not proved is not said. */
import type { PeriodUnit } from '../../quantities/calendar.ts';
import { compareDurations } from '../../quantities/duration.ts';
import { haveDaysInCommon } from '../in-force.ts';
import { planOf } from '../measures/plan-of.ts';
import type { AmountClaim, Claim, ShareClaim } from './claims.ts';
import { conjunction } from './formulas.ts';
import { excludes, implies, isSame } from './implication.ts';

/** The periods that fit into another one without a rest: a month is no number of weeks. */
const PARTS: Record<PeriodUnit, readonly PeriodUnit[]> = {
  hour: [],
  day: ['hour'],
  week: ['hour', 'day'],
  month: ['hour', 'day'],
  quarter: ['hour', 'day', 'month'],
  year: ['hour', 'day', 'month', 'quarter'],
};

/** Whether a period is another one, or one of the parts that make it up. */
const isPart = (part: PeriodUnit | null, whole: PeriodUnit | null): boolean =>
  part === whole || (part !== null && whole !== null && PARTS[whole].includes(part));

/** Whether no result can meet both claims, on the days on which both are in force. */
export function contradict(a: Claim, b: Claim): boolean {
  if (a.about !== b.about || !haveDaysInCommon(a.days, b.days)) return false;
  if (a.kind === 'share' && b.kind === 'share') return sharesContradict(a, b);
  if (a.kind !== 'amount' || b.kind !== 'amount' || a.direction === b.direction) return false;
  return a.direction === 'at least' ? amountsContradict(a, b) : amountsContradict(b, a);
}

/** Whether whoever meets the first claim meets the second. A part of a period may go worse than the whole. */
export function entails(a: Claim, b: Claim): boolean {
  if (a.about !== b.about || a.begins !== b.begins || !isSameTime(a, b)) return false;
  if (a.kind === 'share' && b.kind === 'share') return shareEntails(a, b);
  return a.kind === 'amount' && b.kind === 'amount' && a.direction === b.direction && amountEntails(a, b);
}

const isSameTime = (a: Claim, b: Claim): boolean => a.days.from === b.days.from && a.days.until === b.days.until;

/** What adding binary fractions may leave over. */
const NOISE = 1e-9;

/**
 * Of the same cases, shares of what excludes each other come to 100% at most; what all of the cases
 * fulfil, all of any part of them do. What is kept in each part of a period is kept in the whole.
 */
function sharesContradict(a: ShareClaim, b: ShareClaim): boolean {
  if (!isPart(a.period, b.period) && !isPart(b.period, a.period)) return false;
  if (isOfAll(a) && b.percent > 0 && implies(b.cases, a.cases) && excludes(conjunction(a.outcome, b.cases), b.outcome))
    return true;
  if (isOfAll(b) && a.percent > 0 && implies(a.cases, b.cases) && excludes(conjunction(b.outcome, a.cases), a.outcome))
    return true;
  const excess = a.percent + b.percent - 100;
  const isTooMuch = a.isStrict || b.isStrict ? excess > -NOISE : excess > NOISE;
  return isTooMuch && isSame(a.cases, b.cases) && excludes(conjunction(a.cases, a.outcome), b.outcome);
}

/**
 * A share of the same cases is at least as large where what it asks of each is less; where all of the
 * cases fulfil something, all of any part of them do. Otherwise a share of some cases says nothing of
 * the share of others. The whole is kept where each of its parts is, since it is their average.
 */
function shareEntails(a: ShareClaim, b: ShareClaim): boolean {
  if (!isPart(a.period, b.period)) return false;
  const isEnough = a.percent > b.percent || (a.percent === b.percent && (a.isStrict || !b.isStrict));
  if (!isEnough) return false;
  const isSamePopulation = isOfAll(a) ? implies(b.cases, a.cases) : isSame(a.cases, b.cases);
  return isSamePopulation && implies(conjunction(b.cases, a.outcome), b.outcome);
}

const isOfAll = ({ percent, isStrict }: ShareClaim): boolean => percent === 100 && !isStrict;

/**
 * Cases that count here and there as well are not more here than there. A number is not smaller in
 * a period than in a part of it; a rate is the average of those of the parts.
 */
function amountsContradict(least: AmountClaim, most: AmountClaim): boolean {
  if ((compare(least.value, most.value) ?? 0) <= 0) return false;
  if (least.of === 'statistic') return least.period === most.period && isSame(least.cases, most.cases);
  const fits = isPart(least.period, most.period) || (least.of === 'rate' && isPart(most.period, least.period));
  return fits && implies(least.cases, most.cases);
}

function amountEntails(a: AmountClaim, b: AmountClaim): boolean {
  const order = compare(a.value, b.value);
  const isLeast = a.direction === 'at least';
  if (order === undefined || (isLeast ? order < 0 : order > 0)) return false;
  if (a.of === 'statistic') return a.period === b.period && isSame(a.cases, b.cases) && minimumOf(a) <= minimumOf(b);
  const fits = isLeast || a.of === 'rate' ? isPart(a.period, b.period) : isPart(b.period, a.period);
  return fits && (isLeast ? implies(a.cases, b.cases) : implies(b.cases, a.cases));
}

/** Below so many answers, a score counts for nothing. */
const minimumOf = ({ target }: AmountClaim): number => {
  const { figure } = planOf(target);
  return figure.is === 'statistic' && figure.value.of === 'field' ? (figure.value.minimumAnswers ?? 0) : 0;
};

function compare(a: AmountClaim['value'], b: AmountClaim['value']): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return typeof a === 'number' || typeof b === 'number' ? undefined : compareDurations(a, b);
}
