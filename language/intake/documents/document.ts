/** What a document holds, whatever its format: tables and prose, in their order. */

export interface Row {
  /** As a person counts: 1 is the first row of the table. */
  readonly number: number;
  /**
   * The text of a cell that spans several rows or columns stands in all of them. They are let go when the row has been
   * read: those of a large table take as much room as what is made of it.
   */
  cells: readonly string[];
  /** The columns into which the cell on their left spreads; absent where there are none. */
  readonly spread?: ReadonlySet<number>;
}

export interface Table {
  readonly kind: 'table';
  /** The name of a spreadsheet's sheet. */
  readonly name: string | null;
  readonly rows: readonly Row[];
  /** What the identifiers of its rows are known in, where its format says so. */
  readonly system?: string;
}

export interface Passage {
  readonly kind: 'passage';
  readonly form: 'heading' | 'item' | 'paragraph';
  readonly text: string;
  /** Of a heading, from 1 for the highest; of a list item, how deep its list lies in others, from 1; else 0. */
  readonly level: number;
  /** What other systems know it by. */
  readonly identifiers?: readonly string[];
}

/** The level of headings that nothing marks as such: a short line above others, a paragraph in bold type. */
export const GUESSED_LEVEL = 7;

export type DocumentPart = Table | Passage;

export interface DocumentContent {
  readonly format: DocumentFormat;
  /** How the bytes stand for letters; null where the format says so itself. */
  readonly encoding: string | null;
  readonly parts: readonly DocumentPart[];
}

export type DocumentFormat = 'csv' | 'xlsx' | 'docx' | 'markdown' | 'html' | 'text' | 'yaml' | 'gherkin';

/** What the user can say so that a document can be read after all. */
export type ReadableBy =
  | { readonly kind: 'column'; readonly headings: readonly string[] }
  | { readonly kind: 'encoding'; readonly readings: readonly { readonly encoding: string; readonly sample: string }[] };

/** A document that cannot be read: what it is instead, and what to do, as the rest of a sentence about the file. */
export class UnreadableDocument extends Error {
  readonly remedy: ReadableBy | undefined;

  constructor(message: string, remedy?: ReadableBy) {
    super(message);
    this.remedy = remedy;
  }
}
