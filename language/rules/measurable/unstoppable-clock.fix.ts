/** Days that cannot stand still, as the hours that they are. */
import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { PauseMisfit } from '../../meaning/measures/pauses.ts';
import type { Ref } from '../../model/schema.ts';
import { type Duration, describeDuration } from '../../quantities/duration.ts';
import { length } from '../../writing/quantities.ts';

export interface Unstoppable {
  readonly misfit: PauseMisfit;
  /** The first of the pauses that are not counted. */
  readonly pause: Ref;
  /** As many hours as the days, where they are of one length. */
  readonly hours: Duration | undefined;
}

export const mend = ({ misfit, hours }: Unstoppable): readonly Fix[] =>
  hours && 'limit' in misfit
    ? replacement(`Count in hours: \`${describeDuration(hours)}\``, misfit.limit.source, length(hours))
    : [];
