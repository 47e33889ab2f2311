/** What a document holds, whatever its format: tables and prose, in their order. */

export interface Row {
  /** As a person counts: 1 is the first row of the table. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly kind: 'table';
  /** The name of a spreadsheet's sheet. */
  readonly name: string | null;
  readonly rows: readonly Row[];
}

export interface Passage {
  readonly kind: 'passage';
  readonly form: 'heading' | 'item' | 'paragraph';
  readonly text: string;
}

export type Part = Table | Passage;

export interface DocumentContent {
  readonly format: Format;
  /** How the bytes stand for letters; null where the format says so itself. */
  readonly encoding: string | null;
  readonly parts: readonly Part[];
}

export type Format = 'csv' | 'xlsx' | 'docx' | 'markdown' | 'html' | 'text';

/** What the user can say so that a document can be read after all. */
export type Remedy =
  | { readonly kind: 'column'; readonly headings: readonly string[] }
  | { readonly kind: 'encoding'; readonly readings: readonly { readonly encoding: string; readonly sample: string }[] };

/** A document that cannot be read: what it is instead, and what to do, as the rest of a sentence about the file. */
export class UnreadableDocument extends Error {
  readonly remedy: Remedy | undefined;

  constructor(message: string, remedy?: Remedy) {
    super(message);
    this.remedy = remedy;
  }
}
