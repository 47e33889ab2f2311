/** Where the words of a target stand: the model knows what they mean. */

import { opens, type Token, tokensIn } from '../../editing/tokens.ts';
import type { Target } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';

/** The words of a target before its block. */
function sentenceOf(target: Target, source: SourceText): Token[] {
  const tokens = tokensIn(source, target.source);
  const block = tokens.findIndex(opens);
  return block < 0 ? tokens : tokens.slice(0, block);
}

/** The empty place behind the measure of a target, where its period stands. */
export function afterMeasure(target: Target, source: SourceText): Place | undefined {
  const words = sentenceOf(target, source);
  const name = words.findIndex(({ text }) => text === 'as');
  const last = words.at(name < 0 ? -1 : name - 1);
  return last && source.place(last.end);
}

/** Where a target's name stands, or would stand: the name itself, or ` as ` and a name to be put in an empty place. */
export function nameOf(target: Target, source: SourceText): { place: Place; lead: '' | ' as ' } | undefined {
  const words = sentenceOf(target, source);
  const [as, name] = words.slice(words.findIndex(({ text }) => text === 'as'));
  if (as?.text === 'as') return name && { place: source.place(name.start, name.end), lead: '' };
  const last = words.at(-1);
  return last && { place: source.place(last.end), lead: ' as ' };
}

/** Where the period of a target stands. */
export function periodPlace(target: Target, source: SourceText): Place | undefined {
  const words = sentenceOf(target, source);
  const per = words.findLastIndex(({ text }) => text === 'per');
  const period = per < 0 ? undefined : words[per + 1];
  return period && source.place(period.start, period.end);
}
