/** Days on which clocks are changed, and the times of a service that works on them. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../language/quantities/calendar.ts';
import { closedFrom, lostIn } from '../../language/quantities/closed-time.ts';
import { type DurationUnit, duration } from '../../language/quantities/duration.ts';
import { momentText } from '../../language/quantities/moment-text.ts';
import { dateOf, dayOf, type Moment, WallClock } from '../../language/quantities/wall-clock.ts';
import { type OpenSpan, WorkingTime } from '../../language/quantities/working-time.ts';

const ZONES = ['Europe/Riga', 'America/Toronto', 'Asia/Shanghai', 'Europe/Sofia'];

/** Days around those on which clocks are changed in one of the zones, and in China once were. */
const CHANGES = ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2027-03-14', '1986-05-04', '1991-09-15'].map(
  dayOf,
);

const OFFICE: readonly OpenSpan[] = [{ days: WEEKDAYS, from: '08:00', to: '18:00' }];
const NIGHTS: readonly OpenSpan[] = [{ days: WEEKDAYS, from: '22:00', to: '06:00' }];

function working(zone: string | null, spans: readonly OpenSpan[] = OFFICE, off: readonly string[] = []): WorkingTime {
  const workdays = new Set(WEEKDAYS.slice(0, 5));
  const offBecause = (date: string) => (off.includes(date) ? 'a holiday' : undefined);
  return new WorkingTime({ spans, workdays, offBecause, clock: new WallClock(zone) });
}

const at = (time: WorkingTime, date: string, clock: string): Moment => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { day: dayOf(date), instant: time.clock.instantOf(dayOf(date), hours * 3600 + minutes * 60) };
};
const limit = (value: number, unit: DurationUnit, clock?: 'business' | 'calendar') => duration(value, unit, clock);

const dayNear = fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3, max: 3 })).map(([day, by]) => day + by);
const zone = fc.constantFrom(...ZONES);

describe('the clock on the wall', () => {
  it('shows what the time zone database says, around every change of clocks', () => {
    fc.assert(
      fc.property(zone, dayNear, fc.integer({ min: 0, max: 86_399 }), (name, day, seconds) => {
        const clock = new WallClock(name);
        const instant = clock.startOf(day) + seconds;
        const truth = Temporal.Instant.fromEpochMilliseconds(instant * 1000).toZonedDateTimeISO(name);
        const shown = clock.at(instant);
        expect(dateOf(shown.day)).toBe(truth.toPlainDate().toString());
        expect(shown.seconds).toBe(truth.hour * 3600 + truth.minute * 60 + truth.second);
      }),
    );
  });

  it('comes back to the same time of the day, but for the hour that is skipped', () => {
    fc.assert(
      fc.property(zone, dayNear, fc.integer({ min: 0, max: 95 }), (name, day, quarter) => {
        const clock = new WallClock(name);
        const shown = clock.at(clock.instantOf(day, quarter * 900));
        const skipped = shown.seconds - quarter * 900;
        expect(shown.day).toBe(day);
        expect([0, 3600]).toContain(skipped);
        if (skipped > 0) expect(clock.startOf(day + 1) - clock.startOf(day)).toBe(23 * 3600);
      }),
    );
  });

  it.each([
    ['Europe/Riga', '2026-03-29', 23],
    ['Europe/Riga', '2026-10-25', 25],
    ['America/Toronto', '2026-03-08', 23],
    ['America/Toronto', '2026-11-01', 25],
    ['Europe/Sofia', '2026-03-29', 23],
    ['Asia/Shanghai', '2026-03-29', 24],
    ['no such zone', '2026-03-29', 24],
  ])('has in %s on %s %d hours', (name, date, hours) => {
    const clock = new WallClock(name);
    expect(clock.startOf(dayOf(date) + 1) - clock.startOf(dayOf(date))).toBe(hours * 3600);
  });
});

