import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Found, Wording } from '../../meaning/texts/wordings.ts';
import { suggested } from '../../writing/suggestions.ts';
import { quoted } from '../../writing/terminals.ts';
import { fillIn } from '../mending/found-words.ts';

/** Of a check that holds nothing but a judgement, nothing can stay. */
export const mend = (found: { readonly judgement: Wording } | { readonly word: Found }): readonly Fix[] => {
  if ('word' in found) return fillIn(found.word);
  const text = quoted(suggested('what an observer can see and answer with yes or no'));
  return replacement('Write what one would see or hear', found.judgement.place, text);
};
