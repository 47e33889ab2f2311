/** Lengths of time as they are compared: 90 minutes are 1.5 hours, 18 months 1.5 years, and 2 weeks 14 calendar days. */
import { type DurationUnit, duration } from '../../language/quantities/duration.ts';

export interface Length {
  readonly value: number;
  readonly unit: DurationUnit;
  /** Which days or hours count, where the text says so. */
  readonly calendar: 'business' | 'calendar' | 'unstated';
}

/** The same text for lengths that are the same. Days are business or calendar days, or bare ones, which may be either. */
export function lengthKey({ value, unit, calendar }: Length): string {
  if (value === 0) return 'the same day';
  const { seconds } = duration(value, unit, calendar === 'unstated' ? undefined : calendar);
  if (unit === 'ring') return `${value} rings`;
  if (seconds !== null) return `${rounded(seconds)} ${calendar === 'business' ? 'open ' : ''}seconds`;
  if (unit === 'month' || unit === 'year') return `${rounded(value * (unit === 'year' ? 12 : 1))} months`;
  return unit === 'week' ? `${rounded(value * 7)} calendar days` : `${rounded(value)} ${calendar} days`;
}

/** A length as labels are printed. */
export const lengthText = ({ value, unit, calendar }: Length): string =>
  `${value} ${value === 0 || calendar === 'unstated' ? '' : `${calendar} `}${unit}`;

const rounded = (value: number): number => Number(value.toPrecision(10));
