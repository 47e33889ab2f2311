/** Clocks that stand still in the pauses of a case. */
import type { Limit } from '../../model/schema.ts';
import type { Moment } from '../../quantities/wall-clock.ts';
import { mergedStretches, type Stretch, type WorkingTime } from '../../quantities/working-time.ts';
import { type LengthUnit, lengthBetween } from '../figures/lengths.ts';

/** The instant at which a limit is over: none where that never comes, infinite as long as a pause goes on before it. */
export function overAt(begin: Moment, limit: Limit, pauses: readonly Stretch[], time: WorkingTime): number | undefined {
  // Days have no clock that could stand still: the checker refuses pauses beside them.
  if (pauses.length === 0 || limit.seconds === null) return time.after(begin, limit)?.instant;
  let [left, now] = [limit.seconds, begin.instant];
  for (const pause of mergedStretches(pauses)) {
    const stop = Math.max(now, pause.from);
    const used = counted(now, stop, limit, time);
    if (used >= left) break;
    left -= used;
    now = Math.max(now, pause.to);
  }
  if (now === Number.POSITIVE_INFINITY) return now;
  return time.after(time.clock.moment(now), { ...limit, seconds: left })?.instant;
}

const counted = (from: number, to: number, { clock }: Limit, time: WorkingTime): number =>
  clock === 'business' ? time.openBetween(from, to) : to - from;

/** How long a case took without its pauses. */
export function lengthWithout(
  begin: Moment,
  end: Moment,
  unit: LengthUnit,
  pauses: readonly Stretch[],
  time: WorkingTime,
): number {
  const whole = lengthBetween(begin, end, unit, time);
  if (unit !== 'seconds' && unit !== 'open seconds') return whole;
  return mergedStretches(pauses).reduce((rest, { from, to }) => {
    const [first, last] = [Math.max(from, begin.instant), Math.min(to, end.instant)];
    if (last <= first) return rest;
    return rest - (unit === 'seconds' ? last - first : time.openBetween(first, last));
  }, whole);
}
