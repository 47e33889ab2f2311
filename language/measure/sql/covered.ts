/** Which targets the SQL does not say yet: the plain evaluator measures them. */

import type { Plan } from '../../meaning/measures/plan.ts';
import { asksRhythm } from '../../meaning/measures/timing.ts';

/** What of a plan the SQL cannot say: the rest of a sentence about the target; null where it says all. */
export function notCovered(plan: Plan): string | null {
  const { population, figure } = plan;
  if (population.of !== 'cases') return 'it is measured on stretches of time';
  if (population.notYet) return 'it counts what waits when a period ends';
  if (plan.notCounting.length > 0) return 'its clock stands still in pauses';
  if (figure.is === 'share' && asksRhythm(figure.question)) return 'it looks at the gaps between cases';
  return null;
}
