/** Values that the grammar has terminals for: texts, numbers, percentages. Names and dates stand as they are. */
import { inDigits } from '../quantities/digits.ts';
import { inQuotes, QUOTES, quotesFor } from '../syntax/quotes.ts';
import { Hole, type Slot } from './hole.ts';
import { sentence, type Value, value, Written } from './written.ts';

/**
 * A text in quotes, in one line. Which quotes, the text says: the straight ones, or else the first that do not stand in
 * it. Of a text that holds all kinds, the straight ones become single. What is written already has its quotes.
 */
export function quoted(text: Value): Written {
  if (text instanceof Written) return text;
  if (!(text instanceof Hole)) return value(inQuotes(text));
  const { opening, closings } = quotesFor(...text.suggestions) ?? (QUOTES[0] as (typeof QUOTES)[number]);
  return new Written([opening, text, closings.charAt(0)]);
}

/** A number; of digits, those that its author wrote. */
export const number = (amount: Slot | number): Written => value(typeof amount === 'number' ? inDigits(amount) : amount);

/** A percentage: `90%`. */
export const percent = (amount: Slot | number): Written => new Written([...number(amount).parts, '%']);

/** From one value to another, or one alone: days, times, dates, numbers of a scale. */
export const range = (from: Slot, to?: Slot): Written =>
  to === undefined ? value(from) : sentence(value(from), '..', value(to));
