/** Figures of results in words. */
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import { decimalsBeside } from '../../quantities/decimals.ts';
import { describeDuration } from '../../quantities/duration.ts';
import { counted, grouped } from '../sentences/phrasing.ts';
import { describeQuantity } from '../sentences/quantities.ts';

type Unit = TargetResult['unit'];
type Bounded = Pick<TargetResult, 'unit' | 'bound'>;

/** `87.2%`, `1,204`, `3 hours 20 minutes`, `4 business days`. A figure that misses its bound is never rounded to it. */
export function figureText(figure: number, { unit, bound }: Bounded): string {
  const limit = bound?.value.kind === 'duration' ? undefined : bound?.value.value;
  return withUnit(figure, unit, limit);
}

function withUnit(figure: number, unit: Unit, bound: number | undefined): string {
  switch (unit) {
    case 'percent':
      return `${rounded(figure, 1, bound)}%`;
    case 'seconds':
      return lengthText(figure);
    case 'open seconds':
      return `${lengthText(figure, HOURS_AT_MOST)} of opening time`;
    case 'business days':
    case 'calendar days': {
      const days = rounded(figure, 1, bound, 0);
      return `${days} ${days === '1' ? unit.slice(0, -1) : unit}`;
    }
    default:
      return rounded(figure, 2, bound, 0);
  }
}

const rounded = (figure: number, decimals: number, bound: number | undefined, fewest = decimals): string =>
  grouped(trimmed(figure.toFixed(decimalsBeside(figure, bound, decimals)), fewest));

/** Without noughts at the end of its decimals, but for so many. */
function trimmed(text: string, fewest: number): string {
  const [whole = '', decimals = ''] = text.split('.');
  const kept = decimals.slice(0, fewest) + decimals.slice(fewest).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

type Part = readonly [size: number, unit: string];

const PARTS: readonly Part[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** A day is open for as many hours as it is. */
const HOURS_AT_MOST = PARTS.slice(1);

/** The two largest units of a length of time: `3 days 4 hours`, `45 seconds`. */
export function lengthText(seconds: number, parts: readonly Part[] = PARTS): string {
  const whole = Math.round(seconds);
  const first = parts.findIndex(([size]) => whole >= size);
  if (first === -1) return describeDuration({ value: seconds, unit: 'second', clock: 'elapsed', seconds });
  const [size, unit] = parts[first] as Part;
  const [count, rest] = [Math.floor(whole / size), whole % size];
  const next = parts[first + 1];
  const less = next ? Math.floor(rest / next[0]) : 0;
  return [plural(count, unit), ...(next && less > 0 ? [plural(less, next[1])] : [])].join(' ');
}

const plural = (count: number, unit: string): string => counted(count, unit, `${unit}s`);

/** `at least 90%`; null where nothing is asked for. */
export const boundText = ({ bound }: Bounded): string | null =>
  bound && `${bound.direction} ${describeQuantity(bound.value)}`;

/** Why a period has no figure, as a part of a sentence. */
export function whyText({ why, undecided }: Pick<PeriodResult, 'why' | 'undecided'>): string {
  switch (why) {
    case 'no cases':
      return 'no cases';
    case 'cases still open':
      return `${plural(undecided, 'case')} still open`;
    case 'too few answers':
      return 'too few answers';
    case 'not ended':
      return 'not over yet';
    case 'longer than any':
      return 'so many cases are still open that it cannot be told';
    case 'does not hold':
      return 'does not hold then';
    case null:
      return '';
  }
}

/** A whole number with thousands set apart; the cases of a weighted sum may have decimals. */
export const countText = (count: number): string => grouped(String(Number(count.toFixed(2))));

/** `69.9% to 81.0%`; empty where there is none. */
export const spanText = (span: PeriodResult['interval']): string =>
  span === null ? '' : `${span.from.toFixed(1)}% to ${span.to.toFixed(1)}%`;

/** A time of a result as people write it, by the clock of its service: `2026-07-01 09:00:00`. */
export const timeInTable = (time: string | null): string =>
  time === null ? '' : time.replace('T', ' ').replace(/(Z|[+-]\d\d:\d\d)$/, '');
