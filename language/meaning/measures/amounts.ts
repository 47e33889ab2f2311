/** Quantities as plain numbers, so that they can be compared and added to. */
import type { Quantity } from '../../model/schema.ts';
import { type Duration, describeDuration } from '../../quantities/duration.ts';

/** A number, and what it counts: amounts of the same scale can be compared. */
interface Amount {
  readonly value: number;
  readonly scale: string;
}

export function amountOf(quantity: Quantity): Amount {
  if (quantity.kind !== 'duration') return { value: quantity.value, scale: quantity.kind };
  const { seconds, clock, unit, value } = quantity.limit;
  if (seconds !== null) return { value: seconds, scale: `${clock} seconds` };
  const [perUnit, finer] = FINER[unit] ?? [1, unit];
  return { value: value * perUnit, scale: `${clock} ${finer}` };
}

/** Units that are a fixed number of a finer one. */
const FINER: Partial<Record<Duration['unit'], readonly [number, Duration['unit']]>> = {
  week: [7, 'day'],
  year: [12, 'month'],
};

/** An amount in words, in the unit of a quantity on the same scale: `85%`, `12 seconds`. */
export function describeAmount(value: number, like: Quantity): string {
  if (like.kind === 'percent') return `${value}%`;
  if (like.kind === 'number') return `${value}`;
  const perUnit = like.limit.value === 0 ? 1 : amountOf(like).value / like.limit.value;
  return describeDuration({ ...like.limit, value: withoutNoise(value / perUnit) });
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12));
