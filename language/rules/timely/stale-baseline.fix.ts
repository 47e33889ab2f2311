import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import { blank } from '../../editing/snippet.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { Span } from '../../model/schema.ts';
import { quarterBefore } from '../../quantities/calendar.ts';
import type { Place } from '../../text/places.ts';
import type { FixContext } from '../engine/fixing.ts';

interface Baseline {
  readonly source: Place;
  readonly span: Span;
}

/** A result that has been measured since, and when: both are for the author to say. */
export const mend = ({ source: place, span }: Baseline, { sourceOf, today }: FixContext): readonly Fix[] => {
  const source = sourceOf(place.file);
  const value = tokensIn(source, place).find(({ text }) => /^\d/.test(text));
  if (!value) return [];
  return [
    ...fixWith(
      'Write what has been measured since',
      { place: source.place(value.start, value.end), text: blank(1, value.text) },
      { place: span.source, text: blank(2, quarterBefore(today)) },
    ),
    ...fixWith('Take this baseline out', without(source, place)),
  ];
};
