import type { Fix } from '../../editing/fix.ts';
import { fixWith, replacement } from '../../editing/fix-with.ts';
import { longerPeriod, type SmallSample, shareShown } from '../../meaning/workload/samples.ts';
import { contains } from '../../text/places.ts';
import { value } from '../../writing/written.ts';
import type { FixContext } from '../engine/fixing.ts';
import { periodPlace } from '../mending/sentences.ts';

/** A period that has enough cases, or a share that so few can show. */
export const mend = ({ target, sample }: SmallSample, { sourceOf }: FixContext): readonly Fix[] => {
  const [longer, share] = [longerPeriod(sample), shareShown(sample)];
  const at = target.bound?.source ?? target.source;
  // A share before the table is that of its other rows as well.
  const isOfRow = target.row === null || contains(target.row.source, at);
  const period = periodPlace(target, sourceOf(at.file));
  return [
    ...(longer ? fixWith(`Measure it per ${longer}`, period && { place: period, text: value(longer) }) : []),
    ...(share && isOfRow ? replacement(`Ask for ${share}, which so few cases can show`, at, share) : []),
  ];
};
