/** A picture as SVG: a strip with marks that differ in shape, each with its words. */
import type { Mark, Picture } from '../../document/tree.ts';
import { type Html, htmlElement, text } from './element.ts';
import { type InLane, placeLabels } from './labels.ts';

/** Units of the picture's own coordinates. */
const WIDTH = 480;
const STRIP = { left: 60, right: 412, top: 24, bottom: 44 };
const FIRST_LANE = 62;
const LANE = 18;

/** The target's own label has none: beside the strip, a line would be taken for the place of the target. */
const GLYPHS: Record<Mark['shape'], string> = { target: '', now: '● ', best: '◆ ', ceiling: '▲ ', allowance: '◇ ' };

export function pictureHtml({ title, description, from, to, ends, good, marks }: Picture, id: string): Html {
  const at = (value: number): number => round(STRIP.left + ((value - from) / (to - from)) * (STRIP.right - STRIP.left));
  const labels = marks.map((mark) => ({ mark, x: at(mark.value), words: `${GLYPHS[mark.shape]}${mark.label}` }));
  const [above, below] = [
    labels.filter((it) => it.mark.shape === 'target'),
    labels.filter((it) => it.mark.shape !== 'target'),
  ];
  const placed = placeLabels(below, WIDTH);
  const height = FIRST_LANE + LANE * Math.max(0, ...placed.map((it) => it.lane)) + 6;
  const label = { role: 'img', 'aria-labelledby': `${id}.title ${id}.text` };
  const svg = htmlElement(
    'svg',
    { id, viewBox: `0 0 ${WIDTH} ${height}`, ...label },
    htmlElement('title', { id: `${id}.title` }, text(title)),
    htmlElement('desc', { id: `${id}.text` }, text(description)),
    strip('strip', STRIP.left, STRIP.right),
    strip('good', at(good.from), at(good.to)),
    end(ends[0], STRIP.left - 8, 'end'),
    end(ends[1], STRIP.right + 8, 'start'),
    ...marks.map((mark) => shapeHtml(mark.shape, at(mark.value))),
    ...placeLabels(above, WIDTH).map((it) => labelHtml(it, STRIP.top - 10)),
    ...placed.map((it) => labelHtml(it, FIRST_LANE + LANE * it.lane)),
  );
  return htmlElement('figure', {}, svg);
}

const round = (value: number): number => Math.round(value * 10) / 10;

const strip = (name: string, left: number, right: number): Html =>
  htmlElement('rect', {
    class: name,
    x: left,
    y: STRIP.top,
    width: round(right - left),
    height: STRIP.bottom - STRIP.top,
  });

const end = (words: string, x: number, anchor: 'start' | 'end'): Html =>
  htmlElement('text', { class: 'end', x, y: STRIP.bottom - 5, 'text-anchor': anchor }, text(words));

const labelHtml = ({ words, x, mark }: InLane<{ mark: Mark }>, y: number): Html =>
  htmlElement('text', { class: mark.shape, x: round(x), y, 'text-anchor': 'middle' }, text(words));

const MIDDLE = (STRIP.top + STRIP.bottom) / 2;

function shapeHtml(shape: Mark['shape'], x: number): Html {
  const path = (d: string): Html => htmlElement('path', { class: shape, d });
  switch (shape) {
    case 'target':
      return path(`M${x - 2} ${STRIP.top - 5}h4v${STRIP.bottom - STRIP.top + 10}h-4z`);
    case 'now':
      return htmlElement('circle', { class: shape, cx: x, cy: MIDDLE, r: 6 });
    case 'ceiling':
      return path(`M${x} ${MIDDLE - 7}l7 13h-14z`);
    case 'best':
    case 'allowance':
      return path(`M${x} ${MIDDLE - 8}l7 8l-7 8l-7 -8z`);
  }
}
