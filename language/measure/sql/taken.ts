/** What a database has counted, as what a pass over the rows would have found. */
import { casesOf } from '../../meaning/measures/conditions.ts';
import type { Plan, Time } from '../../meaning/measures/plan.ts';
import type { WallClock } from '../../quantities/wall-clock.ts';
import { countReached, shareOf } from '../figures/share.ts';
import type { Reached } from '../figures/tally.ts';
import { timesReached } from '../figures/times.ts';
import { valuesOf } from '../figures/values.ts';
import { AvailableTime, type OutagesIn } from '../passes/available-time.ts';
import type { Scope } from '../passes/place.ts';
import type { RefusedRows, RowsTold } from '../passes/rows-told.ts';
import {
  keptByAll,
  onlyEnded,
  type PartReached,
  type PeriodRange,
  type PeriodTaken,
  periodsTaken,
} from '../passes/slots.ts';
import { Periods } from '../periods/periods.ts';
import type { ExclusionReason } from '../rows/left-out.ts';
import type { Status } from './case-statuses.ts';
import { type Group, isInFigure, type Sums, sumOfGroups } from './figures.ts';
import type { Judged } from './judged.ts';

/** The figure that some sums come to. */
function reachedBy({ figure, bound }: Plan, sums: Sums): Reached {
  const { cases, unclear, met, missed, maySink, mayRise, shortestOpen } = sums;
  const { values, total, weights, ranked, before, promoters } = sums;
  switch (figure.is) {
    case 'share':
      return shareOf({ met, missed, undecided: cases - met - missed, unclear, maySink, mayRise }, bound);
    case 'count':
      return countReached(cases, unclear, bound);
    case 'rate':
      return countReached(cases, unclear, null);
    case 'statistic':
      return figure.value.of === 'time'
        ? timesReached(figure, bound, {
            ...{
              closed: values,
              open: cases - values,
              unclear,
              sum: total,
              weights,
              before,
              with: sums.with,
              shortestOpen,
            },
            ranked: () => (Number.isFinite(ranked) ? ranked : null),
          })
        : valuesOf(figure, figure.value, bound, {
            cases,
            unclear,
            sum: total,
            weights,
            promoters,
            ranked: () => ranked,
          });
  }
}

/** Between which periods the rows lie that are told. */
export function periodsTold(groups: readonly Group[], statuses: readonly Status[]): PeriodRange | null {
  const told = groups.flatMap((it) =>
    it.part === null && it.own > 0 && it.period !== null && hasPeriod(it, statuses) ? [it.period] : [],
  );
  if (told.length === 0) return null;
  const [first, last] = [Math.min, Math.max].map((of) => told.reduce((a, b) => of(a, b)));
  return { first: first as number, last: last as number };
}

const hasPeriod = ({ code }: Group, statuses: readonly Status[]): boolean =>
  code <= 0 || (statuses[code - 1]?.hasPeriod ?? false);

/** The figures of all periods. @param span the first and the last that are told */
export function periodsOf(
  plan: Plan,
  groups: readonly Group[],
  clock: WallClock,
  scope: Scope,
  now: number,
  span: PeriodRange | null,
): PeriodTaken[] {
  const byPeriod = Map.groupBy(groups.filter(isInFigure), ({ period }) => period);
  const periods = new Periods(plan.period ?? 'month', plan.yearBegins, clock);
  const isWaiting = casesOf(plan)?.notYet != null;
  const taken = periodsTaken(periods, plan.rolling ?? 1, isWaiting ? null : scope, now, span, (number) => {
    const byPart = Map.groupBy(byPeriod.get(number) ?? [], ({ part }) => part);
    const whole = sumOfGroups(byPart.get(null) ?? []);
    const parts = [...byPart].flatMap(([value, of]) => (value === null || value === '' ? [] : [{ value, of }]));
    const place = (of: readonly Group[]): number => Math.min(...of.map(({ firstPlace }) => firstPlace));
    const each = parts.toSorted((a, b) => place(a.of) - place(b.of));
    const found = each.map(({ value, of }): PartReached => ({ value, ...reachedBy(plan, sumOfGroups(of)) }));
    const figure = reachedBy(plan, whole);
    return { ...figure, isKept: keptByAll(found, figure.isKept), parts: found, overCeiling: whole.tooLong };
  });
  return isWaiting ? taken.map(onlyEnded) : taken;
}

