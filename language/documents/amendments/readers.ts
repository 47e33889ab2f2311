import type { Spoken } from '../languages/words.ts';

/** Who reads of changes: staff of all of them, customers of what they are promised. */
export const READERS = ['staff', 'customers'] as const;
export type ReaderOfChanges = (typeof READERS)[number];

/** Who reads, and in which language. */
export interface ReadIn {
  readonly reader: ReaderOfChanges;
  readonly spoken: Spoken;
}
