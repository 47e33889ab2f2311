import type { Fix } from '../../editing/fix.ts';
import { fixWith } from '../../editing/fix-with.ts';
import { behind } from '../../editing/insertion.ts';
import { per } from '../../writing/quantities.ts';
import type { FixContext } from '../engine/fixing.ts';
import type { Lack } from '../engine/lack.ts';
import { afterMeasure } from '../mending/sentences.ts';
import { PERIODS } from '../mending/targets.ts';

export const mend = ({ target }: Lack, { sourceOf }: FixContext): readonly Fix[] => {
  // An open question may stand in a target that has its period.
  if (!target || target.period) return [];
  const end = afterMeasure(target, sourceOf(target.source.file));
  return PERIODS.flatMap((period) => fixWith(`Measure it \`per ${period}\``, end && behind(end, per(period))));
};
