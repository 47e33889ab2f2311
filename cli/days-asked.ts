import type { Days } from '../language/meaning/in-force.ts';
import { daysOf } from '../language/quantities/calendar.ts';
import { UsageError } from './exit-codes.ts';

/** The periods between which something is asked for. */
export interface SpanOptions {
  readonly from?: string;
  readonly to?: string;
}

/** @throws UsageError where there are no such days */
export function daysAsked({ from, to }: SpanOptions): Days {
  const day = (option: string, text: string | undefined, end: 'from' | 'to'): string | null => {
    if (text === undefined) return null;
    const days = daysOf(text);
    if (days) return days[end];
    throw new UsageError(`${option} takes a day, month, quarter or year such as 2026-07 or 2026-Q3, not “${text}”`);
  };
  const days = { from: day('--from', from, 'from'), until: day('--to', to, 'to') };
  if (days.from !== null && days.until !== null && days.until < days.from)
    throw new UsageError(`--to ${to} lies before --from ${from}`);
  return days;
}
