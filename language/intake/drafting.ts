/** Who drafts the rows of a table: the thread that asks, or several. */
import type { Draft } from './draft/draft.ts';
import { draftRow } from './draft/draft-row.ts';
import type { TableFacts } from './draft/facts.ts';
import type { ImportedRow } from './rows.ts';

/** Drafts rows, each by itself. @returns a draft for each row, in their order */
export type Drafting = (
  rows: readonly ImportedRow[],
  facts: TableFacts,
) => readonly Draft[] | Promise<readonly Draft[]>;

export const draftHere: Drafting = (rows, facts) => rows.map((row) => draftRow(row, facts));
