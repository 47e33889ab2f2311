import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { Limit, Span, Standard } from '../../model/schema.ts';
import { quarterBefore } from '../../quantities/calendar.ts';
import type { Place } from '../../text/places.ts';
import { hole } from '../../writing/hole.ts';
import { value } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';

export interface StaleBaseline {
  readonly standard: Standard;
  /** The baseline. */
  readonly source: Place;
  readonly span: Span;
  /** How often the standard is reviewed, and where it says so. */
  readonly every: Limit;
  readonly review: Place;
}

/** A result that has been measured since, and when: both are for the author to say. */
export const mend = ({ source: place, span }: StaleBaseline, { sourceOf, today }: FixContext): readonly Fix[] => {
  const source = sourceOf(place.file);
  const result = tokensIn(source, place).find(({ text }) => /^\d/.test(text));
  if (!result) return [];
  return [
    ...fixWith(
      'Write what has been measured since',
      { place: source.place(result.start, result.end), text: value(hole(result.text)) },
      { place: span.source, text: value(hole(quarterBefore(today))) },
    ),
    ...fixWith('Take this baseline out', without(source, place)),
  ];
};
