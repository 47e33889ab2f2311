/** Lengths of time as answers. */
import type { Limit } from '../../../model/schema.ts';
import { isSameAsCounted } from '../../../quantities/as-counted.ts';
import { compareDurations } from '../../../quantities/duration.ts';
import { said } from '../../document/tree.ts';
import type { Matter } from './matter.ts';

/** @param words how a length is said in the answer */
export const lengthsSaid = (words: (limit: Limit) => string): Matter<Limit> => ({
  say: (limit) => said(words(limit), limit.source),
  isSame,
  distance,
  made,
});

/** Where only the calendar tells them apart, nobody else does: a day may be 24 hours, and 8 hours a business day. */
function isSame(a: Limit, b: Limit): boolean {
  if (isSameAsCounted(a, b)) return true;
  if (isSameDay(a) || isSameDay(b)) return a.seconds !== null || b.seconds !== null;
  if (compareDurations(a, b) !== undefined) return false;
  const isOtherDays = a.unit === b.unit && a.value === b.value && a.by === b.by;
  return !(isOtherDays && [a, b].every(({ clock }) => clock === 'business' || clock === 'calendar'));
}

const isSameDay = ({ value, unit }: Limit): boolean => unit === 'day' && value === 0;

/** So many times longer or shorter than the right one, and nobody takes it for that. */
const FARTHEST = 20;

function distance(right: Limit, other: Limit): number | null {
  if (right.by !== undefined || other.by !== undefined) return right.by !== undefined && other.by !== undefined ? 0 : 1;
  if (right.unit === other.unit && right.clock === other.clock) return isFar(right.value, other.value) ? null : 0;
  const [a, b] = [approximate(right), approximate(other)];
  return isFar(a, b) ? null : 1;
}

const isFar = (a: number, b: number): boolean =>
  Math.max(a, 0.5) / Math.max(b, 0.5) > FARTHEST || Math.max(b, 0.5) / Math.max(a, 0.5) > FARTHEST;

/** In seconds, a working day for a day: only the order of magnitude matters. */
const approximate = ({ seconds, unit, value }: Limit): number =>
  seconds ?? value * ({ day: 28_800, week: 201_600, month: 876_000, year: 10_512_000 }[unit as string] ?? 1);

/** Numbers that people promise: of hours, of days, and of all else. */
const HOURS = [1, 2, 3, 4, 6, 8, 12, 24, 36, 48, 72, 96];
const DAYS = [1, 2, 3, 5, 7, 10, 14, 15, 20, 30, 45, 60, 90, 100, 120, 180, 365];
const OTHERS = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300];

const usual = (unit: Limit['unit']): readonly number[] => (unit === 'hour' ? HOURS : unit === 'day' ? DAYS : OTHERS);

/** The nearest usual numbers of the same unit, two below and three above. */
function made(right: Limit): Limit[] {
  const { by, ...limit } = right;
  if (by !== undefined) return TIMES.map((it) => ({ ...limit, by: it }));
  const unit = right.value === 0 ? ({ ...limit, clock: 'business' } as const) : limit;
  const below = usual(right.unit)
    .filter((it) => it < right.value)
    .slice(-2);
  const above = usual(right.unit)
    .filter((it) => it > right.value)
    .slice(0, 3);
  const near = above.length > 0 ? [...below, ...above] : [right.value / 2, right.value * 2, right.value * 3];
  return near.map((value) => ({ ...unit, value, seconds: secondsOf(right, value) }));
}

const TIMES = ['10:00', '12:00', '15:00', '16:00', '17:00', '18:00', '20:00'];

const secondsOf = ({ seconds, value }: Limit, other: number): number | null =>
  seconds === null ? null : (seconds / value) * other;
