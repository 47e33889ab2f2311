/** Text in HTML and XML, escaped. */
import { visible } from './visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whether anything has to be escaped: most texts are as they should be. */
const SPECIAL = /[&<>"']/;

/** A text as it is written between tags or in the quotes of an attribute. Control characters have no place in either. */
export function markupText(text: string): string {
  const shown = visible(text);
  return SPECIAL.test(shown) ? shown.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : shown;
}
