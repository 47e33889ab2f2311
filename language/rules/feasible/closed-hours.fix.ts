import type { Fix } from '../../editing/fix.ts';
import { replacement } from '../../editing/fix-with.ts';
import type { PromisedAnyTime } from '../../meaning/texts/promised-any-time.ts';
import type { Limit } from '../../model/schema.ts';
import { SECONDS_A_DAY } from '../../quantities/wall-clock.ts';
import { length, NEXT_BUSINESS_DAY } from '../../writing/quantities.ts';
import { plainText, type Written } from '../../writing/written.ts';

/** Time that stops while the service is closed. How long a customer waits is then another matter: the author chooses. */
export const mend = ({ promised: { limit } }: { readonly promised: PromisedAnyTime }): readonly Fix[] =>
  openTimes(limit).flatMap((time) => replacement(`Write \`${plainText(time)}\``, limit.source, time));

/** What a limit in elapsed time may mean in open time; a day of hours is a business day. */
function openTimes(limit: Limit): Written[] {
  const { value, unit, seconds, by } = limit;
  const open = (count: number, of: Limit['unit']): Written =>
    length({ value: count, unit: of, clock: 'business', seconds: null });
  if (by !== undefined || (unit === 'day' && value === 0)) return [NEXT_BUSINESS_DAY];
  if (seconds === null) return unit === 'day' ? [open(value, unit)] : unit === 'week' ? [open(value * 5, 'day')] : [];
  const days = seconds / SECONDS_A_DAY;
  return Number.isInteger(days) ? [open(days, 'day')] : unit === 'ring' ? [] : [open(value, unit)];
}
