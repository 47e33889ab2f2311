/** As many inspections as people can do. */

import { fixWith } from '../../editing/fix-with.ts';
import { comparePlaces } from '../../text/places.ts';
import { overloads } from '../feasible/checks-unaffordable.ts';
import type { QuickFix } from './fixing.ts';

/** The most frequent round is cut to what the others leave. */
export const inspectLess: QuickFix = ({ place }, { service }) => {
  const load = overloads(service).find(({ rounds: [first] }) => first && comparePlaces(first.source, place) === 0);
  const [first] = load?.rounds ?? [];
  if (!load || !first) return [];
  const left = Math.floor(load.most - (load.perWeek - first.perWeek));
  if (left < 1) return [];
  return fixWith(`Ask for ${left} per week, which can be done`, {
    place: first.frequency.source,
    text: `${left} per week`,
  });
};
