/**
 * Word documents: their paragraphs, headings, list items and tables, after ECMA-376, part 1, chapter 17. A library that
 * makes whole pages of them would be as large as the rest of what reads documents.
 */
import type { DocumentPart } from './document.ts';
import { LINE_BREAK } from './outline.ts';
import { Page } from './page.ts';
import { textsOf, unzipped } from './unpack.ts';
import { type Handler, parseXml, type XmlAttributes } from './xml.ts';

const [DOCUMENT, STYLES] = ['word/document.xml', 'word/styles.xml'];

/** @throws Error where it has no text */
export function readWord(bytes: Uint8Array): DocumentPart[] {
  const files = unzipped(bytes, (name) => name === DOCUMENT || name === STYLES);
  const body = new Body(kindsOf(textsOf(files.get(STYLES))));
  parseXml(textsOf(files.get(DOCUMENT)), body);
  if (!body.isFound) throw new Error('it has no text');
  body.page.flush();
  return body.page.parts;
}

/** What a paragraph is, as HTML calls it. */
type Kind = `h${1 | 2 | 3 | 4 | 5 | 6}` | 'li' | 'p';

interface Style {
  readonly kind: Kind;
  /** Of a list item, how deep its list lies in others, from 1. */
  readonly level: number;
}

const PARAGRAPH: Style = { kind: 'p', level: 0 };

/** The kinds of paragraphs by the identifiers of their styles: Word's own have English names in every language. */
function kindsOf(styles: Iterable<string>): ReadonlyMap<string, Style> {
  const kinds = new Map<string, Style>();
  let style = '';
  parseXml(styles, {
    open(name, { styleId, val = '' }) {
      if (name === 'style') style = styleId ?? '';
      else if (name === 'name') kinds.set(style, styleNamed(val) ?? PARAGRAPH);
      else if (name === 'numPr' && kinds.get(style)?.kind === 'p') kinds.set(style, { kind: 'li', level: 1 });
    },
  });
  return kinds;
}

function styleNamed(name: string): Style | undefined {
  if (/^title$/i.test(name)) return { kind: 'h1', level: 1 };
  const [, heading] = /^heading (\d)$/i.exec(name) ?? [];
  if (heading) return { kind: `h${Math.min(Number(heading), 6) as 1}`, level: Number(heading) };
  const [list, level] = /^list (?:bullet|number|continue|paragraph)?\s*(\d)?$/i.exec(name) ?? [];
  return list === undefined ? undefined : { kind: 'li', level: Number(level ?? 1) };
}

/** What stands for a paragraph, table, row or cell, and what is put where a break, tab or hyphen stands. */
const BLOCKS: Readonly<Record<string, string>> = { tbl: 'table', tr: 'tr', tc: 'td' };
const CHARACTERS: Readonly<Record<string, string>> = {
  br: LINE_BREAK,
  cr: LINE_BREAK,
  tab: ' ',
  noBreakHyphen: '-',
};

/** What is no part of the text: older forms of what stands beside them, and what was moved away. */
const UNSEEN = new Set(['Fallback', 'moveFrom']);

class Body implements Handler {
  readonly page = new Page();
  isFound = false;
  private readonly styles: ReadonlyMap<string, Style>;
  /** The paragraph that is open, and whether its kind has been settled. */
  private style = PARAGRAPH;
  private isBegun = false;
  private isText = false;
  private unseen = 0;

  constructor(styles: ReadonlyMap<string, Style>) {
    this.styles = styles;
  }

  open(name: string, attributes: XmlAttributes): void {
    const block = BLOCKS[name];
    if (UNSEEN.has(name)) this.unseen++;
    else if (block) this.page.open(block, {});
    else if (name === 'body') this.isFound = true;
    else if (name === 'p') [this.style, this.isBegun] = [PARAGRAPH, false];
    else if (name === 't') this.isText = true;
    else if (name in CHARACTERS && this.isBegun) this.add(CHARACTERS[name] as string);
    else this.describe(name, attributes.val);
  }

  /** What is said about the paragraph or the cell that is open. */
  private describe(name: string, val: string | undefined): void {
    const { kind } = this.style;
    if (name === 'pStyle') this.style = this.styles.get(val ?? '') ?? this.style;
    else if (name === 'numId' && !/^h/.test(kind))
      this.style = val === '0' ? PARAGRAPH : { kind: 'li', level: Math.max(this.style.level, 1) };
    else if (name === 'ilvl' && !/^h/.test(kind)) this.style = { kind: 'li', level: Number(val) + 1 };
    else if (name === 'gridSpan') this.page.widen(Number(val));
    else if (name === 'vMerge' && val !== 'restart') this.page.goOn();
  }

  close(name: string): void {
    const block = BLOCKS[name];
    if (UNSEEN.has(name)) this.unseen--;
    else if (block) this.page.close(block);
    else if (name === 't') this.isText = false;
    else if (name === 'p' && this.isBegun) this.page.close(this.style.kind);
  }

  text(text: string): void {
    if (this.isText) this.add(text);
  }

  private add(text: string): void {
    if (this.unseen > 0) return;
    if (!this.isBegun) {
      this.page.open(this.style.kind, {});
      if (this.style.kind === 'li') this.page.deepen(this.style.level);
    }
    this.isBegun = true;
    this.page.add(text);
  }
}
