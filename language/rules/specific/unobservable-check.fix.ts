import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { blank } from '../../editing/snippet.ts';
import type { Found, Wording } from '../../meaning/texts/wordings.ts';
import { fillIn } from '../mending/found-words.ts';

/** Of a check that holds nothing but a judgement, nothing can stay. */
export const mend = (found: { readonly judgement: Wording } | { readonly word: Found }): readonly Fix[] => {
  if ('word' in found) return fillIn(found.word);
  const text = `"${blank(1, 'what an observer can see and answer with yes or no')}"`;
  return fixWith('Write what one would see or hear', { place: found.judgement.place, text });
};