export const NO_OUTAGES: OutagesIn = { out: new Map(), unclear: new Map() };

/** @param rows those of `outagesQuery` */
export function outagesIn(rows: readonly Readonly<Record<string, unknown>>[]): OutagesIn {
  const of = (name: string): Map<number, number> => new Map(rows.map((row) => [Number(row.number), Number(row[name])]));
  return { out: of('out'), unclear: of('unclear') };
}

/** The figures of all periods of a target of time. */
export function availabilityTaken(
  plan: Plan,
  { which }: Time,
  groups: readonly Group[],
  outages: OutagesIn,
  { scope, hours, now }: Pick<Judged, 'scope' | 'hours' | 'now'>,
): PeriodTaken[] {
  const time = new AvailableTime(plan, which, scope, { time: hours.time, now });
  const numbers = groups.flatMap(({ rows, period }) => (rows > 0 && period !== null ? [period] : []));
  const first = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return time.taken(time.span(Number.isFinite(first) ? first : null), outages);
}

/** A row that cannot be believed, as it is shown to a person. */
export interface RefusedExample {
  readonly status: number;
  /** The number of the row among all of the record. */
  readonly at: number;
  readonly file: string;
  readonly row: number;
  readonly cell: string | null;
}

/**
 * What became of the rows.
 * @param columnOf the column in which it shows that a row cannot be believed
 * @param most how many of the rows that are refused for a reason are named
 * @param empty the cells that are empty and decide over a figure
 */
export function rowsTold(
  groups: readonly Group[],
  statuses: readonly Status[],
  examples: readonly RefusedExample[],
  columnOf: (refused: NonNullable<Status['refused']>) => string,
  most: number,
  empty: RowsTold['empty'],
): RowsTold {
  const wholes = groups.filter(({ part, rows }) => part === null && rows > 0);
  const counts = [...Map.groupBy(wholes, ({ code }) => Math.max(0, code))]
    .map(([status, of]) => ({
      status,
      rows: of.reduce((sum, { rows }) => sum + rows, 0),
      first: Math.min(...of.map(({ firstRow }) => firstRow)),
    }))
    .toSorted((a, b) => a.first - b.first);
  const inOrder = examples.toSorted((a, b) => a.at - b.at);
  const excluded = new Map<ExclusionReason, number>();
  const refused = new Map<string, RefusedRows>();
  for (const { status, rows } of counts) {
    const meaning = statuses[status - 1];
    if (meaning?.excluded) excluded.set(meaning.excluded, (excluded.get(meaning.excluded) ?? 0) + rows);
    if (!meaning?.refused) continue;
    const { reason } = meaning.refused;
    const column = columnOf(meaning.refused);
    const rowsBefore = refused.get(`${reason}\n${column}`)?.rows ?? 0;
    const isSame = ({ status: other }: RefusedExample): boolean => {
      const it = statuses[other - 1]?.refused;
      return it?.reason === reason && columnOf(it) === column;
    };
    const shown = inOrder
      .filter(isSame)
      .slice(0, most)
      .map(({ file, row, cell }) => ({ file, row, cell }));
    refused.set(`${reason}\n${column}`, { reason, column, rows: rowsBefore + rows, examples: shown });
  }
  return {
    read: counts.reduce((sum, { rows }) => sum + rows, 0),
    counted: counts.find(({ status }) => status === 0)?.rows ?? 0,
    excluded: [...excluded].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows),
    refused: [...refused.values()].sort((a, b) => b.rows - a.rows),
    empty,
  };
}
