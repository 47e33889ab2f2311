/**
 * The plain form of what the terminals read. Spellings with thousands separators, a decimal comma
 * or a space before the percent sign are read too, and refused by name elsewhere.
 */

/** The digits of a number with a decimal point: `2,343` is 2343, `4,5` is 4.5. */
export function plainNumber(text: string): string {
  const grouped = /^\d{1,3}(?:[,\u00A0\u202F]\d{3})+(?=[.,]|$)/.exec(text)?.[0];
  if (grouped) return grouped.replace(/\D/g, '') + text.slice(grouped.length).replace(',', '.');
  return text.replace(',', '.');
}

/** The digits of a percentage: `98.72%` is 98.72. */
export function plainPercent(text: string): string {
  return plainNumber(text.replace(/[\s%]+$/, ''));
}

/** In letters. A name is said again wherever it is meant, and is a part of others. */
export const LONGEST_NAME = 200;

/** A time of day with two digits for the hour. */
export function plainTime(text: string): string {
  return text.padStart(5, '0');
}
