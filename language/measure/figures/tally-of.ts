/** Which tally a plan needs. */
import type { Plan } from '../../meaning/measures/plan.ts';
import type { Looking } from '../questions/reaching.ts';
import { CountTally, ShareTally } from './share.ts';
import type { Tally } from './tally.ts';
import { TimesTally } from './times.ts';
import { ValuesTally } from './values.ts';

/** Makes tallies for cases of a record; rates are counts that are divided when both are known. */
export function tallyOf({ figure, bound }: Plan, looking: Looking): Tally {
  switch (figure.is) {
    case 'share':
      return new ShareTally(bound);
    case 'count':
      return new CountTally(bound);
    case 'rate':
      return new CountTally(null);
    case 'statistic':
      return figure.value.of === 'time'
        ? new TimesTally(figure, figure.value, bound, looking)
        : new ValuesTally(figure, figure.value, bound);
  }
}
