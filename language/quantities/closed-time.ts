/** The stretches of time in which a service is closed, and what cannot be kept in them. */
import type { LengthOrTime } from './duration.ts';
import { mergedStretches, type Stretch, type WorkingTime } from './working-time.ts';

/** Closed stretches that begin on one of so many days; one that never ends is none. */
export function closedFrom(time: WorkingTime, firstDay: number, days: number): Stretch[] {
  const [begin, end] = [time.clock.startOf(firstDay), time.clock.startOf(firstDay + days)];
  const openDays = Array.from({ length: days + 2 }, (_, index) => time.openOn(firstDay - 1 + index));
  return mergedStretches(openDays.flat()).flatMap(({ to: from }) => {
    const to = time.nextOpen(from);
    return from < begin || from >= end || to === undefined || to === from ? [] : [{ from, to }];
  });
}

/**
 * The seconds at the beginning of a closed stretch in which a case that arrives is overdue before the
 * service opens again. The later it arrives, the later it is due: where that begins to suffice is found by halving.
 */
export function lostIn(time: WorkingTime, { from, to }: Stretch, limit: LengthOrTime): number {
  const isLost = (arrival: number): boolean => (time.after(time.clock.moment(arrival), limit)?.instant ?? to) < to;
  if (!isLost(from)) return 0;
  let [lost, kept] = [from, to];
  while (kept - lost > 1) {
    const middle = Math.floor((lost + kept) / 2);
    if (isLost(middle)) lost = middle;
    else kept = middle;
  }
  return kept - from;
}
