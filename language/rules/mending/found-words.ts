/** Words that nobody can check. What to write in their place, the word list suggests and the author knows. */
import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { blank } from '../../editing/snippet.ts';
import type { Found } from '../../meaning/texts/wordings.ts';
import type { SourceText } from '../../text/source-text.ts';
import type { FixContext } from '../engine/fixing.ts';

/** What a blank in a text looks like until its author has filled it in. */
const BLANK = '…';

export const fillIn = ({ words, at, match }: Found): Fix[] =>
  fixWith(`Replace “${words}”. ${match.entry.instead}`, { place: at, text: blank(1, BLANK) });

/** The words taken out, and the sentence closed behind them; or something else in their place. */
export const leaveWordsOut = (found: Found, { sourceOf }: FixContext): Fix[] => [
  ...withoutWords(found, sourceOf(found.at.file)),
  ...fillIn(found),
];

function withoutWords({ words, at, place }: Found, source: SourceText): Fix[] {
  const [begin, end] = [source.offset(place.start) + 1, source.offset(place.end)];
  const before = source.text.slice(begin, source.offset(at.start));
  const after = source.text.slice(source.offset(at.end), end);
  const text = joined(before, after);
  if (text.replace(/[^\p{L}\p{N}]/gu, '') === '') return [];
  return replacement(`Take “${words}” out`, source.place(begin, end), text);
}

/** What is left of a sentence: without two spaces, a comma that leads nowhere, or a small letter at its beginning. */
function joined(before: string, after: string): string {
  const isStart = /(^|[.!?]\s+|[。！？])$/.test(before);
  // The point of an abbreviation goes with it.
  const rest = isStart ? after.replace(/^[\s,，、]+/, '') : after.replace(/^\.(?=\s+\p{Ll})/u, '');
  if (isStart) return before + rest.charAt(0).toUpperCase() + rest.slice(1);
  const endsHere = /^\s*([.!?;。！？；]|["”“»」]$)/.test(rest);
  const head = endsHere ? before.replace(/[\s,，、]+$/, '') : before;
  return /\s$/.test(head) || endsHere ? head + rest.trimStart() : head + rest;
}
