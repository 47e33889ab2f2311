/** How a standard is called before others are looked at. */
import { nameFrom } from '../../syntax/names/name-from.ts';
import type { ImportedRow } from '../rows.ts';
import type { TextReadings } from './readings.ts';
import { withoutAmounts } from './without-amounts.ts';

/** So many words say what a promise is about. */
const ENOUGH_WORDS = 2;

/** By the title, or else by what the sentence promises, up to its numbers: they change while the promise stays. */
export function nameOf({ cells, statements }: ImportedRow, { text, all }: TextReadings): string {
  if (cells.title !== undefined) return nameFrom(cells.title, 'standard');
  if (text !== statements[0]?.text) return nameFrom(statements[0]?.text ?? '', 'standard');
  const isInWords = ({ kind, start, end }: (typeof all)[number]): boolean =>
    kind === 'share' && start === 0 && !/\d/.test(text.slice(start, end));
  const numbers = all.filter((it) => it.kind === 'limit' || (it.kind === 'share' && !isInWords(it)));
  const before = nameFrom(text.slice(0, numbers[0]?.start), '');
  if (before.split('-').length >= ENOUGH_WORDS) return before;
  return nameFrom(withoutAmounts(text, numbers), '') || nameFrom(text, 'standard');
}
