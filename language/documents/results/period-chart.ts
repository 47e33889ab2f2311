/** The figures of a target, period by period, as a chart. */
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import type { Chart, ChartPoint } from '../document/tree.ts';
import { axisFor } from './axes.ts';
import { askedFor } from './columns.ts';
import { boundText, figureText } from './figures.ts';
import { SHOWN_PERIODS } from './periods.ts';

type Figured = PeriodResult & { readonly figure: number };

/** None where there is but one figure: nothing to compare. */
export function periodChart(result: TargetResult): Chart[] {
  const periods = result.periods.slice(-SHOWN_PERIODS);
  const figured = periods.filter((it): it is Figured => it.figure !== null);
  if (figured.length < 2) return [];
  const shape = SHARES.has(result.unit) ? 'points' : 'bars';
  const points = periods.map((period) => pointOf(period, result));
  const aim = result.bound && { value: askedFor(result.bound), label: boundText(result) ?? '' };
  const values = [...points.flatMap(valuesOf), ...(aim ? [aim.value] : []), ...(shape === 'bars' ? [0] : [])];
  return [
    {
      ...{ kind: 'chart', id: 'chart', title: 'Figures by period', description: description(figured, result) },
      ...{ shape, axis: axisFor(values, result.unit), aim, points },
    },
  ];
}

/** Figures of which a nought is not the beginning: they are points, others are lengths. */
const SHARES: ReadonlySet<TargetResult['unit']> = new Set(['percent', 'points', 'number']);

const pointOf = (
  { name, figure, verdict, final, interval, range }: PeriodResult,
  { chart }: TargetResult,
): ChartPoint => ({
  ...{ name, verdict, final, interval, range },
  value: figure,
  usual: chart?.points.find((it) => it.name === name) ?? null,
});

const valuesOf = ({ value, interval, range, usual }: ChartPoint): number[] => [
  ...(value === null ? [] : [value]),
  ...[interval, range, usual].flatMap((span) => (span && value !== null ? [span.from, span.to] : [])),
];

/** What is seen first, for whoever does not see it. */
function description(periods: readonly Figured[], result: TargetResult): string {
  const inOrder = periods.toSorted((a, b) => a.figure - b.figure);
  const [lowest, highest] = [inOrder[0] as Figured, inOrder.at(-1) as Figured];
  const missed = periods.filter(({ verdict }) => verdict === 'missed').length;
  const asked = boundText(result);
  const verdicts = asked === null ? '' : `; ${asked} asked for, missed in ${missed} of ${periods.length}`;
  const words = ({ name, figure }: Figured): string => `${figureText(figure, result)} in ${name}`;
  return `${periods[0]?.name} to ${periods.at(-1)?.name}: lowest ${words(lowest)}, highest ${words(highest)}${verdicts}.`;
}
