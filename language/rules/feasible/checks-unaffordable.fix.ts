import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { affordable, type Workload } from '../../meaning/workload/observations.ts';
import { times } from '../../writing/quantities.ts';
import { plainText } from '../../writing/written.ts';

/** The most frequent round is cut to what the others leave, wherever it is asked for. */
export function mend(load: Workload): readonly Fix[] {
  const { left, tooMany } = affordable(load);
  if (left < 1) return [];
  const rate = times(left, 'week');
  const edits = tooMany.map(({ frequency }) => ({ place: frequency.source, text: rate }));
  return fixWith(`Ask for ${plainText(rate)}, which can be done`, ...edits);
}
