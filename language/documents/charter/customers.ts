import type { Results } from '../../measure/results/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { SheetRow } from '../document/tree.ts';
import type { Spoken } from '../languages/words.ts';

/** Who is told what. */
export interface Customers {
  readonly service: ServiceModel;
  readonly spoken: Spoken;
  /** That of the texts which are wanted, and that of those which name none. */
  readonly language: string;
  readonly first: string;
  readonly results: Results | undefined;
  readonly context: SheetRow;
}
