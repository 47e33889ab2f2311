/** Money that a sentence promises to customers where something goes wrong: “if we are late, we pay you 50 €”. */

import type { Offsets } from '../text/offsets.ts';
import { plainFigure } from './amounts.ts';
import { isAside } from './clauses.ts';
import type { Groups } from './groups.ts';
import type { DecimalNumber } from './reading.ts';
import type { Sentence } from './sentence.ts';

export interface Payment extends Offsets, DecimalNumber {
  /** Its three letters, such as `EUR`; null where several countries write theirs so. */
  readonly currency: string | null;
}

/** Not what customers pay, nor what they get as a matter of course: the sentence says who pays, and what is missed. */
export function paymentsIn(sentence: Sentence): Payment[] {
  const paid = paidIn(sentence);
  return paid.length > 0 && sentence.places(sentence.grammar.payments.misses).length > 0 ? paid : [];
}

/** What customers are paid, be anything missed or not: “you receive 50 € within 5 business days”. */
export function paidIn(sentence: Sentence): Payment[] {
  const { forms, promises } = sentence.grammar.payments;
  const amounts = sentence.all(forms).filter((found) => !isAside(sentence, found));
  if (amounts.length === 0 || sentence.places(promises).length === 0) return [];
  return amounts.flatMap(({ start, end, figure, groups }) => {
    const amount = figure('n') ?? figureOf(groups.digits ?? '');
    return amount ? [{ start, end, ...plainFigure(amount), currency: currencyIn(groups) }] : [];
  });
}

/** What else than an amount of money a sentence promises where something goes wrong: “or it is free”, “if we are late, you get a voucher”. */
export function amendsIn(sentence: Sentence): Offsets[] {
  const { instead, gifts, apart, promises, misses } = sentence.grammar.payments;
  const given = sentence.places(gifts);
  const isGiven = given.length > 0 && [promises, misses].every((it) => sentence.places(it).length > 0);
  const [found] = [...sentence.places(instead), ...(isGiven ? given : [])];
  if (!found || sentence.places(apart).length > 0 || paymentsIn(sentence).length > 0) return [];
  return [{ start: found.start, end: found.end }];
}

/** Behind a sign of money, digits are no number of the sentence. */
function figureOf(digits: string): DecimalNumber | undefined {
  const decimal = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.');
  return Number.isFinite(Number(decimal)) && decimal !== '' ? { value: Number(decimal), decimal } : undefined;
}

const currencyIn = (groups: Groups): string | null =>
  Object.keys(groups).find((name) => /^[A-Z]{3}$/.test(name) && groups[name] !== undefined) ?? null;
