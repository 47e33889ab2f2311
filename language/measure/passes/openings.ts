/** The openings of a service: what goes on past midnight, or day and night, is one. */
import { mergedStretches, type Stretch, type WorkingTime } from '../../quantities/working-time.ts';
import { heldIn, type Scope } from './place.ts';

interface Opening {
  /** Null where it has been open for so long that nobody knows since when. */
  readonly from: number | null;
  /** Undefined while it is still open. */
  readonly to: number | undefined;
}

/** So many days it is looked back for the last closing: where there is none, it is open day and night. */
export const LOOKING_BACK = 7;

/** Those that begin on the day of one instant or are still going on then, and all others until a second one, on days on which something holds. */
export function openings(time: WorkingTime, scope: Scope, first: number, until: number): Opening[] {
  const { clock } = time;
  const firstDay = clock.dayAt(first);
  const known = clock.startOf(firstDay - LOOKING_BACK);
  return openingsIn(time, scope, firstDay, until)
    .filter(({ from, to }) => to > first || from >= clock.startOf(firstDay))
    .map(({ from, to }) => ({ from: from <= known ? null : from, to: to <= until ? to : undefined }));
}

/** Those from some days before a day, as far as that day can tell of them, until an instant. */
export function openingsIn(time: WorkingTime, scope: Scope, firstDay: number, until: number): Stretch[] {
  const { clock } = time;
  // What is open as it is looked back to may have opened on the day before.
  const earliest = firstDay - LOOKING_BACK - 1;
  const days = Array.from({ length: clock.dayAt(until) - earliest + 1 }, (_, at) => earliest + at);
  return mergedStretches(days.flatMap((day) => time.openOn(day)))
    .flatMap((it) => heldIn(scope, clock, it))
    .filter(({ from }) => from <= until);
}
