/** Words that nobody can check. What to write in their place, the word list suggests and the author knows. */
import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import { insideQuotes } from '../../editing/quoted-text.ts';
import type { FoundWord } from '../../meaning/texts/wordings.ts';
import type { SourceText } from '../../text/source-text.ts';
import { hole } from '../../writing/hole.ts';
import type { FixContext } from '../engine/fixing.ts';

/** What a hole in a text looks like until its author has filled it in. */
const OPEN = '…';

export const fillIn = ({ words, at, match }: FoundWord): Fix[] =>
  replacement(`Replace “${words}”. ${match.entry.instead}`, at, hole(OPEN));

/** The words taken out, and the sentence closed behind them; or something else in their place. */
export const leaveWordsOut = (found: FoundWord, { sourceOf }: FixContext): Fix[] => [
  ...withoutWords(found, sourceOf(found.at.file)),
  ...fillIn(found),
];

function withoutWords({ words, at, place }: FoundWord, source: SourceText): Fix[] {
  const inside = insideQuotes(source, place);
  const before = source.at({ ...inside, end: at.start });
  const after = source.at({ ...inside, start: at.end });
  const text = joined(before, after);
  if (text.replace(/[^\p{L}\p{N}]/gu, '') === '') return [];
  return replacement(`Take “${words}” out`, inside, text);
}

/** The end of a sentence or of a part of it, or of the text that it stands in. */
const ENDS = /^\s*([.!?;,。！？；，、]|$)/;

/** What is left of a sentence: without two spaces, a comma that leads nowhere, or a small letter at its beginning. */
function joined(before: string, after: string): string {
  const isStart = /(^|[.!?]\s+|[。！？])$/.test(before);
  // The point of an abbreviation goes with it.
  const rest = isStart ? after.replace(/^[\s,，、]+/, '') : after.replace(/^\.(?=\s+\p{Ll})/u, '');
  if (isStart) return before + rest.charAt(0).toUpperCase() + rest.slice(1);
  const endsHere = ENDS.test(rest);
  const head = endsHere ? before.replace(/[\s,，、]+$/, '') : before;
  return /\s$/.test(head) || endsHere ? head + rest.trimStart() : head + rest;
}
