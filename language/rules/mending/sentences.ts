/** Where the words of a target stand: the model knows what they mean. */

import type { WrittenEdit } from '../../editing/fix.ts';
import { behind } from '../../editing/insertion.ts';
import { blockIn, type TextToken, tokensIn } from '../../editing/tokens.ts';
import type { Target } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';
import { as } from '../../writing/targets.ts';
import { value } from '../../writing/written.ts';

/** The words of a target before its block. */
function sentenceOf(target: Target, source: SourceText): TextToken[] {
  const tokens = tokensIn(source, target.source);
  const block = blockIn(tokens);
  return block < 0 ? tokens : tokens.slice(0, block);
}

/** The empty place behind the measure of a target, where its period stands: before what it is split by, and its name. */
export function afterMeasure(target: Target, source: SourceText): Place | undefined {
  const words = sentenceOf(target, source);
  const next = words.findIndex(({ text }, at) => text === 'as' || (text === 'in' && words[at + 1]?.text === 'each'));
  const last = words.at(next < 0 ? -1 : next - 1);
  return last && source.place(last.end);
}

/** The edit that gives a target a name, in place of the one that it has. */
export function nameEdit(target: Target, name: string, source: SourceText): WrittenEdit | undefined {
  const words = sentenceOf(target, source);
  const [lead, old] = words.slice(words.findIndex(({ text }) => text === 'as'));
  if (lead?.text === 'as') return old && { place: source.place(old.start, old.end), text: value(name) };
  const last = words.at(-1);
  return last && behind(source.place(last.end), as(name));
}

/** Where the period of a target stands: behind the last `per`, unless that says of how many cases. */
export function periodPlace(target: Target, source: SourceText): Place | undefined {
  const words = sentenceOf(target, source);
  const per = words.findLastIndex(({ text }) => text === 'per');
  const period = per < 0 ? undefined : words[per + 1];
  return period && period.text === target.period ? source.place(period.start, period.end) : undefined;
}
