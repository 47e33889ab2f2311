import type { Fix } from '../../editing/fix.ts';
import { fixWith, safe } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';
import type { FixContext } from '../engine/fixing.ts';

/** Of two clauses the first counts: where they say the same, the second goes without asking. */
export const mend = (
  { source: place, first }: ServiceModel['repeats'][number],
  { sourceOf }: FixContext,
): readonly Fix[] => {
  const source = sourceOf(place.file);
  const second = fixWith('Keep the first and take this one out', without(source, withComma(source, place)));
  if (wordsAt(source, place) === wordsAt(source, first)) return safe(second);
  return [...second, ...fixWith('Keep this one and take the first out', without(source, withComma(source, first)))];
};

/** A row of a table goes with the comma behind it. */
function withComma(source: SourceText, place: Place): Place {
  const end = source.offset(place.end);
  const comma = /^\s*,/.exec(source.text.slice(end))?.[0];
  return comma ? source.place(source.offset(place.start), end + comma.length) : place;
}

const wordsAt = (source: SourceText, place: Place): string =>
  tokensIn(source, place)
    .map(({ text }) => text)
    .join(' ');
