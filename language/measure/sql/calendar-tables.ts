/** The calendars that the queries of a service look up, each made once. */
import type { Time } from '../../meaning/measures/plan.ts';
import type { Limit } from '../../model/schema.ts';
import type { WorkingTime } from '../../quantities/working-time.ts';
import { openingsIn } from '../passes/openings.ts';
import type { Scope } from '../passes/place.ts';
import {
  businessDaySteps,
  type CalendarSpan,
  clockSteps,
  closedDaySteps,
  closesSteps,
  closingSteps,
  dayMarks,
  daySteps,
  dueSteps,
  midnightSteps,
  type NumberedPeriod,
  openedSteps,
  openSteps,
  periodSteps,
  weekBeforeSteps,
  workedSteps,
} from './calendars.ts';
import { Lookup } from './lookup.ts';
import type { CalendarStep } from './steps.ts';

/** When a target is counted, and what tells its hours from those of others. */
export interface Hours {
  readonly time: WorkingTime;
  readonly key: string;
}

export class CalendarTables {
  readonly span: CalendarSpan;
  private readonly byKey = new Map<string, Lookup>();
  private readonly counts = new Map<string, number>();

  /** @param span between which instants they are asked */
  constructor(span: CalendarSpan) {
    this.span = span;
  }

  /** All tables that have been asked for, in the order in which they were. */
  get tables(): readonly Lookup[] {
    return [...this.byKey.values()].filter(({ isTable }) => isTable);
  }

  clock(zone: string | null): Lookup {
    return this.table('clock', `${zone}`, `the instants that the clock of ${zone ?? 'UTC'} shows`, () =>
      clockSteps(zone, this.span),
    );
  }

  due({ time, key }: Hours, limit: Limit): Lookup {
    const { value, unit, clock, seconds, by, toTheMinute } = limit;
    const written = JSON.stringify([value, unit, clock, seconds, by, toTheMinute]);
    const says = by === undefined ? `${value} ${clock} ${unit}s${toTheMinute ? ' to the minute' : ''}` : `by ${by}`;
    return this.table('due', key + written, `when a limit is over: ${says}`, () => dueSteps(time, limit, this.span));
  }

  open({ time, key }: Hours): Lookup {
    return this.table('open', key, 'for how many seconds it has been open', () => openSteps(time, this.span));
  }

  /** @param seconds how much may be added to what has passed */
  opened({ time, key }: Hours, seconds: number): Lookup {
    return this.table('opened', `${key}${seconds}`, 'when it has been open for so many seconds', () =>
      openedSteps(time, seconds, this.span),
    );
  }

  day({ time, key }: Hours): Lookup {
    return this.table('day', key, 'the day, counted from 1970-01-01', () => daySteps(time.clock, this.span));
  }

  midnight({ time, key }: Hours): Lookup {
    return this.table('midnight', key, 'when the day began', () => midnightSteps(time.clock, this.span));
  }

  weekBefore({ time, key }: Hours): Lookup {
    return this.table('week', key, 'when the day began a week before', () => weekBeforeSteps(time.clock, this.span));
  }

  worked({ time, key }: Hours, which: Time['which'], scope: Scope): Lookup {
    return this.table('worked', key + which + heldOf(scope), 'for how many seconds it should have worked', () =>
      workedSteps(which, time, scope, this.span),
    );
  }

  closes({ time, key }: Hours, scope: Scope, now: number): Lookup {
    return this.table('closes', key + heldOf(scope), 'when the opening is over', () =>
      closesSteps(openingsIn(time, scope, time.clock.dayAt(this.span.from), now)),
    );
  }

  marked({ time, key }: Hours, mark: string, fulfils: (date: string) => boolean): Lookup {
    return this.table('days', key + mark, `the days of ${mark}`, () => dayMarks(time.clock, this.span, fulfils));
  }

  closedDays({ time, key }: Hours): Lookup {
    return this.table('closed', key, 'how many business days have closed', () => closedDaySteps(time, this.span));
  }

  businessDays({ time, key }: Hours): Lookup {
    return this.table('workdays', key, 'how many business days there have been', () =>
      businessDaySteps(time, this.span),
    );
  }

  closing({ time, key }: Hours): Lookup {
    return this.table('closing', key, 'when the day closes', () => closingSteps(time, this.span));
  }

  periods({ time }: Hours, unit: string, yearBegins: string | null, periods: readonly NumberedPeriod[]): Lookup {
    const key = JSON.stringify([time.clock.zone, unit, yearBegins]);
    return this.table('period', key, `the number of the ${unit}`, () => periodSteps(periods));
  }

  private table(kind: string, key: string, says: string, steps: () => readonly CalendarStep[]): Lookup {
    const known = this.byKey.get(kind + key);
    if (known) return known;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    const lookup = new Lookup({ name: `${kind}_${count}`, says, steps: steps() });
    this.byKey.set(kind + key, lookup);
    return lookup;
  }
}

/** What tells the days on which a target holds from those of others. */
const heldOf = ({ inForce, onlyIn, exceptIn }: Scope): string => JSON.stringify([inForce, onlyIn, exceptIn]);
