/** The limits of steps, made comparable and added up. */
import { leastTime, type Stretch, type WorkingWeek } from '../feasibility/least-time.ts';
import type { Limit } from '../model/schema.ts';
import { DAYS_OF, type Duration, describeDuration } from '../quantities/duration.ts';
import { withoutNoise } from './amounts.ts';
import { enumerated } from './describe.ts';

/** What a bare "days" may mean. */
export const READINGS = ['calendar', 'business'] as const;
type Reading = (typeof READINGS)[number];

/** A limit as a stretch of time; of months and years, which differ in length, the least or the most. */
export function stretchOf(
  { seconds, clock, unit, value }: Duration,
  reading: Reading,
  extreme: 'least' | 'most',
): Stretch {
  if (seconds !== null) return { measure: clock === 'business' ? 'open' : 'elapsed', amount: seconds };
  const own = clock === 'unstated' ? reading : clock;
  if (own === 'business' && unit === 'day') return { measure: 'business days', amount: value };
  const [least, most] = DAYS_OF[unit] ?? [0, 0];
  return { measure: 'calendar days', amount: value * (extreme === 'least' ? least : most) };
}

/** Elapsed seconds that a limit takes in an ordinary week: by these, the longest of several paths is found. */
export function typicalSeconds(limit: Duration, week: WorkingWeek): number {
  const { measure, amount } = stretchOf(limit, 'calendar', 'least');
  const perUnit = {
    elapsed: 1,
    open: 604_800 / (week.openDays * week.longestDay),
    'business days': 604_800 / week.workdays,
    'calendar days': 86_400,
  };
  return amount * perUnit[measure];
}

/** The sum of limits in words; where their clocks differ from that of `complete`, also what it amounts to there. */
export function describeSum(limits: readonly Limit[], complete: Limit, week: WorkingWeek): string {
  const sum = enumerated(totals(limits).map(describeDuration));
  const { measure, amount } = stretchOf(complete, 'calendar', 'most');
  const stretches = limits.map((limit) => stretchOf(limit, 'calendar', 'least'));
  const plain = stretches.filter((it) => it.measure === measure).reduce((all, it) => all + it.amount, 0);
  if (plain > amount) return sum;
  const least = leastTime(stretches, measure, week);
  const seconds = complete.seconds === null ? null : least;
  return `${sum}, which is at least ${describeDuration(readable({ ...complete, unit: 'day', value: least, seconds }))}`;
}

/** One total for each clock: days first, and time of the day after them. */
export function totals(limits: readonly Duration[]): Duration[] {
  const clocks = new Set(limits.map(clockOf));
  const sums = [...clocks].map((clock) => {
    const group = limits.filter((it) => clockOf(it) === clock);
    const add = (read: (it: Duration) => number): number => withoutNoise(group.reduce((sum, it) => sum + read(it), 0));
    const [first] = group as [Duration];
    if (first.seconds === null) return { ...first, value: add((it) => it.value) };
    return readable({ ...first, value: 0, seconds: add((it) => it.seconds ?? 0) });
  });
  return [...sums.filter((it) => it.seconds === null), ...sums.filter((it) => it.seconds !== null)];
}

const clockOf = ({ seconds, clock, unit }: Duration): string => (seconds === null ? `${clock} ${unit}` : clock);

/** Seconds in the longest unit in which they are a round number: 90 minutes are 1.5 hours. */
function readable(it: Duration): Duration {
  if (it.seconds === null) return it;
  if (it.seconds >= 3600 && it.seconds % 1800 === 0) return { ...it, unit: 'hour', value: it.seconds / 3600 };
  if (it.seconds % 60 === 0) return { ...it, unit: 'minute', value: it.seconds / 60 };
  return { ...it, unit: 'second', value: it.seconds };
}
