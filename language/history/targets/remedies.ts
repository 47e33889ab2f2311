/** What has changed of what customers get where a promise is not kept. */
import type { Remedy } from '../../model/schema.ts';
import { compareDurations } from '../../quantities/duration.ts';
import { type Both, type FoundChange, found } from '../change.ts';
import { type AskedOrder, combined, kindOf, orderOfComparison } from '../order.ts';
import { isBoth, pairedBy, pairsInOrder, unpaired } from '../pairing/pairs.ts';
import { saidText, saysSame } from '../same.ts';

interface Earning {
  readonly remedies: readonly Remedy[];
}

/** A remedy is known by what earns it and its words, else by what earns it, else by where it stands among the others. */
export function remedyChanges({ before, after }: Both<Earning>): FoundChange[] {
  const keys = [saidText, ({ of, text }: Remedy) => saidText([of, text]), ({ of }: Remedy) => of, () => ''];
  const paired = keys.reduce((left, keyOf) => pairedBy(left, keyOf), unpaired(before.remedies, after.remedies));
  return pairsInOrder(paired, after.remedies).flatMap((pair) => {
    if (isBoth(pair))
      return saysSame(pair.before, pair.after) ? [] : [found('remedy', kindOf(remedyOrder(pair)), pair)];
    const [kind, effect] = pair.after ? (['added', 'tightened'] as const) : (['dropped', 'loosened'] as const);
    return [found('remedy', kind, { before: pair.before ?? null, after: pair.after ?? null }, effect)];
  });
}

/** More money, and sooner, is more. */
function remedyOrder({ before, after }: Both<Remedy>): AskedOrder {
  const isOfOther = before.of !== after.of || before.until?.name !== after.until?.name;
  return combined([
    amountOrder(before.amount, after.amount),
    limitOrder(before.limit, after.limit),
    isOfOther ? 'neither' : 'same',
  ]);
}

function amountOrder(before: Remedy['amount'], after: Remedy['amount']): AskedOrder {
  if (!before || !after) return before ? 'loosened' : after ? 'tightened' : 'same';
  return before.currency === after.currency ? orderOfComparison(after.value - before.value, 'tightened') : 'neither';
}

function limitOrder(before: Remedy['limit'], after: Remedy['limit']): AskedOrder {
  if (!before || !after) return before ? 'loosened' : after ? 'tightened' : 'same';
  return orderOfComparison(compareDurations(after, before), 'loosened');
}
