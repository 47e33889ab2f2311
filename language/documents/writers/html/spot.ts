import type { Ids } from './ids.ts';

/** Where a block stands: the path to it and to its document, the level of the headings in it, and the language around it. */
export interface Spot {
  readonly ids: Ids;
  readonly path: string;
  readonly root: string;
  readonly level: number;
  readonly language: string;
}
