import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import type { Workload } from '../../meaning/workload/observations.ts';

/** The most frequent round is cut to what the others leave. */
export const mend = ({ rounds: [first], most, perWeek }: Workload): readonly Fix[] => {
  const left = first ? Math.floor(most - (perWeek - first.perWeek)) : 0;
  if (!first || left < 1) return [];
  const text = `${left} per week`;
  return fixWith(`Ask for ${text}, which can be done`, { place: first.frequency.source, text });
};
