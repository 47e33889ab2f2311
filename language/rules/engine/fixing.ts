/** What a fix may know: the service in which a case was found, and the texts of its files. */
import type { Fix } from '../../editing/fix.ts';
import type { EditableTexts } from '../../editing/insertion.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import type { Place } from '../../text/places.ts';
import type { Lack } from './lack.ts';

export interface FixContext extends EditableTexts {
  /** The model in which the case was found. */
  readonly service: ServiceModel;
  /** The day of the run, as an ISO date. */
  readonly today: string;
  /** The innermost block around the finding in which a clause may be written. */
  readonly block: Place | undefined;
  /** Of a case that is about several places, whether somebody asks about this one. */
  readonly isAsked: (place: Place) => boolean;
  /** What the rule about a clause that is missing would write: `decide` may name it. */
  readonly fill: (clause: string, lack: Lack) => Promise<readonly Fix[]>;
}
