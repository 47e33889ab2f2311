/** What was measured, written into the standards as `baseline` and `best` of their targets. */

import { askedFor } from '../documents/results/columns.ts';
import { worstFirst } from '../documents/results/worst-first.ts';
import { type Edit, plainEdit } from '../editing/fix.ts';
import { intoBlock } from '../editing/insertion.ts';
import { amountOf } from '../meaning/measures/amounts.ts';
import type { PeriodResult, Results, TargetResult } from '../measure/results/schema.ts';
import type { Standard, Target } from '../model/schema.ts';
import type { ServiceModel } from '../model/service-model.ts';
import { decimalsBeside } from '../quantities/decimals.ts';
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import { padded } from '../writing/blocks.ts';
import { length } from '../writing/quantities.ts';
import { baseline, best, type Performance } from '../writing/targets.ts';
import { number, percent, range } from '../writing/terminals.ts';
import { copied, plainText, value, type Written } from '../writing/written.ts';

interface Baselines {
  readonly edits: readonly Edit[];
  /** The targets that have none, with the reason: `desk/calls/answered: no period is final yet`. */
  readonly left: readonly string[];
}

/**
 * The edits that write the last period that is final as the baseline of each target, and the best of all such as its best;
 * a best that is better already stays. Whatever else is said of a target stays as it is.
 */
export function baselinesOf(
  results: Results,
  services: readonly ServiceModel[],
  sourceOf: (file: string) => SourceText,
): Baselines {
  const edits: Edit[] = [];
  const left: string[] = [];
  const own = targetsWritten(services);
  const byPlace = Map.groupBy(own.values(), placeOf);
  for (const result of results.targets) {
    const target = own.get(result.target);
    if (!target) continue;
    const reason = whyNot(result, (byPlace.get(placeOf(target)) ?? []).length > 1) ?? whyNone(result);
    if (reason === undefined) edits.push(...editsOf(result, target, dataOf(result, services), sourceOf));
    else left.push(`${result.target}: ${reason}`);
  }
  return { edits, left };
}

/** The targets by their ids, without those that a branch takes over from its service: they are written there alone. */
function targetsWritten(services: readonly ServiceModel[]): Map<string, Target> {
  const of = (standards: readonly Standard[]): Target[] => standards.flatMap(({ targets }) => targets);
  return new Map(
    services.flatMap((service) => {
      const own = of(service.standards);
      const places = new Set(own.map(placeOf));
      const others = service.branches
        .flatMap((branch) => of(branch.standards))
        .filter((it) => !places.has(placeOf(it)));
      return [...own, ...others].map((target): [string, Target] => [target.id, target]);
    }),
  );
}

const placeOf = ({ source: { file, start } }: Target): string => `${file}:${start.line}:${start.column}`;

/** @param isRow whether other targets stand at the same place */
function whyNot(result: TargetResult, isRow: boolean): string | undefined {
  if (result.problem) return result.problem.text;
  if (result.standing.doubt) return result.standing.doubt;
  if (isRow) return 'it is a row of a table of limits, which has no block of its own';
  if (result.bound === null) return 'it asks for nothing, so there is nothing to compare';
  return result.bound.value.kind === 'duration' && result.bound.value.limit.by !== undefined
    ? 'a time of the day is no length that could be compared'
    : undefined;
}

const whyNone = (result: TargetResult): string | undefined =>
  measuredPeriods(result).length === 0 ? 'no period is final and has a figure yet' : undefined;

/** In `each`, that one is held against the bound which keeps it least. */
interface Measured extends Pick<PeriodResult, 'name' | 'from' | 'until' | 'cases'> {
  readonly figure: number;
}

const measuredPeriods = (result: TargetResult): Measured[] =>
  result.periods
    .filter(({ ended, final }) => ended && final)
    .flatMap((period) => {
      const { name, from, until } = period;
      const { figure, cases } = (result.each === null ? period : worstFirst(period.parts, result)[0]) ?? NO_PART;
      return figure === null ? [] : [{ name, from, until, cases, figure }];
    });

const NO_PART = { figure: null, cases: null };

