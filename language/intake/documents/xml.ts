/** Goes through the XML of office documents. */
import { Parser } from 'htmlparser2';
import { UnreadableDocument } from './document.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

export interface Handler {
  open(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Office programs write elements some twenty deep. */
const DEEPEST = 2_000;

/**
 * Names are given without their prefixes.
 * @throws UnreadableDocument where elements lie in each other without end
 */
export function parseXml(texts: Iterable<string>, handler: Handler): void {
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST)
          throw new UnreadableDocument(`its elements lie more than ${DEEPEST} deep in each other, as in no document`);
        handler.open(
          local(name),
          Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])),
        );
      },
      onclosetag: (name) => {
        depth--;
        handler.close?.(local(name));
      },
      ontext: (text) => handler.text?.(text),
    },
    { xmlMode: true },
  );
  for (const text of texts) parser.write(text);
  parser.end();
}
