/** Where the direction of a figure stands: in its place, or right before it. */
import { tokensIn } from '../../editing/tokens.ts';
import type { Source } from '../../model/schema.ts';
import type { Place } from '../../text/places.ts';
import type { FixContext } from '../engine/fixing.ts';

export function directionAt(
  { source }: { readonly source: Source },
  sourceOf: FixContext['sourceOf'],
): Place | undefined {
  const text = sourceOf(source.file);
  const from = text.offset(source.start);
  const before = { ...source, start: { line: 1, column: 1 } };
  const tokens = tokensIn(text, before);
  const at = tokens.findLastIndex(
    (token, index) => token.text === 'at' && /^(?:least|most)$/.test(tokens[index + 1]?.text ?? ''),
  );
  const [first, last] = [tokens[at], tokens[at + 1]];
  if (!first || !last) return undefined;
  // Nothing but white space lies between it and the figure.
  return last.end >= from || text.text.slice(last.end, from).trim() === ''
    ? text.place(first.start, last.end)
    : undefined;
}
