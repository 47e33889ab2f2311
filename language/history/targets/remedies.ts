/** What has changed of what customers get where a promise is not kept. */
import type { Remedy } from '../../model/schema.ts';
import { compareDurations } from '../../quantities/duration.ts';
import { type Both, type Found, found } from '../change.ts';
import { combined, kindOf, type Order, orderOf } from '../order.ts';
import { inOrder, isBoth, pairedBy, unpaired } from '../pairing/pairs.ts';
import { isSame, textOf } from '../same.ts';

interface Earning {
  readonly remedies: readonly Remedy[];
}

/** A remedy is known by what earns it and its words, else by what earns it, else by where it stands among the others. */
export function remedyChanges({ before, after }: Both<Earning>): Found[] {
  const keys = [textOf, ({ of, text }: Remedy) => textOf([of, text]), ({ of }: Remedy) => of, () => ''];
  const paired = keys.reduce((left, keyOf) => pairedBy(left, keyOf), unpaired(before.remedies, after.remedies));
  return inOrder(paired, after.remedies).flatMap((pair) => {
    if (isBoth(pair)) return isSame(pair.before, pair.after) ? [] : [found('remedy', kindOf(remedyOrder(pair)), pair)];
    const [kind, effect] = pair.after ? (['added', 'tightened'] as const) : (['dropped', 'loosened'] as const);
    return [found('remedy', kind, { before: pair.before ?? null, after: pair.after ?? null }, effect)];
  });
}

/** More money, and sooner, is more. */
function remedyOrder({ before, after }: Both<Remedy>): Order {
  const isOfOther = before.of !== after.of || before.until?.name !== after.until?.name;
  return combined([
    amountOrder(before.amount, after.amount),
    limitOrder(before.limit, after.limit),
    isOfOther ? 'neither' : 'same',
  ]);
}

function amountOrder(before: Remedy['amount'], after: Remedy['amount']): Order {
  if (!before || !after) return before ? 'loosened' : after ? 'tightened' : 'same';
  return before.currency === after.currency ? orderOf(after.value - before.value, 'tightened') : 'neither';
}

function limitOrder(before: Remedy['limit'], after: Remedy['limit']): Order {
  if (!before || !after) return before ? 'loosened' : after ? 'tightened' : 'same';
  return orderOf(compareDurations(after, before), 'loosened');
}
