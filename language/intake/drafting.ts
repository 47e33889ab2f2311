/** Who drafts the rows of a table: the thread that asks, or several. */
import { draftRow } from './draft/draft-row.ts';
import type { TableFacts } from './draft/facts.ts';
import { type WrittenDraft, writtenDraft } from './output/written-draft.ts';
import type { ImportedRow } from './rows.ts';

/**
 * Drafts rows, each by itself. @param rows from which those may be taken that are drafted: all of a large table need much room
 * @returns a draft for each row, in their order
 */
export type Drafting = (
  rows: ImportedRow[],
  facts: TableFacts,
) => readonly WrittenDraft[] | Promise<readonly WrittenDraft[]>;

export const draftHere: Drafting = (rows, facts) => rows.map((row) => writtenDraft(draftRow(row, facts)));
