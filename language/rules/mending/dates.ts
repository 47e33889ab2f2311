/** The days, months, quarters and years that stand in a clause. */
import { type TextToken, tokensIn } from '../../editing/tokens.ts';
import type { Place } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';

const DATES = /\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]))?/gi;
const QUOTED = /^[^\p{L}\p{N}]/u;

/** As they are written, in their order: `2026-02-05..2026-02-12` has two. */
export const datesIn = (source: SourceText, place: Place): TextToken[] =>
  tokensIn(source, place)
    .filter(({ text }) => !QUOTED.test(text))
    .flatMap(({ text, start }) =>
      [...text.matchAll(DATES)].map(({ 0: day, index }) => ({
        text: day,
        start: start + index,
        end: start + index + day.length,
      })),
    );
