/**
 * A calendar as a function of time, in pieces on each of which its value is the same or moves on with time. When a limit is
 * over, how long it has been open until then, which day and which period it is: all are such functions.
 */

export interface CalendarStep {
  /** From an instant, included, to another one, which is not: seconds since 1970 began. */
  readonly from: number;
  readonly to: number;
  /** The value; where it slides, what is to be added to the instant. */
  readonly value: number;
  readonly slides: boolean;
}

export interface StepTable {
  readonly name: string;
  /** What it says, as a comment. */
  readonly says: string;
  readonly steps: readonly CalendarStep[];
}

/** An instant that still belongs to the piece that it ends: databases tell times apart by the microsecond. */
export const JUST_AFTER = 1e-6;

/** Pieces in their order, without those that are empty, and those that say the same made one. */
export function merged(steps: readonly CalendarStep[]): CalendarStep[] {
  const result: CalendarStep[] = [];
  for (const step of steps) {
    if (step.to <= step.from) continue;
    const last = result.at(-1);
    const goesOn = last && last.to === step.from && last.value === step.value && last.slides === step.slides;
    if (goesOn) result[result.length - 1] = { ...last, to: step.to };
    else result.push(step);
  }
  return result;
}

/** The value of a calendar at an instant; before all pieces that with which they begin, behind them that with which they end. */
export function valueAt(steps: readonly CalendarStep[], instant: number): number {
  let [first, behind] = [0, steps.length];
  while (behind - first > 1) {
    const middle = (first + behind) >> 1;
    if ((steps[middle] as CalendarStep).from <= instant) first = middle;
    else behind = middle;
  }
  const step = steps[first];
  if (!step) return 0;
  return step.slides ? step.value + Math.min(Math.max(instant, step.from), step.to) : step.value;
}
