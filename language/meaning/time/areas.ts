/** The areas in which customers judge by time. */
import { AREAS } from '../../model/vocabulary.ts';

/** Areas in which customers wait for something. */
export const AREAS_OF_WAITING: readonly string[] = ['time-limits', 'flow', 'communication', 'complaints'];

/** The other procedural areas, in which saying how often does as well. */
export const AREAS_OF_ROUTINE: readonly string[] = AREAS.filter(
  ({ personal, name }) => !personal && !AREAS_OF_WAITING.includes(name),
).map(({ name }) => name);
