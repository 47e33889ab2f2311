/** What the report says of one document. */
import type { Column } from '../columns/columns.ts';
import type { DocumentFormat } from '../documents/document.ts';

export interface DocumentReport {
  readonly name: string;
  readonly format: DocumentFormat;
  readonly encoding: string | null;
  readonly tables: readonly TableReport[];
  /** Languages of sentences in which nothing can be read, by their English names. */
  readonly notRead: readonly string[];
  /** Sentences and list items of the prose that promise nothing, and what stands above the headings of tables. */
  readonly passedOver: readonly string[];
}

interface TableReport {
  readonly name: string | null;
  readonly rows: number;
  /** Null where no column holds statements, so that the table was passed over. */
  readonly columns: readonly Column[] | null;
}
