import type { Results } from '../../language/measure/results/schema.ts';
import type { ToMeasure } from './measure.ts';

/** Where a server measures. */
export interface MeasuringHost {
  readonly measure: (work: ToMeasure) => Promise<Results>;
  /** The most that the data of a service may have, in millions of bytes: more is measured by the command line. */
  readonly maxMegabytes: number;
}

/** Beside the messages of the editor, where there is no other thread: little data, so that nobody waits. */
export const HERE: MeasuringHost = {
  measure: async (work) => (await import('./measure.ts')).measureFiles(work),
  maxMegabytes: 2,
};
