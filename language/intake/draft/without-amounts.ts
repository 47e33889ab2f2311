/** A sentence without the amounts in it: what it promises stays the same when they change. */
import type { Offsets } from '../../text/offsets.ts';

/** Words around a number that mean nothing without it, in a script that has no spaces between words. */
const HAN_BEFORE = /[在于於]$/u;
const HAN_AFTER = /^[之以]?[内內]/u;

export function withoutAmounts(text: string, amounts: readonly Offsets[]): string {
  return amounts.toReversed().reduce((whole, { start, end }) => {
    const [before, after] = [whole.slice(0, start), whole.slice(end)];
    const isUnspaced = /^\p{Script=Han}/u.test(after) && /\p{Script=Han}$/u.test(before);
    return isUnspaced ? before.replace(HAN_BEFORE, '') + after.replace(HAN_AFTER, '') : `${before} ${after}`;
  }, text);
}
