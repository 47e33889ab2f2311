import type { Standard } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { SheetRow } from '../document/tree.ts';
import type { Spoken } from '../languages/words.ts';
import type { Nouns } from '../sentences/nouns.ts';

/** What all parts of a handbook know. */
export interface Book {
  readonly service: ServiceModel;
  readonly spoken: Spoken;
  /** That of the texts which are wanted, and that of those which name none. */
  readonly language: string;
  readonly first: string;
  /** The names of the sections around those of the book. */
  readonly path: readonly string[];
  readonly titleOfRole: (name: string) => string;
  readonly nouns: Nouns;
  /** The touchpoint under which a standard stands in full; empty for what holds everywhere. */
  readonly placeOf: (standard: Standard) => string;
  readonly context: SheetRow;
  /** The day on which it is made, as `2026-07-01`. */
  readonly today: string;
}
