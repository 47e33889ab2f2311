import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { FoundWord, Wording } from '../../meaning/texts/wordings.ts';
import { suggested } from '../../writing/suggestions.ts';
import { quoted } from '../../writing/terminals.ts';
import { fillIn } from '../mending/found-words.ts';

/** A check that holds nothing but a judgement, or a state without its measure, or a word in one that nobody can answer. */
export type Unobservable = { readonly judgement: Wording } | { readonly state: Wording } | { readonly word: FoundWord };

/** Of a check that holds nothing but a judgement, nothing can stay. */
export const mend = (found: Unobservable): readonly Fix[] => {
  if ('word' in found) return fillIn(found.word);
  const text = quoted(suggested('what an observer can see and answer with yes or no'));
  const { place } = 'state' in found ? found.state : found.judgement;
  return replacement('Write what one would see or hear', place, text);
};
