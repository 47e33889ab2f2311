/** Figures over time as SVG: verdicts differ in shape, and what may still change is hollow. */
import type { Chart, ChartPoint } from '../../../document/tree.ts';
import { type Html, htmlElement } from '../element.ts';
import { framed, gridHtml, heightOn, labelsBelow, lineHtml, PLOT, rounded } from './plot.ts';

interface Placed extends ChartPoint {
  readonly x: number;
}

type Aim = NonNullable<Chart['aim']>;
type Height = (value: number) => number;

export function chartHtml(chart: Chart, id: string): Html {
  const step = (PLOT.right - PLOT.left) / Math.max(1, chart.points.length);
  const points = chart.points.map((point, i) => ({ ...point, x: rounded(PLOT.left + step * (i + 0.5)) }));
  const at = heightOn(chart.axis);
  const aim = isInSight(chart) ? chart.aim : null;
  return framed(
    { ...chart, id, legend: [...(aim ? [aimSign(aim)] : []), ...legendOf(chart)] },
    ...gridHtml(chart.axis),
    ...points.flatMap((point) => usualHtml(point, at, step)),
    ...(chart.shape === 'points' ? joined(points, at) : []),
    ...points.flatMap((point) => rangeHtml(point, at)),
    ...points.flatMap((point) => (chart.shape === 'bars' ? barHtml(point, at, step) : intervalHtml(point, at))),
    ...(aim ? [aimLine(aim, at)] : []),
    ...points.flatMap((point) => signHtml(point, chart, at)),
    ...labelsBelow(points.map(({ x, name }) => ({ x, label: name }))),
  );
}

/** Figures that follow each other: a period without one breaks the line. */
function joined(points: readonly Placed[], at: Height): Html[] {
  const path = points.flatMap(({ x, value }, i) =>
    value === null ? [] : [`${points[i - 1]?.value == null ? 'M' : 'L'}${x} ${at(value)}`],
  );
  return path.length > 1 ? [htmlElement('path', { class: 'run', d: path.join('') })] : [];
}

const usualHtml = ({ x, usual }: Placed, at: Height, step: number): Html[] =>
  usual
    ? [usual.from, usual.to].map((value) => lineHtml('usual', x - step / 2, at(value), x + step / 2, at(value)))
    : [];

/** Wider than the interval, and pale. */
const rangeHtml = ({ x, range }: Placed, at: Height): Html[] =>
  range && range.to > range.from
    ? [
        htmlElement('rect', {
          class: 'range',
          x: rounded(x - 7),
          y: at(range.to),
          width: 14,
          height: heightOf(range, at),
        }),
      ]
    : [];

const heightOf = (span: { from: number; to: number }, at: Height): number =>
  rounded(Math.max(1, at(span.from) - at(span.to)));

const intervalHtml = ({ x, interval }: Placed, at: Height): Html[] =>
  interval
    ? [
        lineHtml('interval', x, at(interval.from), x, at(interval.to)),
        ...[interval.from, interval.to].map((value) => lineHtml('interval', x - 4, at(value), x + 4, at(value))),
      ]
    : [];

function barHtml({ x, value, final, verdict }: Placed, at: Height, step: number): Html[] {
  if (value === null) return [];
  const width = rounded(Math.min(44, step * 0.66));
  const height = rounded(Math.max(1, PLOT.bottom - at(value)));
  const names = ['bar', ...(final ? [] : ['hollow']), ...(verdict === 'missed' ? ['missed'] : [])].join(' ');
  return [htmlElement('rect', { class: names, x: rounded(x - width / 2), y: at(value), width, height })];
}

const isInSight = ({ aim, axis }: Chart): boolean => aim !== null && aim.value >= axis.from && aim.value <= axis.to;

const aimLine = ({ value }: Aim, at: Height): Html => lineHtml('aim', PLOT.left, at(value), PLOT.right, at(value));

/** Below the chart: within it, a label would cover figures. */
const aimSign = ({ label }: Aim): [string, string] => ['╍', label];

/** A disc, or a diamond where it was missed; at the end of a bar, the diamond alone. */
function signHtml({ x, value, verdict, final }: Placed, { shape }: Chart, at: Height): Html[] {
  if (value === null) return [];
  const y = at(value);
  const names = `sign${final ? '' : ' hollow'}${verdict === 'missed' ? ' missed' : ''}`;
  if (verdict === 'missed')
    return [htmlElement('path', { class: names, d: `M${x} ${rounded(y - 7)}l7 7l-7 7l-7 -7z` })];
  return shape === 'bars' ? [] : [htmlElement('circle', { class: names, cx: x, cy: y, r: 5 })];
}

/** Only what can be seen. */
function legendOf({ shape, points }: Chart): [string, string][] {
  const has = (test: (point: ChartPoint) => boolean): boolean =>
    points.some((point) => point.value !== null && test(point));
  const glyph = shape === 'bars' ? '▮' : '●';
  const signs: [boolean, string, string][] = [
    [has(({ verdict }) => verdict === 'met'), glyph, 'met'],
    [has(({ verdict }) => verdict === 'missed'), '◆', 'missed'],
    [has(({ final }) => !final), shape === 'bars' ? '▯' : '○◇', 'not final yet'],
    [has(({ interval }) => interval !== null) && shape === 'points', 'I', 'what chance leaves open (95%)'],
    [has(({ range }) => range !== null && range.to > range.from), '▒', 'what open cases leave open'],
    [has(({ usual }) => usual !== null), '┄', 'as usual between these'],
  ];
  return signs.flatMap(([isThere, sign, meaning]) => (isThere ? [[sign, meaning] as [string, string]] : []));
}
