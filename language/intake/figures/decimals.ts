/** Decimal numbers as text: nothing is computed with floating point, so that every digit stays. */

/** A number without signs of its unit: digits, and perhaps a decimal point and decimals. */
export type Decimal = string;

/** The number in a cell that holds nothing else, whichever way its thousands and decimals are marked. */
export function decimalIn(text: string, kind: 'count' | 'share'): Decimal | undefined {
  const bare = text.replace(/\s/g, '').replace(/'/g, '');
  if (/^\d+(\.\d+)?$/.test(bare))
    return kind === 'count' && /^[1-9]\d{0,2}\.\d{3}$/.test(bare) ? bare.replace('.', '') : trimmed(bare);
  if (/^\.\d+$/.test(bare)) return trimmed(`0${bare}`);
  const isGrouped = kind === 'count' ? /^\d{1,3}(,\d{3})+(\.\d+)?$/ : /^\d{1,3}(,\d{3}){2,}(\.\d+)?$/;
  if (isGrouped.test(bare)) return trimmed(bare.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/.test(bare))
    return trimmed(bare.replaceAll('.', '').replace(',', '.'));
  return /^\d+,\d+$/.test(bare) ? trimmed(bare.replace(',', '.')) : undefined;
}

/** Without zeros that say nothing: `007.50` is 7.5, `1.0` is 1. */
export const trimmed = (digits: string): Decimal => {
  const [whole = '0', decimals = ''] = digits.split('.');
  const rest = decimals.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${rest && `.${rest}`}`;
};

/** A hundred times as much: the share 0.9872 in per cent. */
export function timesHundred(decimal: Decimal): Decimal {
  const [whole = '', decimals = ''] = decimal.split('.');
  const digits = decimals.padEnd(2, '0');
  return trimmed(`${whole}${digits.slice(0, 2)}.${digits.slice(2)}`);
}
