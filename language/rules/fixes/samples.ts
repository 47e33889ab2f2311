/** Periods and shares that so few cases can show. */

import { fixWith, replacement } from '../../editing/fix-with.ts';
import { longerPeriod, samplesIn, shareShown } from '../../meaning/workload/samples.ts';
import { comparePlaces } from '../../text/places.ts';
import type { QuickFix } from './fixing.ts';
import { periodPlace } from './sentences.ts';

export const showWithFew: QuickFix = ({ place }, { service, sourceOf }) => {
  const found = samplesIn(service).find(
    ({ target }) => comparePlaces(target.bound?.source ?? target.source, place) === 0,
  );
  if (!found) return [];
  const { target, sample } = found;
  const [longer, share] = [longerPeriod(sample), shareShown(sample)];
  const at = periodPlace(target, sourceOf(place.file));
  return [
    ...(longer ? fixWith(`Measure it per ${longer}`, at && { place: at, text: longer }) : []),
    ...(share ? replacement(`Ask for ${share}, which so few cases can show`, place, share) : []),
  ];
};
