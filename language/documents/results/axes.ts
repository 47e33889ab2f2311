/** Scales for figures of a unit: round numbers, a few of them with labels. */
import type { TargetResult } from '../../measure/results/schema.ts';
import type { Axis } from '../document/tree.ts';
import { type Numbers, numbersOfUnit } from '../metrics/units.ts';

/** How many steps an axis has, roughly. */
const STEPS = 4;

const tidy = (value: number): number => Number(value.toPrecision(12));

/** An axis that holds all values. @param ends between which it stays */
export function axisFor(values: readonly number[], unit: TargetResult['unit'], ends: Ends = endsOf(unit)): Axis {
  const numbers = numbersOfUnit(unit, values);
  const low = Math.max(ends.least, Math.min(...values));
  const high = Math.min(ends.most, Math.max(...values));
  const step = numbers.roundUp((high - low || Math.abs(high) || 1) / STEPS);
  const from = Math.max(ends.least, tidy(Math.floor(low / step) * step));
  const to = Math.min(ends.most, Math.max(tidy(Math.ceil(high / step) * step), tidy(from + step)));
  return { from, to, steps: stepsBetween(from, to, step, numbers) };
}

interface Ends {
  readonly least: number;
  readonly most: number;
}

const endsOf = (unit: TargetResult['unit']): Ends =>
  unit === 'percent' ? { least: 0, most: 100 } : { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

function stepsBetween(from: number, to: number, step: number, { short }: Numbers): Axis['steps'] {
  const count = Math.floor((to - from) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => tidy(from + i * step)).map((value) => ({
    value,
    label: short(value),
  }));
}
