import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { PromisedAnyTime } from '../../meaning/texts/promised-any-time.ts';
import type { Limit } from '../../model/schema.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { SECONDS_A_DAY } from '../../quantities/wall-clock.ts';

/** Time that stops while the service is closed. How long a customer waits is then another matter: the author chooses. */
export const mend = ({ promised: { limit } }: { readonly promised: PromisedAnyTime }): readonly Fix[] =>
  openTimes(limit).flatMap((text) => replacement(`Write \`${text}\``, limit.source, text));

/** What a limit in elapsed time may mean in open time; a day of hours is a business day. */
function openTimes(limit: Limit): string[] {
  const { value, unit, seconds, by } = limit;
  const words = (count: number, of: Limit['unit']): string =>
    describeDuration({ value: count, unit: of, clock: 'business', seconds: null });
  if (by !== undefined || (unit === 'day' && value === 0)) return ['the next business day'];
  if (seconds === null) return unit === 'day' ? [words(value, unit)] : unit === 'week' ? [words(value * 5, 'day')] : [];
  const days = seconds / SECONDS_A_DAY;
  return Number.isInteger(days) ? [words(days, 'day')] : unit === 'ring' ? [] : [words(value, unit)];
}
