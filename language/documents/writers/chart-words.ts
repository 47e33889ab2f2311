/** Charts in formats that show none. */
import type { Cell, Chart, TableRow } from '../document/tree.ts';

const BARS = '▁▂▃▄▅▆▇█';

/** Between which ends bars stand: from nought, so that twice as much is twice as high. */
export const scaleOf = (figures: readonly number[]): [low: number, high: number] => [
  Math.min(0, ...figures),
  Math.max(0, ...figures),
];

/** Figures as a line of bars that begin at nought; a space where there is none. */
export function sparkline(figures: readonly (number | null)[]): string {
  const known = figures.filter((it) => it !== null);
  const [low, high] = scaleOf(known);
  const bar = (figure: number): string => {
    const height = high === low ? 0 : (figure - low) / (high - low);
    return BARS.charAt(Math.min(BARS.length - 1, Math.floor(height * BARS.length)));
  };
  return figures.map((it) => (it === null ? ' ' : bar(it))).join('');
}

export const chartWords = ({ points, description }: Chart): string =>
  `${sparkline(points.map(({ value }) => value))} ${description}`;

/** What a cell says, bars included. */
export const cellWords = ({ text, bars = [] }: Cell): string =>
  bars.length > 1 ? `${sparkline(bars)} ${text}`.trim() : text;

/** What the header of a row says, and what it belongs to. */
export const headerWords = ({ title, header }: TableRow): string =>
  title === undefined ? header.text : `${title}: ${header.text}`;