describe('a length of time', () => {
  const ends = (time: WorkingTime, begin: Moment, ...length: Parameters<typeof limit>) => {
    const end = time.after(begin, limit(...length));
    return end && momentText(end, time.clock, true);
  };

  it('runs on the clock through the night on which clocks go forward, and back', () => {
    const riga = working('Europe/Riga');
    expect(ends(riga, at(riga, '2026-03-28', '18:00'), 14, 'hour')).toBe('Sunday, 2026-03-29, at 09:00');
    expect(ends(riga, at(riga, '2026-10-24', '18:00'), 14, 'hour')).toBe('Sunday, 2026-10-25, at 07:00');
    const shanghai = working('Asia/Shanghai');
    expect(ends(shanghai, at(shanghai, '2026-03-28', '18:00'), 14, 'hour')).toBe('Sunday, 2026-03-29, at 08:00');
  });

  it('of open time counts the hours that a night shift really has', () => {
    const toronto = working('America/Toronto', NIGHTS);
    expect(ends(toronto, at(toronto, '2026-03-07', '22:00'), 7, 'hour', 'business')).toBe(
      'Sunday, 2026-03-08, at 06:00',
    );
    expect(ends(toronto, at(toronto, '2026-10-31', '22:00'), 9, 'hour', 'business')).toBe(
      'Sunday, 2026-11-01, at 06:00',
    );
    expect(ends(toronto, at(toronto, '2026-03-07', '22:00'), 8, 'hour', 'business')).toBe(
      'Sunday, 2026-03-08, at 23:00',
    );
  });

  it('of days ends with a day of any length', () => {
    const sofia = working('Europe/Sofia');
    expect(ends(sofia, at(sofia, '2026-03-27', '12:00'), 2, 'day', 'calendar')).toBe('Sunday, 2026-03-29, at 24:00');
    expect(ends(sofia, at(sofia, '2026-03-27', '12:00'), 1, 'day', 'business')).toBe('Monday, 2026-03-30, at 18:00');
    expect(ends(sofia, at(sofia, '2026-01-31', '12:00'), 1, 'month')).toBe('Saturday, 2026-02-28, at 24:00');
  });

  it('of business days passes over holidays', () => {
    const riga = working('Europe/Riga', OFFICE, ['2026-04-03', '2026-04-06']);
    expect(ends(riga, at(riga, '2026-04-02', '12:00'), 1, 'day', 'business')).toBe('Tuesday, 2026-04-07, at 18:00');
    expect(ends(riga, at(riga, '2026-04-02', '17:30'), 1, 'hour', 'business')).toBe('Saturday, 2026-04-04, at 08:30');
  });

  it('is never over where a service never opens, or no calendar reaches', () => {
    const never = new WorkingTime({
      spans: [],
      workdays: new Set(),
      offBecause: () => undefined,
      clock: new WallClock(null),
    });
    expect(ends(never, at(never, '2026-04-02', '12:00'), 1, 'hour', 'business')).toBeUndefined();
    expect(ends(never, at(never, '2026-04-02', '12:00'), 1, 'day', 'business')).toBeUndefined();
    expect(ends(never, at(never, '2026-04-02', '12:00'), 1e7, 'year')).toBeUndefined();
    expect(never.nextOpen(0)).toBeUndefined();
  });

  const anyLimit = fc.oneof(
    fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.constant('hour' as const),
      fc.constantFrom(undefined, 'business' as const),
    ),
    fc.tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.constant('day' as const),
      fc.constantFrom('business' as const, 'calendar' as const),
    ),
    fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('week' as const, 'month' as const),
      fc.constant(undefined),
    ),
  );
  const service = fc
    .tuple(zone, fc.constantFrom(OFFICE, NIGHTS), fc.constantFrom([], ['2026-03-30', '2026-10-26']))
    .map(([name, spans, off]) => working(name, spans, off));

  it('that begins later never ends earlier', () => {
    fc.assert(
      fc.property(service, dayNear, fc.nat(200_000), fc.nat(100_000), anyLimit, (time, day, first, more, length) => {
        const begin = time.clock.startOf(day) + first;
        const [early, late] = [begin, begin + more].map((it) =>
          time.after(time.clock.moment(it), limit(length[0], length[1], length[2])),
        );
        expect(early?.instant).toBeLessThanOrEqual(late?.instant ?? 0);
      }),
    );
  });

  it('of open time is open time, not more and not less', () => {
    fc.assert(
      fc.property(service, dayNear, fc.nat(86_400), fc.integer({ min: 1, max: 60 }), (time, day, first, hours) => {
        const begin = time.clock.startOf(day) + first;
        const end = time.after(time.clock.moment(begin), limit(hours, 'hour', 'business'))?.instant ?? 0;
        const days = Array.from({ length: 40 }, (_, index) => time.openOn(day - 1 + index)).flat();
        const open = days.reduce((sum, it) => sum + Math.max(0, Math.min(it.to, end) - Math.max(it.from, begin)), 0);
        expect(open).toBe(hours * 3600);
      }),
    );
  });
});

describe('closed time', () => {
  const hours = (time: WorkingTime, date: string, days = 1) =>
    closedFrom(time, dayOf(date), days).map(({ from, to }) => (to - from) / 3600);

  it.each([
    ['Europe/Riga', '2026-03-28', 13],
    ['Europe/Riga', '2026-10-24', 15],
    ['America/Toronto', '2026-03-07', 13],
    ['America/Toronto', '2026-10-31', 15],
    ['Asia/Shanghai', '2026-03-28', 14],
  ])('in %s from %s lasts %d hours', (name, date, expected) => {
    expect(hours(working(name), date)).toEqual([expected]);
  });

  it('has no part where a service never closes, or where one day passes into the next', () => {
    const always = working('Europe/Riga', [{ days: WEEKDAYS, from: '00:00', to: '24:00' }]);
    expect(hours(always, '2026-03-23', 14)).toEqual([]);
    const late = working(null, [...NIGHTS, { days: WEEKDAYS, from: '06:00', to: '20:00' }]);
    expect(hours(late, '2026-03-23', 2)).toEqual([2, 2]);
  });

  it('is lost for those who are due before it ends', () => {
    fc.assert(
      fc.property(zone, dayNear, fc.integer({ min: 1, max: 20 }), (name, day, wait) => {
        const time = working(name);
        for (const closed of closedFrom(time, day, 1)) {
          const expected = Math.max(0, closed.to - closed.from - wait * 3600);
          expect(lostIn(time, closed, limit(wait, 'hour'))).toBe(expected);
        }
      }),
    );
  });
});
