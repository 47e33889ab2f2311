/** Results as rules and standards know them: performances of targets, in the terms of the targets. */
import { askedFor } from '../documents/results/columns.ts';
import { resultWords } from '../documents/results/service-words.ts';
import { worstFirst } from '../documents/results/worst-first.ts';
import type { Measured, MeasuredOf } from '../meaning/measures/measured.ts';
import type { PeriodResult, Results, TargetResult } from '../measure/results/schema.ts';
import type { Performance, Quantity, Source, Target } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { decimalsBeside } from '../quantities/decimals.ts';
import { dayOf } from '../quantities/wall-clock.ts';

/** What some results say of the targets of a service. Of a target that is another one since, they say nothing. */
export function measuredIn(results: Results, service: ServiceModel): MeasuredOf {
  const words = resultWords(service);
  const own = new Map(
    results.targets.filter((it) => it.service.name === service.name).map((it) => [it.target, it] as const),
  );
  return (target) => {
    const result = own.get(target.id);
    if (!result?.bound || !target.bound || result.standing.doubt !== null) return undefined;
    // Another share of the same is the same measure; anything else in its sentence makes another one of it.
    const asItWas = { ...target, bound: { ...target.bound, ...result.bound } };
    if (words.sentenceOf(asItWas) !== result.text) return undefined;
    return measuredBy(result, dataOf(result, service), target.source);
  };
}

/** The data from which the figures of a target come, as its record names it. */
export const dataOf = ({ record }: TargetResult, { records }: ServiceModel): string | null =>
  records.find(({ name }) => name === record)?.from ?? null;

/** Undefined where no period is final and has a figure. @param source where the target stands */
export function measuredBy(result: TargetResult, data: string | null, source: Target['source']): Measured | undefined {
  const periods = measuredPeriods(result);
  const last = periods.at(-1);
  if (!last || result.bound === null) return undefined;
  const sign = result.bound.direction === 'at most' ? -1 : 1;
  const top = periods.reduce((one, other) => (sign * other.figure > sign * one.figure ? other : one));
  const performance = (period: MeasuredPeriod): Performance => performanceIn(period, result, data, source);
  return {
    now: performance(last),
    best: performance(top),
    in(from, to) {
      const period = periods.find((it) => it.from === from && it.until === to) ?? together(result, from, to);
      return period && performance(period);
    },
  };
}

/** In `each`, that one is held against the bound which keeps it least. */
interface MeasuredPeriod extends Pick<PeriodResult, 'name' | 'from' | 'until' | 'cases'> {
  readonly figure: number;
}

const measuredPeriods = (result: TargetResult): MeasuredPeriod[] =>
  result.periods
    .filter(({ ended, final }) => ended && final)
    .flatMap((period) => {
      const { name, from, until } = period;
      const { figure, cases } = (result.each === null ? period : worstFirst(period.parts, result)[0]) ?? NO_PART;
      return figure === null ? [] : [{ name, from, until, cases, figure }];
    });

/** Several periods, one after the other, as one: of a share, whose cases can be added up. */
function together(result: TargetResult, from: string, until: string): MeasuredPeriod | undefined {
  const periods = result.periods.filter((it) => it.from >= from && it.until <= until);
  const isWhole = periods[0]?.from === from && periods.at(-1)?.until === until;
  const follows = ({ until: end }: PeriodResult, next: PeriodResult | undefined): boolean =>
    next === undefined || dayOf(next.from) === dayOf(end) + 1;
  const isAddedUp = periods.every(
    (it, at) => it.ended && it.final && it.cases !== null && it.met !== null && follows(it, periods[at + 1]),
  );
  if (!isWhole || !isAddedUp || result.unit !== 'percent' || result.each !== null) return undefined;
  const sum = (of: 'cases' | 'met'): number => periods.reduce((all, it) => all + (it[of] ?? 0), 0);
  const cases = sum('cases');
  return cases === 0 ? undefined : { name: '', from, until, cases, figure: (100 * sum('met')) / cases };
}

const NO_PART = { figure: null, cases: null };

const performanceIn = (
  period: MeasuredPeriod,
  result: TargetResult,
  from: string | null,
  source: Source,
): Performance => ({
  value: amountIn(period.figure, result),
  cases: period.cases !== null && period.cases > 0 && result.unit !== 'cases' ? period.cases : null,
  span: { text: spanText(period), from: period.from, to: period.until, source },
  from,
  source,
});

/** In the terms of the target. */
function amountIn(figure: number, { unit, bound }: TargetResult): Quantity {
  const asked = bound?.value;
  if (asked?.kind === 'duration') return { kind: 'duration', limit: lengthIn(figure, unit, asked.limit) };
  const told = roundedBeside(figure, bound ? askedFor(bound) : undefined, unit === 'percent' ? 1 : 2);
  return { kind: unit === 'percent' ? 'percent' : 'number', value: told, decimal: String(told) };
}

type Limit = Extract<Quantity, { kind: 'duration' }>['limit'];

function lengthIn(figure: number, unit: TargetResult['unit'], limit: Limit): Limit {
  if (unit === 'business days' || unit === 'calendar days')
    return { ...limit, value: roundedBeside(figure, undefined, 1), unit: 'day' };
  const size = (limit.seconds ?? 1) / limit.value;
  const told = roundedBeside(figure / size, limit.value, 2);
  return { ...limit, value: told, seconds: told * size };
}

const roundedBeside = (figure: number, bound: number | undefined, fewest: number): number =>
  Number(figure.toFixed(decimalsBeside(figure, bound, fewest)));

/** As the language names it; weeks, and years that begin otherwise, by their days. */
function spanText({ name, from, until }: MeasuredPeriod): string {
  if (/^\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?$/.test(name)) return name;
  return from === until ? from : `${from}..${until}`;
}
