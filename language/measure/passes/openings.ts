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
const LOOKING_BACK = 7;

/** Those that begin on the day of one instant or are still going on then, and all others until a second one, on days on which something holds. */
export function openings(time: WorkingTime, scope: Scope, first: number, until: number): Opening[] {
  const { clock } = time;
  const [firstDay, lastDay] = [clock.dayAt(first), clock.dayAt(until)];
  const earliest = firstDay - LOOKING_BACK;
  const days = Array.from({ length: lastDay - earliest + 1 }, (_, at) => earliest + at);
  const known = clock.startOf(earliest);
  const isLookedAt = ({ from, to }: Stretch): boolean =>
    from <= until && (to > first || from >= clock.startOf(firstDay));
  return mergedStretches(days.flatMap((day) => time.openOn(day)))
    .flatMap((it) => heldIn(scope, clock, it))
    .filter(isLookedAt)
    .map(({ from, to }) => ({ from: from <= known ? null : from, to: to <= until ? to : undefined }));
}
