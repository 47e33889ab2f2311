/** XML that is put together from elements and texts alone, so that nothing gets into it unescaped. */
import { markupText } from './markup.ts';

declare const MARKUP: unique symbol;

/** A piece of XML; a string becomes one through `xmlText` only. */
export type Xml = string & { readonly [MARKUP]: true };

export const xmlText = (content: string): Xml => markupText(content) as Xml;

/** An element; one that holds elements has each of them on lines of its own. */
export function xml(name: string, attributes: Readonly<Record<string, string | number>>, ...content: Xml[]): Xml {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`);
  const start = `<${name}${given.join('')}`;
  if (content.length === 0) return `${start}/>` as Xml;
  const inner = content.join('\n');
  const lines = inner.startsWith('<') ? `\n${inner}\n` : inner;
  return `${start}>${lines}</${name}>` as Xml;
}

/** Several pieces as one: no function takes as many arguments as a long document has elements. */
export const joinedXml = (pieces: readonly Xml[]): Xml => pieces.join('\n') as Xml;

export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

/** A reader of XML takes white space in attributes for plain spaces, unless it is written by its number. */
const inAttribute = (text: string): string =>
  markupText(text).replaceAll(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
