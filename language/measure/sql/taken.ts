/** What a database has counted, as what a pass over the rows would have found. */
import type { Plan } from '../../meaning/measures/plan.ts';
import type { WallClock } from '../../quantities/wall-clock.ts';
import { countOf, shareOf } from '../figures/share.ts';
import type { Reached } from '../figures/tally.ts';
import { timesOf } from '../figures/times.ts';
import { valuesOf } from '../figures/values.ts';
import type { Scope } from '../passes/place.ts';
import type { RefusedRows, RowsTold } from '../passes/rows-told.ts';
import { keptByAll, type Part, type PeriodRange, type PeriodTaken, periodsTaken } from '../passes/slots.ts';
import { Periods } from '../periods/periods.ts';
import type { ExclusionReason } from '../rows/left-out.ts';
import type { Status } from './cases.ts';
import type { Sums } from './figures.ts';

/** The figure that some sums come to. */
function reachedBy({ figure, bound }: Plan, sums: Sums | null): Reached {
  const { cases, unclear, met, missed, maySink, mayRise } = sums ?? NO_SUMS;
  const { values, total, weights, ranked, before, promoters } = sums ?? NO_SUMS;
  switch (figure.is) {
    case 'share':
      return shareOf({ met, missed, undecided: cases - met - missed, unclear, maySink, mayRise }, bound);
    case 'count':
      return countOf(cases, unclear, bound);
    case 'rate':
      return countOf(cases, unclear, null);
    case 'statistic':
      return figure.value.of === 'time'
        ? timesOf(figure, bound, {
            ...{
              closed: values,
              open: cases - values,
              unclear,
              sum: total,
              weights,
              before,
              with: (sums ?? NO_SUMS).with,
              shortestOpen: (sums ?? NO_SUMS).shortestOpen,
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

const NO_SUMS: Sums = {
  ...{ kind: 'period', status: null, period: null, part: null, rows: 0, first: null, last: null, row: 0 },
  ...{ cases: 0, unclear: 0, met: 0, missed: 0, maySink: 0, mayRise: 0, tooLong: 0 },
  ...{
    values: 0,
    total: 0,
    weights: 0,
    ranked: 0,
    before: 0,
    with: 0,
    shortestOpen: Number.POSITIVE_INFINITY,
    promoters: 0,
  },
};

/** Between which periods the rows lie that are told. */
export function spanOf(sums: readonly Sums[], statuses: readonly Status[]): PeriodRange | null {
  const told = sums.filter((it) => it.kind === 'status' && it.first !== null && hasPeriod(it, statuses));
  if (told.length === 0) return null;
  return {
    first: Math.min(...told.map((it) => it.first as number)),
    last: Math.max(...told.map((it) => it.last as number)),
  };
}

const hasPeriod = ({ status }: Sums, statuses: readonly Status[]): boolean =>
  status === 0 || (statuses[(status ?? 0) - 1]?.hasPeriod ?? false);

/** The figures of all periods. @param span the first and the last that are told */
export function periodsOf(
  plan: Plan,
  sums: readonly Sums[],
  clock: WallClock,
  scope: Scope,
  now: number,
  span: PeriodRange | null,
): PeriodTaken[] {
  const wholes = new Map(sums.filter(({ kind }) => kind === 'period').map((it) => [it.period, it]));
  const counted = sums.filter((it) => it.kind === 'part' && it.part !== '' && it.cases + it.unclear > 0);
  const parts = Map.groupBy(counted, ({ period }) => period);
  const periods = new Periods(plan.period ?? 'month', plan.yearBegins, clock);
  return periodsTaken(periods, plan.rolling ?? 1, scope, now, span, (number) => {
    const whole = wholes.get(number) ?? null;
    const each = (parts.get(number) ?? []).toSorted((a, b) => a.row - b.row);
    const found = each.map((it): Part => ({ value: it.part ?? '', ...reachedBy(plan, it) }));
    const figure = reachedBy(plan, whole);
    return { ...figure, isKept: keptByAll(found, figure.isKept), parts: found, overCeiling: whole?.tooLong ?? 0 };
  });
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
 * @param columnOf the column of a moment or field
 * @param most how many of the rows that are refused for a reason are named
 */
export function rowsTold(
  sums: readonly Sums[],
  statuses: readonly Status[],
  examples: readonly RefusedExample[],
  columnOf: (name: string) => string,
  most: number,
): RowsTold {
  const counts = sums.filter(({ kind }) => kind === 'status').toSorted((a, b) => a.row - b.row);
  const inOrder = examples.toSorted((a, b) => a.at - b.at);
  const excluded = new Map<ExclusionReason, number>();
  const refused = new Map<string, RefusedRows>();
  for (const { status, rows } of counts) {
    const meaning = statuses[(status ?? 0) - 1];
    if (meaning?.excluded) excluded.set(meaning.excluded, (excluded.get(meaning.excluded) ?? 0) + rows);
    if (!meaning?.refused) continue;
    const { reason, name } = meaning.refused;
    const column = columnOf(name);
    const rowsBefore = refused.get(`${reason}\n${column}`)?.rows ?? 0;
    const isSame = ({ status: other }: RefusedExample): boolean => {
      const it = statuses[other - 1]?.refused;
      return it?.reason === reason && columnOf(it.name) === column;
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
  };
}
