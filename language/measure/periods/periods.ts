/** The periods of a target: to which one a moment belongs, and when each begins and ends. */
import type { PeriodUnit } from '../../quantities/calendar.ts';
import { dateOf, dayOf, type Moment, type WallClock } from '../../quantities/wall-clock.ts';
import { mondayOf, weekName, weekOf } from '../../quantities/weeks.ts';

export interface Period {
  /** `2026-07`, `2026-Q3`, `2026`, `2026-W05`, `2026-07-01`, `2026-07-01T09`; years that begin otherwise, `2026-04-01/2027-03-31`. */
  readonly name: string;
  /** Its first and its last day, as ISO dates. */
  readonly from: string;
  readonly until: string;
  /** The instants with which it begins and ends; the latter belongs to the next one. */
  readonly begins: number;
  readonly ends: number;
}

/** Periods of a target are numbered, each one more than the one before. */
export class Periods {
  private readonly unit: PeriodUnit;
  private readonly clock: WallClock;
  /** With which month, from 0, and which day of it years begin. */
  private readonly month: number;
  private readonly day: number;
  private readonly byDay = new Map<number, number>();
  private readonly known = new Map<number, Period | undefined>();

  /** @param yearBegins such as `04-01`; null for the year of the calendar */
  constructor(unit: PeriodUnit, yearBegins: string | null, clock: WallClock) {
    const [month = 1, day = 1] = (yearBegins ?? '01-01').split('-').map(Number);
    this.unit = unit;
    this.clock = clock;
    this.month = month - 1;
    this.day = day;
  }

  /** The number of the period that a moment belongs to. */
  of({ day, instant }: Moment): number {
    if (this.unit === 'hour') return day * HOURS + Math.floor((instant - this.clock.startOf(day)) / 3600);
    const known = this.byDay.get(day);
    if (known !== undefined) return known;
    const number = this.numberOf(day);
    this.byDay.set(day, number);
    return number;
  }

  /** The period with a number; undefined for an hour that its day does not have. */
  at(number: number): Period | undefined {
    if (!this.known.has(number)) this.known.set(number, this.periodAt(number));
    return this.known.get(number);
  }

  private periodAt(number: number): Period | undefined {
    if (this.unit === 'hour') return this.hourAt(number);
    const [from, next] = [this.firstDay(number), this.firstDay(number + 1)];
    return {
      name: this.nameOf(from, next),
      from: dateOf(from),
      until: dateOf(next - 1),
      begins: this.clock.startOf(from),
      ends: this.clock.startOf(next),
    };
  }

  private hourAt(number: number): Period | undefined {
    const [day, hour] = [Math.floor(number / HOURS), ((number % HOURS) + HOURS) % HOURS];
    const begins = this.clock.startOf(day) + hour * 3600;
    if (begins >= this.clock.startOf(day + 1)) return undefined;
    const date = dateOf(day);
    return { name: `${date}T${String(hour).padStart(2, '0')}`, from: date, until: date, begins, ends: begins + 3600 };
  }

  private numberOf(day: number): number {
    if (this.unit === 'day') return day;
    if (this.unit === 'week') return weekOf(day);
    const months = this.monthsOf(day);
    return Math.floor(months / MONTHS[this.unit as keyof typeof MONTHS]);
  }

  /** Months of the calendar; of longer periods, those since years begin with the day that is said. */
  private monthsOf(day: number): number {
    const [year = 0, month = 1, date = 1] = dateOf(day).split('-').map(Number);
    const months = year * 12 + month - 1;
    return this.unit === 'month' ? months : months - this.month - (date < this.day ? 1 : 0);
  }

  private firstDay(number: number): number {
    if (this.unit === 'day') return number;
    if (this.unit === 'week') return mondayOf(number);
    const months = number * MONTHS[this.unit as keyof typeof MONTHS] + (this.unit === 'month' ? 0 : this.month);
    const date = this.unit === 'month' ? 1 : this.day;
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    return dayOf(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
  }

  private nameOf(first: number, next: number): string {
    const from = dateOf(first);
    const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
    if (this.unit === 'day') return from;
    if (this.unit === 'week') return weekName(first);
    if (this.unit === 'month') return from.slice(0, 7);
    if (this.month !== 0 || this.day !== 1) return `${from}/${dateOf(next - 1)}`;
    return this.unit === 'year' ? year : `${year}-Q${Math.ceil(month / 3)}`;
  }
}

const MONTHS = { month: 1, quarter: 3, year: 12 };

/** More than any day has, so that hours of all days have numbers of their own. */
const HOURS = 32;

const two = (number: number): string => String(number).padStart(2, '0');
