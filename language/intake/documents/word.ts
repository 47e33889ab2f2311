/**
 * Word documents: their paragraphs, headings, list items and tables, after ECMA-376, part 1, chapter 17. A library that
 * makes whole pages of them would be as large as the rest of what reads documents.
 */
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Part } from './document.ts';
import { Page } from './page.ts';

const [DOCUMENT, STYLES] = ['word/document.xml', 'word/styles.xml'];

export function readWord(bytes: Uint8Array): Part[] {
  const files = unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT || name === STYLES });
  const textOf = (name: string): string => (files[name] ? strFromU8(files[name]) : '');
  const body = new Body(kindsOf(textOf(STYLES)));
  if (!/<\w*:?body[\s>]/.test(textOf(DOCUMENT))) throw new Error('it has no text');
  parse(textOf(DOCUMENT), body);
  body.page.flush();
  return body.page.parts;
}

type Attributes = Readonly<Record<string, string>>;

interface Handler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Goes through XML; names are given without their prefixes. */
function parse(xml: string, handler: Handler): void {
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        handler.open(
          local(name),
          Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])),
        ),
      onclosetag: (name) => handler.close?.(local(name)),
      ontext: (text) => handler.text?.(text),
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** What a paragraph is, as HTML calls it. */
type Kind = 'h1' | 'li' | 'p';

/** The kinds of paragraphs by the identifiers of their styles: Word's own have English names in every language. */
function kindsOf(styles: string): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  let style = '';
  parse(styles, {
    open(name, { styleId, val = '' }) {
      if (name === 'style') style = styleId ?? '';
      else if (name === 'name' && /^(?:heading \d|title)$/i.test(val)) kinds.set(style, 'h1');
      else if (name === 'name' && /^list /i.test(val)) kinds.set(style, 'li');
      else if (name === 'numPr' && !kinds.has(style)) kinds.set(style, 'li');
    },
  });
  return kinds;
}

/** What stands for a paragraph, table, row or cell, and what is put where a break, tab or hyphen stands. */
const BLOCKS: Readonly<Record<string, string>> = { tbl: 'table', tr: 'tr', tc: 'td' };
const CHARACTERS: Readonly<Record<string, string>> = { br: '\n', cr: '\n', tab: ' ', noBreakHyphen: '-' };

/** What is no part of the text: older forms of what stands beside them, and what was moved away. */
const UNSEEN = new Set(['Fallback', 'moveFrom']);

class Body implements Handler {
  readonly page = new Page();
  private readonly styles: ReadonlyMap<string, Kind>;
  /** The paragraph that is open, and whether its kind has been settled. */
  private kind: Kind = 'p';
  private isBegun = false;
  private isText = false;
  private unseen = 0;

  constructor(styles: ReadonlyMap<string, Kind>) {
    this.styles = styles;
  }

  open(name: string, { val = '' }: Attributes): void {
    const block = BLOCKS[name];
    if (UNSEEN.has(name)) this.unseen++;
    else if (block) this.page.open(block, {});
    else if (name === 'p') [this.kind, this.isBegun] = ['p', false];
    else if (name === 'pStyle') this.kind = this.styles.get(val) ?? this.kind;
    else if (name === 'numId' && this.kind !== 'h1') this.kind = val === '0' ? 'p' : 'li';
    else if (name === 'gridSpan') this.page.widen(Number(val));
    else if (name === 't') this.isText = true;
    else if (name in CHARACTERS && this.isBegun) this.add(CHARACTERS[name] as string);
  }

  close(name: string): void {
    const block = BLOCKS[name];
    if (UNSEEN.has(name)) this.unseen--;
    else if (block) this.page.close(block);
    else if (name === 't') this.isText = false;
    else if (name === 'p' && this.isBegun) this.page.close(this.kind);
  }

  text(text: string): void {
    if (this.isText) this.add(text);
  }

  private add(text: string): void {
    if (this.unseen > 0) return;
    if (!this.isBegun) this.page.open(this.kind, {});
    this.isBegun = true;
    this.page.add(text);
  }
}
