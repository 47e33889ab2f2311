/** Quantities as numbers of one unit, so that they can stand on one scale. */
import type { Limit, Quantity } from '../../model/schema.ts';
import { grouped } from '../sentences/phrasing.ts';

export interface Numbers {
  readonly values: readonly number[];
  /** A number of this unit in a few letters: "90%", "2 min". */
  readonly short: (value: number) => string;
  /** The next round number of this unit. */
  readonly roundUp: (value: number) => number;
}

/** Null where they have no unit in common: how long two business days take depends on the calendar. */
export function inOneUnit(quantities: readonly Quantity[]): Numbers | null {
  const [first] = quantities;
  if (!first || quantities.some((it) => it.kind !== first.kind)) return null;
  if (first.kind === 'duration') return ofLimits(quantities.flatMap((it) => (it.kind === 'duration' ? it.limit : [])));
  const values = quantities.flatMap((it) => (it.kind === 'duration' ? [] : it.value));
  return numbersOfUnit(first.kind === 'percent' ? 'percent' : 'number', values);
}

/** Figures of one unit, be it named `percent`, `seconds`, `open seconds`, `calendar days` or otherwise. */
export function numbersOfUnit(unit: string, values: readonly number[]): Numbers {
  if (unit.endsWith('seconds')) return { values, short: shortSeconds, roundUp: roundSeconds };
  const short = (value: number) => {
    if (unit === 'percent') return `${value}%`;
    return unit.endsWith(' days') ? withUnit(value, 'day') : grouped(String(value));
  };
  return { values, short, roundUp: roundDecimal };
}

const withUnit = (value: number, unit: string): string =>
  value === 0 ? '0' : `${value} ${unit}${value === 1 ? '' : 's'}`;

function ofLimits(limits: readonly Limit[]): Numbers | null {
  const [first] = limits;
  if (!first || limits.some((it) => it.by !== undefined || it.clock !== first.clock)) return null;
  if (limits.every((it) => it.seconds !== null)) {
    return numbersOfUnit(
      'seconds',
      limits.map((it) => it.seconds ?? 0),
    );
  }
  if (limits.some((it) => it.seconds !== null || it.unit !== first.unit)) return null;
  return { values: limits.map((it) => it.value), short: (value) => withUnit(value, first.unit), roundUp: roundDecimal };
}

const UNITS: readonly (readonly [number, string])[] = [
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
];

function shortSeconds(value: number): string {
  if (value === 0) return '0';
  const [seconds, unit] = UNITS.find(([size]) => value >= size && value % size === 0) ?? [1, 's'];
  return `${value / seconds} ${unit}`;
}

/** 1, 2, 5, 10, 20, 50 … */
function roundDecimal(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((it) => it * power >= value) ?? 10) * power;
}

const ROUND_SECONDS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10_800, 21_600, 43_200];

/** 20 s, 30 s, 1 min, 2 min, 5 min … */
const roundSeconds = (value: number): number =>
  ROUND_SECONDS.find((it) => it >= value) ?? roundDecimal(value / 86_400) * 86_400;
