/** The frame of a chart: where its axes are, and what stands at them. */
import type { Axis } from '../../../document/tree.ts';
import { type Html, htmlElement, text } from '../element.ts';

/** Units of the chart's own coordinates. */
const WIDTH = 720;
const HEIGHT = 236;
export const PLOT = { left: 72, right: 706, top: 14, bottom: 196 } as const;

const LABELS = PLOT.bottom + 22;

/** How wide a letter of an axis is, at most. */
const LETTER = 7.5;

export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Where a value of the upward axis is. */
export const heightOn =
  ({ from, to }: Axis) =>
  (value: number): number => {
    const within = Math.min(to, Math.max(from, value));
    return rounded(PLOT.bottom - ((within - from) / (to - from)) * (PLOT.bottom - PLOT.top));
  };

interface Framed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What is told of the signs: each with its glyph. */
  readonly legend: readonly (readonly [glyph: string, meaning: string])[];
}

/** A chart in a place that whoever has no mouse scrolls with the keys, with its signs below it. */
export function framed({ id, title, description, legend }: Framed, ...content: readonly Html[]): Html {
  const svg = htmlElement(
    'svg',
    { id, class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-labelledby': `${id}.title ${id}.text` },
    htmlElement('title', { id: `${id}.title` }, text(title)),
    htmlElement('desc', { id: `${id}.text` }, text(description)),
    ...content,
  );
  const signs = legend.map(([glyph, meaning]) =>
    htmlElement(
      'span',
      {},
      htmlElement('span', { class: 'glyph', 'aria-hidden': 'true' }, text(glyph)),
      text(` ${meaning}`),
    ),
  );
  return htmlElement(
    'figure',
    {},
    htmlElement('div', { class: 'wide', role: 'group', tabindex: 0, 'aria-labelledby': `${id}.title` }, svg),
    ...(signs.length > 0 ? [htmlElement('figcaption', {}, ...signs)] : []),
  );
}

/** The lines of the upward axis, each with its label. */
export function gridHtml(axis: Axis): Html[] {
  const at = heightOn(axis);
  return axis.steps.flatMap(({ value, label }) => [
    lineHtml('grid', PLOT.left, at(value), PLOT.right, at(value)),
    htmlElement('text', { class: 'end', x: PLOT.left - 8, y: at(value) + 4.5, 'text-anchor': 'end' }, text(label)),
  ]);
}

export const lineHtml = (name: string, x1: number, y1: number, x2: number, y2: number): Html =>
  htmlElement('path', { class: name, d: `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}` });

/** Labels below the plot, as many as have room. */
export function labelsBelow(labels: readonly { readonly x: number; readonly label: string }[]): Html[] {
  let free = Number.NEGATIVE_INFINITY;
  return labels.flatMap(({ x, label }) => {
    const half = (label.length * LETTER) / 2;
    if (x - half < free) return [];
    free = x + half + 8;
    const middle = Math.min(x, WIDTH - half);
    return [htmlElement('text', { class: 'end', x: rounded(middle), y: LABELS, 'text-anchor': 'middle' }, text(label))];
  });
}
