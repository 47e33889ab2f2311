import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { Performance, Standard } from '../../model/schema.ts';
import { baseline, best } from '../../writing/targets.ts';
import { performed } from '../mending/performances.ts';

export interface ContradictedBaseline {
  readonly standard: Standard;
  readonly clause: 'baseline' | 'best';
  /** What the text says, and what was measured in the same period. */
  readonly said: Performance;
  readonly measured: Performance;
}

export const mend = ({ clause, said, measured }: ContradictedBaseline): readonly Fix[] =>
  replacement('Write what was measured', said.source, (clause === 'best' ? best : baseline)(performed(measured)));
