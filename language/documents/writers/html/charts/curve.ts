/** The share of cases within each limit as SVG: a line in steps, with limits marked on it. */
import type { Curve } from '../../../document/tree.ts';
import { type Html, htmlElement } from '../element.ts';
import { framed, gridHtml, heightOn, labelsBelow, lineHtml, PLOT, rounded } from './plot.ts';

/** How marks are told apart: what they are called stands below the chart, where nothing crosses it. */
const LINES = [
  { name: 'aim', glyph: '¦' },
  { name: 'kept', glyph: '⋮' },
] as const;

export function curveHtml(curve: Curve, id: string): Html {
  const { across, up, steps, marks } = curve;
  const at = heightOn(up);
  const place = (value: number): number =>
    rounded(PLOT.left + ((value - across.from) / (across.to - across.from)) * (PLOT.right - PLOT.left));
  const shown = steps.filter((step) => step.at <= across.to);
  const path = shown.map((step) => `H${place(step.at)}V${at(step.share)}`).join('');
  return framed(
    {
      ...curve,
      id,
      legend: [
        ...marks.map(({ label }, i): [string, string] => [LINES[i]?.glyph ?? '', label]),
        ['', curve.description],
      ],
    },
    ...gridHtml(up),
    htmlElement('path', { class: 'steps', d: `M${PLOT.left} ${at(up.from)}${path}H${PLOT.right}` }),
    ...marks.map(({ at: limit }, i) =>
      lineHtml(LINES[i]?.name ?? '', place(limit), PLOT.top, place(limit), PLOT.bottom),
    ),
    ...labelsBelow(across.steps.map(({ value, label }) => ({ x: place(value), label }))),
  );
}
