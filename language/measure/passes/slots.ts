/** What is counted, period by period, and the figures that come of it. */
import type { Plan } from '../../meaning/measures/plan.ts';
import type { WallClock } from '../../quantities/wall-clock.ts';
import { NOTHING_REACHED, type Reached, type Tally } from '../figures/tally.ts';
import { type Period, Periods } from '../periods/periods.ts';
import { holdsIn, type Scope } from './place.ts';

export interface PeriodTaken extends Reached {
  readonly period: Period;
  readonly hasEnded: boolean;
  /** Cases that took longer than any may. */
  readonly overCeiling: number;
  /** The figure for each value of the field that the target names; empty where it names none. */
  readonly parts: readonly PartReached[];
}

export type PartReached = Reached & { readonly value: string };

/** The numbers of periods, the first and the last included. */
export interface PeriodRange {
  readonly first: number;
  readonly last: number;
}

export const widest = (a: PeriodRange | null, b: PeriodRange | null): PeriodRange | null =>
  a && b ? { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) } : (a ?? b);

/** What is counted in one period, or in several that are taken together. */
class Slot<T extends Tally> {
  overCeiling = 0;
  private readonly make: () => T;
  private readonly whole: T;
  private readonly parts = new Map<string, T>();

  constructor(make: () => T) {
    this.make = make;
    this.whole = make();
  }

  /**
   * Counts something in the whole, and in the part that a value stands for; without a value, in none.
   * @param count returns whether it could be counted
   */
  put(value: string, count: (tally: T) => boolean): boolean {
    if (!count(this.whole)) return false;
    return value === '' || count(this.partOf(value));
  }

  include(other: Slot<T>): void {
    this.whole.include(other.whole);
    for (const [value, part] of other.parts) this.partOf(value).include(part);
    this.overCeiling += other.overCeiling;
  }

  result(): PeriodFigures {
    const parts = [...this.parts].map(([value, tally]) => ({ value, ...tally.result() }));
    const whole = this.whole.result();
    return { ...whole, isKept: keptByAll(parts, whole.isKept), parts, overCeiling: this.overCeiling };
  }

  private partOf(value: string): T {
    const part = this.parts.get(value) ?? this.make();
    this.parts.set(value, part);
    return part;
  }
}

/** Each part has to keep it; without any, the whole. Null where none has a result. */
export function keptByAll(parts: readonly PartReached[], whole: boolean | null): boolean | null {
  if (parts.length === 0) return whole;
  const told = parts.flatMap(({ isKept }) => isKept ?? []);
  return told.length === 0 ? null : told.every((kept) => kept);
}

export class Slots<T extends Tally> {
  readonly periods: Periods;
  /** From the first period of which something is known to the last. */
  span: PeriodRange | null = null;
  private readonly rolling: number;
  private readonly make: () => T;
  private readonly slots = new Map<number, Slot<T>>();

  constructor({ period, yearBegins, rolling }: Plan, clock: WallClock, make: () => T) {
    this.periods = new Periods(period ?? 'month', yearBegins, clock);
    this.rolling = rolling ?? 1;
    this.make = make;
  }

  at(number: number): Slot<T> {
    const slot = this.slots.get(number) ?? new Slot(this.make);
    this.slots.set(number, slot);
    return slot;
  }

  widen(number: number): void {
    this.span = widest(this.span, { first: number, last: number });
  }

  /** @param scope when the target holds; null where cases count in periods in which it need not */
  taken(scope: Scope | null, now: number, span = this.span): PeriodTaken[] {
    return periodsTaken(this.periods, this.rolling, scope, now, span, (number) => this.upTo(number).result());
  }

  /** What the periods hold together that are taken for one. */
  private upTo(number: number): Slot<T> {
    if (this.rolling === 1) return this.slots.get(number) ?? new Slot(this.make);
    const sum = new Slot(this.make);
    for (let at = number - this.rolling + 1; at <= number; at += 1) {
      const slot = this.slots.get(at);
      if (slot) sum.include(slot);
    }
    return sum;
  }
}

/** What a period comes to. */
type PeriodFigures = Pick<PeriodTaken, keyof Reached | 'parts' | 'overCeiling'>;

/**
 * The figures of all periods of a span, those without a case among them.
 * @param scope when the target holds; null where cases count in periods in which it need not
 */
export function periodsTaken(
  periods: Periods,
  rolling: number,
  scope: Scope | null,
  now: number,
  span: PeriodRange | null,
  figuresOf: (number: number) => PeriodFigures,
): PeriodTaken[] {
  return periodNumbers(span, rolling).flatMap((number) => {
    const [first, period] = [periods.at(number - rolling + 1), periods.at(number)];
    if (!period) return [];
    const shared = { period, hasEnded: period.ends <= now };
    if (scope && !holdsIn(scope, (first ?? period).from, period.until)) return [{ ...NOT_HELD, ...shared }];
    return [{ ...figuresOf(number), ...shared }];
  });
}

/** Of several that are taken together, as many lie before the first that has a figure. */
export function periodNumbers(span: PeriodRange | null, rolling: number): number[] {
  if (!span) return [];
  const first = span.first + rolling - 1;
  return Array.from({ length: Math.max(0, span.last - first + 1) }, (_, index) => first + index);
}

export const NOT_HELD = { ...NOTHING_REACHED, why: 'does not hold' as const, parts: [], overCeiling: 0 };

/** Of what waits when a period ends nothing is known before. */
export const onlyEnded = (taken: PeriodTaken): PeriodTaken =>
  taken.hasEnded ? taken : { ...taken, ...NOTHING_REACHED, why: 'not ended' };
