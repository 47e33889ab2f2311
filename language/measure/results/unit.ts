/** In which unit the figure of a plan is. */
import type { Plan } from '../../meaning/measures/plan.ts';
import { lengthUnit } from '../figures/lengths.ts';
import type { TargetResult } from './schema.ts';

export function unitOf({ figure, bound }: Plan): TargetResult['unit'] {
  switch (figure.is) {
    case 'share':
      return 'percent';
    case 'count':
      return 'cases';
    case 'rate':
      return 'number';
    case 'statistic':
      if (figure.value.of === 'time') return lengthUnit(bound?.value.kind === 'duration' ? bound.value.limit : null);
      return figure.statistic === 'net promoter score' ? 'points' : 'number';
  }
}
