/** How many of the rows of a target were refused, and whether they could turn its verdict. */
import { compareWith, isKept } from '../../measure/figures/exact.ts';
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import { countText } from './figures.ts';

/** With more of its rows refused than this, a verdict is in doubt whatever the figure is. */
const MANY = 0.1;

interface Refused {
  readonly refused: number;
  /** Those that it should count. */
  readonly all: number;
}

/** Null where no row was refused. */
function refusedOf({ rows }: TargetResult): Refused | null {
  const refused = (rows?.refused ?? []).reduce((sum, it) => sum + it.rows, 0);
  return refused === 0 ? null : { refused, all: (rows?.counted ?? 0) + refused };
}

const percent = ({ refused, all }: Refused): string => `${((100 * refused) / all).toFixed(1)}%`;

/** `37.5% of rows refused`; null where none was. */
export function refusedShareText(result: TargetResult): string | null {
  const of = refusedOf(result);
  return of && `${percent(of)} of rows refused`;
}

/** `3 of the 8 rows that it should count were refused`; nothing where none was. */
export function refusedRemark(result: TargetResult): string[] {
  const of = refusedOf(result);
  return of
    ? [
        `${countText(of.refused)} of the ${countText(of.all)} rows that it should count ${of.refused === 1 ? 'was' : 'were'} refused`,
      ]
    : [];
}

/**
 * Whether the refused rows could turn the verdict of a period: where there are many, and where a share would come to lie on
 * the other side if as large a part of this period was refused as of all, and all of that was a yes, or a no.
 */
export function isInDoubt(result: TargetResult, last: PeriodResult | undefined): boolean {
  const of = refusedOf(result);
  if (!of || !last || last.verdict === null || result.standing.verdict === 'cannot be told') return false;
  const part = of.refused / of.all;
  const { bound } = result;
  if (part > MANY) return true;
  if (bound?.value.kind !== 'percent' || last.figure === null || last.met === null) return false;
  const { decimal } = bound.value;
  const keeps = (figure: number): boolean => isKept(compareWith(figure, 1, decimal), bound.direction);
  const lowest = last.figure * (1 - part);
  return keeps(lowest) !== keeps(lowest + 100 * part);
}

/** `In doubt: 3 of the 8 rows that it should count were refused, which could turn the verdict.` Null where it is in none. */
export const doubtText = (result: TargetResult, last: PeriodResult | undefined): string | null =>
  isInDoubt(result, last) ? `In doubt: ${refusedRemark(result)[0]}, which could turn the verdict.` : null;
