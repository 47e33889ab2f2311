/** What a customer gets where a promise is not kept, as it is said in a language. */
import type { Remedy } from '../../model/schema.ts';
import { languageCovers } from '../../text/language-tags.ts';
import type { Phrase } from '../document/tree.ts';
import { spokenLimit, spokenMoney } from './amounts.ts';
import type { Spoken } from './words.ts';

/** “€50 credited to your account, within 10 business days, for each case”; words are the author's, in their language. */
export function spokenRemedy(spoken: Spoken, { amount, text, limit, of, source }: Remedy, first: string): Phrase {
  const { charter } = spoken.words;
  const what = [amount && spokenMoney(spoken, amount.value, amount.currency), text].filter(Boolean).join(' ');
  const when = limit && spokenLimit(spoken, limit);
  const words = [what, when, of === 'case' ? charter.forCase : charter.forTarget].filter(Boolean).join(', ');
  return { text: words, language: text && !languageCovers(spoken.language, first) ? first : null, source };
}
