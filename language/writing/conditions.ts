/** Conditions on the columns of a record. */
import type { Operator } from '../generated/ast.ts';
import type { Hole, Slot } from './hole.ts';
import { type Length, within } from './quantities.ts';
import { list, sentence, value, Written } from './written.ts';

/** A condition of several, which stands in brackets within another. */
class Joined extends Written {}

/** What a column is compared with: a `number`, `percent`, `length` or `quoted` text; yes or no. */
type Compared = Written | Hole | 'yes' | 'no';

/** `rating >= 4`, `topic = "Loans"` */
export const compared = (column: Slot, operator: Slot<Operator>, to: Compared): Written =>
  sentence(value(column), value(operator), value(to));

/** A field that is yes, or a moment that is reached: `transferred`. */
export const isTrue = (column: Slot): Written => value(column);

/** `answered within 20 seconds of queued` */
export const reached = (moment: Slot, limit: Length, since?: Slot): Written =>
  sentence(value(moment), within(limit, since));

/** `announced at least 48 hours before started`. @param when made by `ahead`, `around`, `between` or `byMoment` */
export const timed = (moment: Slot, when: Written): Written => sentence(value(moment), when);

/** `not transferred` */
export const not = (condition: Written): Written => new Joined(sentence('not', inBrackets(condition)).parts);

/** Two conditions or more: `queue = "general" and not transferred` */
export const both = (...conditions: readonly Written[]): Written =>
  new Joined(list(conditions.map(inBrackets), 'and').parts);

/** Two conditions or more: `topic = "Loans" or topic = "Cards"` */
export const either = (...conditions: readonly Written[]): Written =>
  new Joined(list(conditions.map(inBrackets), 'or').parts);

const inBrackets = (condition: Written): Written =>
  condition instanceof Joined ? sentence('(', condition, ')') : condition;
