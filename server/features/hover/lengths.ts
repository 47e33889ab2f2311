import { describeDuration } from '../../../language/quantities/duration.ts';
import { otherUnits } from '../../../language/quantities/other-units.ts';
import { wordMeaning } from '../../../language/syntax/meanings/meaning.ts';
import { compiledLength, isLengthNode, ringSecondsOf } from '../../compiled-nodes.ts';
import type { Explained, Pointed } from './pointed.ts';

/** A length of time in other units, and how it is counted. */
export function lengthHover({ leaf, names }: Pointed): Explained | undefined {
  const node = leaf.astNode;
  if (!isLengthNode(node) || !isPartOfLength(leaf.text, node)) return undefined;
  const length = compiledLength(node, ringSecondsOf(names));
  if (!length) return undefined;
  const same = [length, ...otherUnits(length)].map(describeDuration);
  const [own, ...others] = same;
  const unit = length.clock === 'business' || length.clock === 'calendar' ? `${length.clock} ${length.unit}` : '';
  const meaning = wordMeaning('Clock', unit) ?? wordMeaning('Unit', length.unit);
  return { markdown: [[`**${own}**`, ...others].join(' = '), meaning].filter(Boolean).join('\n\n') };
}

/** An `allow` clause holds more words than those of its length. */
const isPartOfLength = (
  text: string,
  { amount, clock, unit }: { amount?: string; clock?: string; unit?: string },
): boolean => unit !== undefined && [amount, clock, unit].includes(text);
