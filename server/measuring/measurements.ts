/** What the records say of services, for whoever shows it. */
import type { URI } from 'langium';
import type { Results, TargetResult } from '../../language/measure/results/schema.ts';
import type { KnownService } from '../findings/findings.ts';

export interface Measurements {
  /** Calls back with the URI of each file whose service has been measured. */
  onMeasured(listener: (uri: string) => void): void;
  /**
   * The results of a service as they were last measured, null where that failed; it is measured again where it is not
   * as it was then, and undefined until that has been done once.
   */
  wanted(service: KnownService): Results | null | undefined;
  /** What was found of the targets in a line of a file, the first being 1: those of a table share theirs. */
  ofLine(uri: URI, line: number): TargetResult[];
  /** Data may have changed somewhere: all that was measured is measured again. */
  forget(): void;
}
