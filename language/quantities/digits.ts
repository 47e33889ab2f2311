/**
 * A number in decimal notation, with a point before its decimals: what the language reads, and people do, where a
 * program would write 1e-7.
 */
export function inDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17 }) : text;
}
