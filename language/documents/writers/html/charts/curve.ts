/** The share of cases within each limit as SVG: a line in steps, with limits marked on it. */
import type { Curve } from '../../../document/tree.ts';
import { type Html, htmlElement, text } from '../element.ts';
import { framed, gridHtml, heightOn, labelsBelow, lineHtml, PLOT, rounded } from './plot.ts';

export function curveHtml(curve: Curve, id: string): Html {
  const { across, up, steps, marks } = curve;
  const at = heightOn(up);
  const place = (value: number): number =>
    rounded(PLOT.left + ((value - across.from) / (across.to - across.from)) * (PLOT.right - PLOT.left));
  const shown = steps.filter((step) => step.at <= across.to);
  const path = shown.map((step) => `H${place(step.at)}V${at(step.share)}`).join('');
  return framed(
    { ...curve, id, legend: [['', curve.description]] },
    ...gridHtml(up),
    htmlElement('path', { class: 'steps', d: `M${PLOT.left} ${at(up.from)}${path}H${PLOT.right}` }),
    ...marks.map((mark) => lineHtml('aim', place(mark.at), PLOT.top, place(mark.at), PLOT.bottom)),
    ...marks.map((mark, i) => labelHtml(mark.label, place(mark.at), PLOT.bottom - 12 - 18 * i)),
    ...labelsBelow(across.steps.map(({ value, label }) => ({ x: place(value), label }))),
  );
}

/** On the side that has room. */
function labelHtml(label: string, x: number, y: number): Html {
  const isLeft = x > (PLOT.left + PLOT.right) / 2;
  const words = { class: 'aim', x: isLeft ? x - 5 : x + 5, y, 'text-anchor': isLeft ? 'end' : 'start' };
  return htmlElement('text', words, text(label));
}
