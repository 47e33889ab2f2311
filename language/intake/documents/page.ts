/** Tables, headings, list items and paragraphs, found by the names that HTML has for them. */
import { type DocumentPart, GUESSED_LEVEL, type Passage, UnreadableDocument } from './document.ts';
import { Grid } from './grid.ts';
import { LINE_BREAK } from './outline.ts';

/** What is no part of the text. */
const UNSEEN = new Set(['head', 'script', 'style', 'nav', 'template', 'noscript']);
const BLOCKS = new Set(
  ['p', 'div', 'li', 'ul', 'ol', 'dl', 'dd', 'dt', 'pre', 'table', 'caption', 'blockquote', 'figcaption'].concat([
    'section',
    'article',
    'main',
    'header',
    'footer',
    'aside',
    'figure',
    'address',
    'body',
  ]),
);
const STRONG = new Set(['b', 'strong']);

/** Pages are some twenty elements deep; one that is made to exhaust the machine has more than these. */
const DEEPEST = 2_000;

/** A page as it is gone through from its first word to its last. */
export class Page {
  readonly parts: DocumentPart[] = [];
  private readonly lists: string[] = [];
  private form: Passage['form'] = 'paragraph';
  private level = 0;
  private text = '';
  /** Letters of the text in bold type, and how many elements for it are open. */
  private bold = 0;
  private strong = 0;
  private unseen = 0;
  private nested = 0;
  private grid: Grid | undefined;
  private cell: { text: string; across: number; down: number; goesOn: boolean } | undefined;
  /** How many tables lie around: the words of one within a cell are words of the cell. */
  private depth = 0;

  /** @throws UnreadableDocument where elements lie in each other without end */
  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.nested > DEEPEST)
      throw new UnreadableDocument(`its elements lie more than ${DEEPEST} deep in each other, as in no page`);
    if (UNSEEN.has(name)) this.unseen++;
    else if (name === 'br') this.add(LINE_BREAK);
    else if (name === 'table') this.openTable();
    else if (this.grid) this.openInTable(name, attributes);
    else if (STRONG.has(name)) this.strong++;
    else this.openBlock(name);
  }

  private openBlock(name: string): void {
    const heading = headingLevel(name);
    if (!BLOCKS.has(name) && heading === undefined) return;
    this.flush();
    if (name === 'li' || name === 'dd') this.lists.push(name);
    this.form = heading === undefined ? (this.lists.length > 0 ? 'item' : 'paragraph') : 'heading';
    this.level = heading ?? this.lists.length;
  }

  private openTable(): void {
    if (this.depth++ > 0) return;
    this.flush();
    this.grid = new Grid();
  }

  private openInTable(name: string, { colspan, rowspan }: Readonly<Record<string, string>>): void {
    if (name === 'tr' && this.depth === 1) this.grid?.openRow();
    else if (isCell(name) && this.depth === 1)
      this.cell = { text: '', across: Number(colspan) || 1, down: Number(rowspan) || 1, goesOn: false };
    else if ((BLOCKS.has(name) || isCell(name)) && this.cell?.text) this.cell.text += LINE_BREAK;
  }

  close(name: string): void {
    this.nested--;
    if (UNSEEN.has(name)) this.unseen--;
    else if (this.grid) this.closeInTable(name);
    else if (STRONG.has(name)) this.strong = Math.max(0, this.strong - 1);
    else if (BLOCKS.has(name) || headingLevel(name) !== undefined) {
      this.flush();
      if (name === 'li' || name === 'dd') this.lists.pop();
      this.form = this.lists.length > 0 ? 'item' : 'paragraph';
      this.level = this.lists.length;
    }
  }

  private closeInTable(name: string): void {
    if (isCell(name) && this.cell && this.depth === 1) {
      const { text, across, down, goesOn } = this.cell;
      if (goesOn) this.grid?.continueAbove(across);
      else this.grid?.add(text, across, down);
      this.cell = undefined;
    } else if (name === 'table' && this.grid && --this.depth === 0) {
      this.parts.push(this.grid.table());
      this.grid = undefined;
    }
  }

  /** The cell that is open lies over so many columns. */
  widen(across: number): void {
    if (this.cell && this.depth === 1) this.cell.across = across || 1;
  }

  /** The cell that is open goes on from the one above it. */
  goOn(): void {
    if (this.cell && this.depth === 1) this.cell.goesOn = true;
  }

  /** The list item that is open lies so deep in other lists, from 1. */
  deepen(level: number): void {
    this.level = level;
  }

  add(text: string): void {
    if (this.unseen > 0) return;
    if (this.cell) this.cell.text += text;
    else if (!this.grid) {
      this.text += text;
      if (this.strong > 0) this.bold += lettersIn(text);
    }
  }

  flush(): void {
    const text = this.text.trim();
    if (text !== '') {
      const isBold = this.form === 'paragraph' && this.bold === lettersIn(text) && !text.includes(LINE_BREAK);
      const form = isBold ? 'heading' : this.form;
      this.parts.push({ kind: 'passage', form, text, level: isBold ? GUESSED_LEVEL : this.level });
    }
    this.text = '';
    this.bold = 0;
  }
}

const isCell = (name: string): boolean => name === 'td' || name === 'th';

const lettersIn = (text: string): number => text.replace(/\s/g, '').length;

/** Of `h2`, 2; what a list explains stands above it like a heading. */
const headingLevel = (name: string): number | undefined => {
  if (name === 'dt' || name === 'caption' || name === 'summary') return GUESSED_LEVEL;
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
};
