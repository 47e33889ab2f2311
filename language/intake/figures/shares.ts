/** Shares as cells give them: 90%, 90 or 0.9. Whether a bare 1 is all or one in a hundred, its column says. */
import { type Decimal, decimalIn, timesHundred } from './decimals.ts';

/** What a bare number in a column stands for. */
export type ShareScale = 'fraction' | 'percent';

/** Numbers up to 1 make most of a column of fractions, though a few of it may be larger. */
export function shareScaleOf(cells: readonly string[]): ShareScale {
  const numbers = cells.map((cell) => decimalIn(cell, 'share')).filter((it) => it !== undefined && Number(it) !== 0);
  const small = numbers.filter((it) => Number(it) <= 1);
  return numbers.length > 0 && small.length * 2 > numbers.length ? 'fraction' : 'percent';
}

export interface StatedShare {
  /** In per cent. */
  readonly percent: Decimal;
  readonly direction: 'at least' | 'at most';
}

/** The share in a cell that holds nothing else; undefined where there is more, or none. */
export function shareIn(cell: string, scale: ShareScale): StatedShare | undefined {
  const [, sign = '', number = '', unit] = /^\s*([≥≤<>]=?|=)?\s*([\d.,\s']+?)\s*([%％])?\s*$/u.exec(cell) ?? [];
  const decimal = decimalIn(number, 'share');
  if (decimal === undefined) return undefined;
  const percent = unit || scale === 'percent' ? decimal : timesHundred(decimal);
  return { percent, direction: /^[≤<]/.test(sign) ? 'at most' : 'at least' };
}
