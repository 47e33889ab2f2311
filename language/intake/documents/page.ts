/** Tables, headings, list items and paragraphs, found by the names that HTML has for them. */
import type { Part, Passage } from './document.ts';

/** What is no part of the text. */
const UNSEEN = new Set(['head', 'script', 'style', 'nav', 'template', 'noscript']);
const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'section', 'article', 'blockquote', 'dd', 'dt', 'pre', 'table']);
const HEADING = /^h[1-6]$/;

/** A page as it is gone through from its first word to its last. */
export class Page {
  readonly parts: Part[] = [];
  private readonly lists: string[] = [];
  private form: Passage['form'] = 'paragraph';
  private text = '';
  private unseen = 0;
  /** The rows of the table that is open, and the cells of its last row. */
  private rows: string[][] | undefined;
  private cell: { text: string; span: number } | undefined;
  /** How many tables lie around: the words of one within a cell are words of the cell. */
  private depth = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.has(name)) this.unseen++;
    else if (name === 'br') this.add('\n');
    else if (name === 'table') this.openTable();
    else if (this.rows) this.openInTable(name, attributes);
    else if (BLOCKS.has(name) || HEADING.test(name)) {
      this.flush();
      if (name === 'li') this.lists.push(name);
      this.form = HEADING.test(name) ? 'heading' : this.lists.length > 0 ? 'item' : 'paragraph';
    }
  }

  private openTable(): void {
    if (this.depth++ > 0) return;
    this.flush();
    this.rows = [];
  }

  private openInTable(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'tr' && this.depth === 1) this.rows?.push([]);
    else if (isCell(name) && this.depth === 1) this.cell = { text: '', span: Number(attributes.colspan) || 1 };
    else if ((BLOCKS.has(name) || isCell(name)) && this.cell?.text) this.cell.text += '\n';
  }

  close(name: string): void {
    if (UNSEEN.has(name)) this.unseen--;
    else if (this.rows) this.closeInTable(name);
    else if (BLOCKS.has(name) || HEADING.test(name)) {
      this.flush();
      if (name === 'li') this.lists.pop();
      this.form = this.lists.length > 0 ? 'item' : 'paragraph';
    }
  }

  private closeInTable(name: string): void {
    if (isCell(name) && this.cell && this.depth === 1) {
      const { text, span } = this.cell;
      this.rows?.at(-1)?.push(text, ...Array.from({ length: Math.min(span, 50) - 1 }, () => ''));
      this.cell = undefined;
    } else if (name === 'table' && this.rows && --this.depth === 0) {
      const rows = this.rows.map((cells, index) => ({ number: index + 1, cells }));
      this.parts.push({ kind: 'table', name: null, rows });
      this.rows = undefined;
    }
  }

  /** The cell that is open lies over so many columns. */
  widen(span: number): void {
    if (this.cell && this.depth === 1) this.cell.span = span || 1;
  }

  add(text: string): void {
    if (this.unseen > 0) return;
    if (this.cell) this.cell.text += text;
    else if (!this.rows) this.text += text;
  }

  flush(): void {
    if (this.text.trim() !== '') this.parts.push({ kind: 'passage', form: this.form, text: this.text.trim() });
    this.text = '';
  }
}

const isCell = (name: string): boolean => name === 'td' || name === 'th';
