/** HTML that is put together from elements and texts alone, so that nothing gets into it unescaped. */

declare const MARKUP: unique symbol;

/** A piece of HTML; a string becomes one through `text` only. */
export type Html = string & { readonly [MARKUP]: true };

/** What a false, null or undefined attribute says is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whether anything has to be escaped: most texts are as they should be. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SPECIAL = /[&<>"'\u0000-\u001F\u007F-\u009F\uD800-\uDFFF]/;

/** Control characters have no place in HTML, not even escaped; nor have halves of a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(UNPRINTABLE, '\uFFFD');
}

export const text = (content: string): Html => escaped(content) as Html;

const VOID = new Set(['meta', 'input']);

/** After these a new line begins, so that people can read the source. */
const LINES =
  /^(h\d|p|ul|ol|li|dl|dt|dd|div|section|article|figure|svg|table|caption|thead|tbody|tr|header|nav|main|label|style|title|meta|head|body)$/;

export function element(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`));
  const end = VOID.has(name) ? '' : `</${name}>`;
  return `<${name}${given.join('')}>${content.join('')}${end}${LINES.test(name) ? '\n' : ''}` as Html;
}

export const nothing = '' as Html;
