/** Where the words of a text in quotes stand. */
import { isClosed } from '../syntax/quotes.ts';
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';

/** The place of what stands between the quotes of a literal; of an unclosed one, of all that follows its opening quote. */
export function insideQuotes(source: SourceText, literal: Place): Place {
  const end = source.offset(literal.end) - (isClosed(source.at(literal)) ? 1 : 0);
  return source.place(source.offset(literal.start) + 1, end);
}
