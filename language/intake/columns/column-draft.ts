/** A column while it is settled what it holds. */
import type { Contents } from './contents.ts';
import type { Field } from './fields.ts';
import type { Known, Meaning } from './headings.ts';

export interface ColumnDraft {
  readonly index: number;
  readonly heading: string;
  readonly known: Known | null;
  readonly meaning: Meaning | undefined;
  readonly field: Field | null;
  readonly language: string | null;
  readonly contents: Contents;
  readonly unit: string | null;
  readonly isTold: boolean;
}
