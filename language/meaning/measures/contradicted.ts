/** Performances that are not what was measured, or that cannot both be so. */
import type { Performance, Quantity, Target } from '../../model/schema.ts';
import { amountOf, withoutNoise } from './amounts.ts';
import type { Measured } from './measured.ts';
import { isBetter } from './reach.ts';

/**
 * What was measured in the very period of a performance that says something else; undefined where nothing was, or the
 * two agree as far as the author has written decimals.
 */
export function contradicted(said: Performance, measured: Measured | undefined): Performance | undefined {
  const found = said.span && measured?.in(said.span.from, said.span.to);
  if (!found) return undefined;
  const [one, other] = [amountOf(said.value), amountOf(found.value)];
  if (one.scale !== other.scale) return undefined;
  const apart = withoutNoise(Math.abs(one.value - other.value));
  // The same days, as the author has written them.
  return apart >= lastPlaceOf(said.value) ? { ...found, span: said.span } : undefined;
}

/** Whether the baseline of a target is better than the best that it says was ever reached. */
export function isBestWorse({ baseline, best, bound }: Target): boolean {
  if (!baseline || !best || !bound) return false;
  const [now, top] = [amountOf(baseline.value), amountOf(best.value)];
  return now.scale === top.scale && isBetter(bound.direction, now.value, top.value);
}

/** How much the last decimal counts that its author wrote, in the unit of `amountOf`. */
function lastPlaceOf(quantity: Quantity): number {
  const text = quantity.kind === 'duration' ? String(quantity.limit.value) : quantity.decimal;
  const place = 10 ** -(text.split('.')[1]?.length ?? 0);
  if (quantity.kind !== 'duration' || quantity.limit.value === 0) return place;
  return (amountOf(quantity).value / quantity.limit.value) * place;
}
