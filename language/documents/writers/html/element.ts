/** HTML that is put together from elements and texts alone, so that nothing gets into it unescaped. */
import { markupText } from '../../../text/markup.ts';

declare const MARKUP: unique symbol;

/** A piece of HTML; a string becomes one through `text` only. */
export type Html = string & { readonly [MARKUP]: true };

/** What a false, null or undefined attribute says is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export const text = (content: string): Html => markupText(content) as Html;

const VOID = new Set(['meta', 'input']);

/** After these a new line begins, so that people can read the source. */
const LINES =
  /^(h\d|p|ul|ol|li|dl|dt|dd|div|section|article|figure|svg|table|caption|thead|tbody|tr|header|nav|main|label|style|title|meta|head|body)$/;

export function htmlElement(name: string, attributes: Attributes, ...content: readonly Html[]): Html {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${markupText(String(value))}"`));
  const end = VOID.has(name) ? '' : `</${name}>`;
  return `<${name}${given.join('')}>${content.join('')}${end}${LINES.test(name) ? '\n' : ''}` as Html;
}

export const nothing = '' as Html;
