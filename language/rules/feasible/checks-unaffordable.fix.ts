import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Workload } from '../../meaning/workload/observations.ts';
import { times } from '../../writing/quantities.ts';
import { plainText } from '../../writing/written.ts';

/** The most frequent round is cut to what the others leave. */
export const mend = ({ rounds: [first], most, perWeek }: Workload): readonly Fix[] => {
  const left = first ? Math.floor(most - (perWeek - first.perWeek)) : 0;
  if (!first || left < 1) return [];
  const rate = times(left, 'week');
  return replacement(`Ask for ${plainText(rate)}, which can be done`, first.frequency.source, rate);
};
