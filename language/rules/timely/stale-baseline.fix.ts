import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { without } from '../../editing/removal.ts';
import { tokensIn } from '../../editing/tokens.ts';
import type { Limit, Performance, Span, Standard } from '../../model/schema.ts';
import { quarterBefore } from '../../quantities/calendar.ts';
import type { Place } from '../../text/places.ts';
import { hole } from '../../writing/hole.ts';
import { baseline } from '../../writing/targets.ts';
import { value } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import { performed } from '../mending/performances.ts';

export interface StaleBaseline {
  readonly standard: Standard;
  /** The baseline. */
  readonly source: Place;
  readonly span: Span;
  /** How often the standard is reviewed, and where it says so. */
  readonly every: Limit;
  readonly review: Place;
  /** What has been measured since, where results are at hand. */
  readonly measured: Performance | null;
}

/** A result that has been measured since, and when: without results at hand, both are for the author to say. */
export const mend = (stale: StaleBaseline, { sourceOf, today }: FixContext): readonly Fix[] => {
  const { source: place, span, measured } = stale;
  const source = sourceOf(place.file);
  const result = tokensIn(source, place).find(({ text }) => /^\d/.test(text));
  if (!result) return [];
  const since = measured && replacement('Write what has been measured since', place, baseline(performed(measured)));
  return [
    ...(since ??
      fixWith(
        'Write what has been measured since',
        { place: source.place(result.start, result.end), text: value(hole(result.text)) },
        { place: span.source, text: value(hole(quarterBefore(today))) },
      )),
    ...fixWith('Take this baseline out', without(source, place)),
  ];
};
