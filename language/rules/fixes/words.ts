/** Words that nobody can check. What to write in their place, the word list suggests and the author knows. */
import type { Finding } from '../../findings/finding.ts';
import type { Fix } from '../../findings/fix.ts';
import { blank } from '../../findings/snippet.ts';
import type { SourceText } from '../../findings/source-text.ts';
import { CATEGORIES } from '../../lexicon/word-list.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { limitOf } from '../ceiling-too-low.ts';
import { describeLimit } from '../describe.ts';
import { type Found, wordsFound } from '../wordings.ts';
import { fixWith, type QuickFix, replacement } from './fixing.ts';

/** What a blank in a text looks like until its author has filled it in. */
const BLANK = '…';

export const sayWhatIsMeant: QuickFix = (finding, { service }) => {
  const found = foundAt(finding, service);
  if (!found) return [];
  const limit = found.match.entry.category === 'time' ? limitFor(found) : null;
  return [...(limit ? replacement(`Write “${limit}”, as it says itself`, found.at, limit) : []), ...fillIn(found)];
};

export const fillInWords: QuickFix = (finding, { service }) => {
  const found = foundAt(finding, service);
  return found ? fillIn(found) : [];
};

/** The words taken out, and the sentence closed behind them. */
export const leaveWordsOut: QuickFix = (finding, context) => {
  const found = foundAt(finding, context.service);
  return found ? [...withoutWords(found, context.sourceOf(found.at.file)), ...fillIn(found)] : [];
};

const foundAt = ({ place }: Finding, service: ServiceModel): Found | undefined =>
  wordsFound(service, CATEGORIES).find(({ at }) => at === place);

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
  const isStart = /(^|[.!?]\s+)$/.test(before);
  // The point of an abbreviation goes with it.
  const rest = isStart ? after.replace(/^[\s,]+/, '') : after.replace(/^\.(?=\s+\p{Ll})/u, '');
  if (isStart) return before + rest.charAt(0).toUpperCase() + rest.slice(1);
  const endsHere = /^\s*([.!?;]|["”“»」]$)/.test(rest);
  const head = endsHere ? before.replace(/[\s,]+$/, '') : before;
  return /\s$/.test(head) || endsHere ? head + rest.trimStart() : head + rest;
}
