/** Words that nobody can check. What to write in their place, the word list suggests and the author knows. */

import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { blank } from '../../editing/snippet.ts';
import type { Finding } from '../../findings/finding.ts';
import { covers } from '../../lexicon/languages.ts';
import { CATEGORIES } from '../../lexicon/word-list.ts';
import { describeLimit } from '../../meaning/measures/describe.ts';
import { limitOf } from '../../meaning/measures/limits.ts';
import { type Found, wordsFound } from '../../meaning/texts/wordings.ts';
import { comparePlaces } from '../../text/places.ts';
import type { SourceText } from '../../text/source-text.ts';
import type { FixContext, QuickFix } from './fixing.ts';

/** What a blank in a text looks like until its author has filled it in. */
const BLANK = '…';

export const sayWhatIsMeant: QuickFix = (finding, context) =>
  foundAt(finding, context).flatMap((found) => [...asTheStandardSays(found), ...fillIn(found)]);

export const fillInWords: QuickFix = (finding, context) => foundAt(finding, context).flatMap(fillIn);

/** Of a check that holds nothing but a judgement, nothing can stay. */
export const observe: QuickFix = (finding, context) => {
  const words = foundAt(finding, context).filter(({ match }) => match.entry.category === 'unobservable');
  if (words.length > 0) return words.flatMap(fillIn);
  const text = `"${blank(1, 'what an observer can see and answer with yes or no')}"`;
  return fixWith('Write what one would see or hear', { place: finding.place, text });
};

/** The words taken out, and the sentence closed behind them. */
export const leaveWordsOut: QuickFix = (finding, context) =>
  foundAt(finding, context).flatMap((found) => [
    ...withoutWords(found, context.sourceOf(found.at.file)),
    ...fillIn(found),
  ]);

/** The words that a finding is about, one after the other. */
function foundAt({ place, also = [] }: Finding, { service, words }: FixContext): Found[] {
  const places = [place, ...also];
  return wordsFound(service, words, CATEGORIES).filter(({ at }) => places.some((it) => comparePlaces(it, at) === 0));
}

/** The limit in place of the word, where it reads well: limits are said in English. */
function asTheStandardSays(found: Found): Fix[] {
  const isEnglish = covers('en', found.language);
  const limit = found.match.entry.category === 'time' && isEnglish ? limitFor(found) : null;
  return limit ? replacement(`Write “${limit}” for “${found.words}”, as it says itself`, found.at, limit) : [];
}

const fillIn = ({ words, at, match }: Found): Fix[] =>
  fixWith(`Replace “${words}”. ${match.entry.instead}`, { place: at, text: blank(1, BLANK) });

/** The limit that the standard or the step sets elsewhere. */
function limitFor({ standard, step }: Found): string | null {
  const limits = step ? [step.limit] : (standard?.targets.map(limitOf) ?? []);
  const [limit, another] = limits.filter((it) => it !== null);
  return limit && !another ? describeLimit(limit) : null;
}

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
