/** What the page of a table and the extension tell each other. */
import type { EditTableResult, RowEdit, StandardsRow, StandardsTable } from '../../protocol/messages.ts';

/** From the extension to the page. */
export type ToTable =
  | {
      readonly type: 'show';
      readonly table: StandardsTable;
      /** The headings of the columns that were chosen; null where nobody has chosen. */
      readonly columns: readonly string[] | null;
    }
  /** What came of an edit; the table with what was written comes by itself. */
  | { readonly type: 'refused'; readonly rows: readonly RowEdit[]; readonly refused: EditTableResult['refused'] }
  /** There is nothing to show. */
  | { readonly type: 'empty'; readonly message: string };

/** From the page to the extension. */
export type FromTable =
  | { readonly type: 'ready' }
  | { readonly type: 'edit'; readonly rows: readonly RowEdit[] }
  | { readonly type: 'columns'; readonly columns: readonly string[] }
  | { readonly type: 'open'; readonly start: StandardsRow['range']['start'] };
