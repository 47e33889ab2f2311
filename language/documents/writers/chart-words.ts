/** Charts in formats that show none. */
import type { Cell, Chart } from '../document/tree.ts';

const BARS = '▁▂▃▄▅▆▇█';

/** Figures as a line of bars, the lowest and the highest of them at the ends of the scale; a space where there is none. */
export function sparkline(figures: readonly (number | null)[]): string {
  const known = figures.filter((it) => it !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const bar = (figure: number): string => {
    const height = high === low ? 0.5 : (figure - low) / (high - low);
    return BARS.charAt(Math.min(BARS.length - 1, Math.floor(height * BARS.length)));
  };
  return figures.map((it) => (it === null ? ' ' : bar(it))).join('');
}

export const chartWords = ({ points, description }: Chart): string =>
  `${sparkline(points.map(({ value }) => value))} ${description}`;

/** What a cell says, bars included. */
export const cellWords = ({ text, bars = [] }: Cell): string =>
  bars.length > 1 ? `${sparkline(bars)} ${text}`.trim() : text;
