import type { Fix, WrittenEdit } from '../../editing/fix.ts';
import { fixWith, safe } from '../../editing/fix-with.ts';
import { fromList, without } from '../../editing/removal.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';
import type { FixContext } from '../engine/fixing.ts';

/** Of two clauses the first counts: where they say the same, the second goes without asking. */
export const mend = (
  { source: place, first, firstStays }: ServiceModel['repeats'][number],
  { sourceOf }: FixContext,
): readonly Fix[] => {
  const source = sourceOf(place.file);
  const second = fixWith('Keep the first and take this one out', ...takeOut(source, place));
  if (wordsAt(source, place) === wordsAt(source, first)) return safe(second);
  if (firstStays) return second;
  return [...second, ...fixWith('Keep this one and take the first out', ...takeOut(source, first))];
};

/** A part of a list, such as a row of a table, goes with its comma. */
const takeOut = (source: SourceText, place: Place): readonly WrittenEdit[] =>
  fromList(source, place) ?? [without(source, place)];

const wordsAt = (source: SourceText, place: Place): string =>
  tokensIn(source, place)
    .map(({ text }) => text)
    .join(' ');
