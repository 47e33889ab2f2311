import type { TargetResult } from '../../measure/results/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { SheetRow } from '../document/tree.ts';
import type { Spoken } from '../languages/words.ts';
import type { Nouns } from '../sentences/nouns.ts';

/** Who is told what. */
export interface Customers {
  readonly service: ServiceModel;
  readonly spoken: Spoken;
  /** That of the texts which are wanted, and that of those which name none. */
  readonly language: string;
  readonly first: string;
  /** By the ids of targets: those of branches are their own. */
  readonly results: ReadonlyMap<string, TargetResult>;
  readonly nouns: Nouns;
  readonly context: SheetRow;
  /** The day on which it is given out, as `2026-07-01`. */
  readonly today: string;
}
