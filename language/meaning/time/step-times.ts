/** The limits of steps, made comparable and added up. */
import type { Procedure } from '../../model/schema.ts';
import { DAYS_OF, type Duration } from '../../quantities/duration.ts';
import { withoutNoise } from '../measures/amounts.ts';
import type { WorkingWeek } from './working-week.ts';

/** What a bare "days" may mean. */
export const DAY_KINDS = ['calendar', 'business'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** How time is counted: on the clock and while the service is open in seconds, otherwise in days. */
export type ClockKind = 'elapsed' | 'open' | 'business days' | 'calendar days';

interface Amount {
  readonly measure: ClockKind;
  /** Seconds or days, as the measure has it. */
  readonly value: number;
}

/** The amount of a limit; of months and years, which differ in length, the least or the most. */
export function stepAmount(limit: Duration, days: DayKind, extreme: 'least' | 'most'): Amount {
  const { seconds, clock, unit, value } = limit;
  if (seconds !== null) return { measure: clock === 'business' ? 'open' : 'elapsed', value: seconds };
  const own = clock === 'unstated' ? days : clock;
  if (own === 'business' && unit === 'day') return { measure: 'business days', value };
  const [least, most] = DAYS_OF[unit] ?? [0, 0];
  return { measure: 'calendar days', value: value * (extreme === 'least' ? least : most) };
}

/** Whether one limit is longer than another whatever a bare “days” means: on the same clock, where that is known. */
export const isSurelyLonger = (limit: Duration, than: Duration): boolean =>
  DAY_KINDS.every((days) => {
    const [least, most] = [stepAmount(limit, days, 'least'), stepAmount(than, days, 'most')];
    return least.measure === most.measure && least.value > most.value;
  });

/** The steps as a graph, each with a length of its own. */
export function graphOf<T>(
  { steps }: Procedure,
  lengthOf: (limit: Duration | null) => T,
): { length: T; after: number[] }[] {
  const indexes = new Map<string, number>();
  for (const [index, { name }] of steps.entries()) if (!indexes.has(name)) indexes.set(name, index);
  return steps.map(({ limit, after }) => ({
    length: lengthOf(limit),
    after: after.flatMap(({ name }) => indexes.get(name) ?? []),
  }));
}

/** The steps as a graph, each with the elapsed seconds that it takes in an ordinary week. */
export function activitiesOf(procedure: Procedure, week: WorkingWeek): { weight: number; after: number[] }[] {
  const graph = graphOf(procedure, (limit) => (limit ? typicalSeconds(limit, week) : 0));
  return graph.map(({ length, after }) => ({ weight: length, after }));
}

function typicalSeconds(limit: Duration, week: WorkingWeek): number {
  const { measure, value } = stepAmount(limit, 'calendar', 'least');
  const perUnit = {
    elapsed: 1,
    open: 604_800 / week.openSeconds,
    'business days': 604_800 / week.workdays,
    'calendar days': 86_400,
  };
  return value * perUnit[measure];
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
