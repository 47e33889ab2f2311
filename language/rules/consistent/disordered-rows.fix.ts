import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import type { Disordered } from '../../meaning/measures/disordered.ts';
import { length } from '../../writing/quantities.ts';
import { plainText, value } from '../../writing/written.ts';

/** Each the time of the other. */
export const mend = ({ urgent, other }: Disordered): readonly Fix[] => {
  const [short, long] = [length(other.limit), length(urgent.limit)];
  return fixWith(
    `Give \`${urgent.value}\` ${plainText(short)} and \`${other.value}\` ${plainText(long)}`,
    { place: urgent.limit.source, text: value(short) },
    { place: other.limit.source, text: value(long) },
  );
};