/** Where its figures come from. */
const dataOf = ({ service, record }: TargetResult, services: readonly ServiceModel[]): string | undefined =>
  services.find(({ name }) => name === service.name)?.records.find(({ name }) => name === record)?.from ?? undefined;

function editsOf(
  result: TargetResult,
  target: Target,
  data: string | undefined,
  sourceOf: (file: string) => SourceText,
): Edit[] {
  const periods = measuredPeriods(result);
  const last = periods.at(-1) as Measured;
  const sign = result.bound?.direction === 'at most' ? -1 : 1;
  const top = periods.reduce((one, other) => (sign * other.figure > sign * one.figure ? other : one));
  const known = target.best && amountOf(target.best.value).value;
  const isBeaten = known === null || sign * top.figure > sign * known;
  const now = baseline(performance(last, result, data));
  const ever = isBeaten ? best(performance(top, result, data)) : undefined;
  return clauseEdits(target, now, ever && padded(ever, 'baseline'.length), sourceOf(target.source.file));
}

/** What is there is replaced in its place, what is missing stands beside it, or else in the block of the target. */
function clauseEdits(target: Target, now: Written, ever: Written | undefined, source: SourceText): Edit[] {
  const { baseline: before, best: bestBefore } = target;
  if (before)
    return [
      replacing(before.source, bestBefore || !ever ? [now] : [now, ever], source),
      ...(bestBefore && ever ? [replacing(bestBefore.source, [ever], source)] : []),
    ];
  if (bestBefore) {
    const { start, end } = bestBefore.source;
    const kept = source.text.slice(source.offset(start), source.offset(end));
    return [replacing(bestBefore.source, [now, ever ?? copied(kept)], source)];
  }
  const context = { sourceOf: () => source, isBroken: () => false };
  const edit = intoBlock(target.source, ever ? [now, ever] : now, context);
  return edit ? [plainEdit(edit)] : [];
}

/** Each in a line of its own, where the clause before has one. */
function replacing(place: Place, clauses: readonly Written[], source: SourceText): Edit {
  const start = source.offset(place.start);
  const margin = source.text.slice(source.lineStart(start), start);
  const texts = clauses.map(plainText);
  if (margin.trim() === '') return { place, text: texts.join(source.lineEnd + margin) };
  return { place, text: texts.map((it) => it.replace(/ {2,}/g, ' ')).join(' ') };
}

const performance = (period: Measured, result: TargetResult, data: string | undefined): Performance => ({
  value: amountIn(period.figure, result),
  cases: period.cases !== null && period.cases > 0 && result.unit !== 'cases' ? period.cases : undefined,
  span: spanOf(period),
  from: data,
});

/** In the terms of the target. */
function amountIn(figure: number, { unit, bound }: TargetResult): Written {
  const asked = bound?.value;
  if (asked?.kind === 'duration') return lengthIn(figure, unit, asked.limit);
  const told = roundedBeside(figure, bound ? askedFor(bound) : undefined, unit === 'percent' ? 1 : 2);
  return unit === 'percent' ? percent(told) : number(told);
}

type Limit = Extract<NonNullable<TargetResult['bound']>['value'], { kind: 'duration' }>['limit'];

function lengthIn(figure: number, unit: TargetResult['unit'], limit: Limit): Written {
  if (unit === 'business days' || unit === 'calendar days')
    return length({ ...limit, value: roundedBeside(figure, undefined, 1), unit: 'day' });
  const size = (limit.seconds ?? 1) / limit.value;
  const told = roundedBeside(figure / size, limit.value, 2);
  return length({ ...limit, value: told, seconds: told * size });
}

const roundedBeside = (figure: number, bound: number | undefined, fewest: number): number =>
  Number(figure.toFixed(decimalsBeside(figure, bound, fewest)));

/** As the language names it; weeks, and years that begin otherwise, by their days. */
const spanOf = ({ name, from, until }: Measured): Written =>
  /^\d{4}(-Q[1-4]|-\d\d(-\d\d)?)?$/.test(name) ? value(name) : from === until ? value(from) : range(from, until);
