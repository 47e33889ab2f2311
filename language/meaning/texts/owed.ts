/** What statements promise to whoever is let down. */

import type { Remedy, Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { clausesIn, type Payment, readAmends, readPaid, readPayments } from '../../reader/read.ts';
import type { LimitReading } from '../../reader/reading.ts';
import { covers, type Offsets } from '../../text/offsets.ts';
import { remediesOwed } from '../remedies.ts';
import { readOnce } from './read-once.ts';
import { isSameTime } from './same-time.ts';
import { limitsPromised, type Statement, toldOnce } from './statements.ts';

export interface Owed {
  readonly statement: Statement;
  /** Where it says so. */
  readonly words: Offsets;
  /** Null where it is something else than an amount of money, such as a voucher. */
  readonly payment: Payment | null;
}

const paymentsOf = readOnce<readonly Payment[]>(readPayments);
const amendsOf = readOnce<readonly Offsets[]>(readAmends);

/** Whether a statement says what customers get where what it promises is missed. */
export const hasPayment = (statement: Statement): boolean =>
  paymentsOf(statement, undefined).length > 0 || amendsOf(statement, undefined).length > 0;

/** What is promised in the statements of standards without a remedy; translations promise the same. */
export const owedIn = (service: ServiceModel): Owed[] =>
  toldOnce(service).flatMap((statements) => {
    const owed = statements.flatMap((statement): Owed[] => [
      ...paymentsOf(statement, undefined).map((payment) => ({ statement, words: payment, payment })),
      ...amendsOf(statement, undefined).map((words) => ({ statement, words, payment: null })),
    ]);
    return owed.slice(0, 1).filter(({ statement }) => !hasRemedy(statement.standard));
  });

const paidOf = readOnce<readonly Payment[]>(readPaid);

/**
 * Whether a time of a statement is that within which money is paid to whoever is let down: it stands behind the amount, in
 * its clause or as the remedy has it. Where there is a remedy, the sentence need not say that something was missed.
 */
export function isOfPayment(statement: Statement, limit: LimitReading): boolean {
  const { text, language, standard } = statement;
  const payments = (hasRemedy(standard) ? paidOf : paymentsOf)(statement, undefined);
  const before = payments.filter(({ end }) => end <= limit.start);
  if (before.length === 0) return false;
  const clause = clausesIn(text, language).find((it) => it.start <= limit.start && limit.start < it.end);
  const isOwed = remediesOwed(standard).some((remedy) => remedy.limit && isSameTime(limit, remedy.limit, undefined));
  return before.some(
    (it) => (clause && covers(clause, it)) || (isOwed && !SENTENCE_ENDS.test(text.slice(it.end, limit.start))),
  );
}

const SENTENCE_ENDS = /[.;!?。；！？]/;

/** A payment, or the time within which it is made, that no remedy of the standard gives so. */
export interface OwedOtherwise {
  readonly statement: Statement;
  readonly words: Offsets;
  /** What is paid, or how soon. */
  readonly what: 'amount' | 'time';
  readonly remedies: readonly Remedy[];
}

export const owedOtherwiseIn = (service: ServiceModel): OwedOtherwise[] =>
  toldOnce(service).flatMap((statements) =>
    statements.slice(0, 1).flatMap((statement) => [...otherAmounts(statement), ...otherTimes(statement)]),
  );

function otherAmounts(statement: Statement): OwedOtherwise[] {
  const remedies = remediesOwed(statement.standard).filter(({ amount }) => amount !== null);
  const isGiven = ({ value, currency }: Payment): boolean =>
    remedies.some(({ amount }) => amount?.value === value && (currency === null || amount.currency === currency));
  const payments = paymentsOf(statement, undefined);
  // What is paid on top, and how much at most, is said beside the amount, and in the words of a remedy if at all.
  const isTold = ({ amount }: Remedy): boolean =>
    payments.some(
      ({ value, currency }) => amount?.value === value && (currency === null || amount.currency === currency),
    );
  const untold = remedies.filter((it) => !isTold(it));
  return payments
    .filter((it) => !isGiven(it))
    .slice(0, untold.length)
    .map((words) => ({ statement, words, what: 'amount', remedies }));
}

function otherTimes(statement: Statement): OwedOtherwise[] {
  const remedies = remediesOwed(statement.standard).filter(({ limit }) => limit !== null);
  if (remedies.length === 0) return [];
  return limitsPromised(statement)
    .filter(
      (it) => isOfPayment(statement, it) && !remedies.some(({ limit }) => limit && isSameTime(it, limit, undefined)),
    )
    .map((words) => ({ statement, words, what: 'time', remedies }));
}

const hasRemedy = (standard: Standard): boolean => remediesOwed(standard).length > 0;
