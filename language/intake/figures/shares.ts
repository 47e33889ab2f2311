/** Shares as cells give them: 90%, 90 or 0.9. Whether a bare 1 is all or one in a hundred, its column says. */
import { type Decimal, decimalIn, timesHundred, trimmed } from './decimals.ts';

/** What a bare number in a column stands for. */
export type Scale = 'fraction' | 'percent';

/** Numbers up to 1 make most of a column of fractions, though a few of it may be larger. */
export function scaleOf(cells: readonly string[]): Scale {
  const numbers = cells.map((cell) => decimalIn(cell, 'share')).filter((it) => it !== undefined && Number(it) !== 0);
  const small = numbers.filter((it) => Number(it) <= 1);
  return numbers.length > 0 && small.length * 2 > numbers.length ? 'fraction' : 'percent';
}

export interface Share {
  /** In per cent. */
  readonly percent: Decimal;
  readonly direction: 'at least' | 'at most';
}

/** The share in a cell that holds nothing else; undefined where there is more, or none. */
export function shareIn(cell: string, scale: Scale): Share | undefined {
  const [, sign = '', number = '', unit] = /^\s*([≥≤<>]=?|=)?\s*([\d.,\s']+?)\s*([%％])?\s*$/u.exec(cell) ?? [];
  const decimal = decimalIn(number, 'share');
  if (decimal === undefined) return undefined;
  const percent = unit || scale === 'percent' ? decimal : timesHundred(decimal);
  return { percent, direction: /^[≤<]/.test(sign) ? 'at most' : 'at least' };
}

/** The share of the other cases: at most 5% of those that are late are at least 95% of those that are not. */
export function complement({ percent, direction }: Share): Share {
  const decimals = percent.split('.')[1]?.length ?? 0;
  const rest = BigInt(100) * 10n ** BigInt(decimals) - BigInt(percent.replace('.', ''));
  const digits = String(rest).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return {
    percent: trimmed(decimals > 0 ? `${whole}.${digits.slice(-decimals)}` : whole),
    direction: direction === 'at most' ? 'at least' : 'at most',
  };
}
