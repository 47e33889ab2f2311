import { describe, expect, it } from 'vitest';
import { hasSpecialDays, ordinaryTime, realTime, workdaysOf, zoneOf } from '../../../language/meaning/time/hours.ts';
import { casesIn, ratePerHour } from '../../../language/meaning/time/open-time.ts';
import { workingWeekOf } from '../../../language/meaning/time/working-week.ts';
import type { HolidayCalendar } from '../../../language/quantities/holidays.ts';
import { dayOf } from '../../../language/quantities/wall-clock.ts';
import { checkServices } from '../../support/check.ts';

const service = (clauses: string) => {
  const [checked] = checkServices(`service desk "Front desk" { ${clauses} }`);
  if (!checked) throw new Error('There is no service.');
  return checked.model;
};

const holidays: HolidayCalendar = (region, year) => [{ region, date: `${year}-11-18`, name: 'Independence' }];

describe('the business days of a service', () => {
  it.each([
    ['', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']],
    ['open Tue, Sat 09:00..12:00', ['Tue', 'Sat']],
    ['open Tue, Sat 09:00..12:00 workdays Mon..Wed', ['Mon', 'Tue', 'Wed']],
  ])('are those that it names, else those on which it opens, else the usual ones: %s', (clauses, days) => {
    expect([...workdaysOf(service(clauses))]).toEqual(days);
  });

  it('are no holidays and no closures, but for days that are worked all the same', () => {
    const time = realTime(
      service('workdays Mon..Sun holidays LV closed 2026-11-17..2026-11-19 "Works" open on 2026-11-19'),
      holidays,
    );
    expect(['16', '17', '18', '19'].map((day) => time.isBusinessDay(dayOf(`2026-11-${day}`)))).toEqual([
      ...[true, false, false, true],
    ]);
    expect(time.offBecause(dayOf('2026-11-17'))).toBe('Works');
    expect(time.offBecause(dayOf('2027-11-18'))).toBe('Independence');
  });

  it('know no special days in an ordinary week', () => {
    const model = service('workdays Mon..Sun holidays LV');
    expect(hasSpecialDays(model)).toBe(true);
    expect(ordinaryTime(model).isBusinessDay(dayOf('2026-11-18'))).toBe(true);
  });
});

describe('the hours of a service', () => {
  it('add up to those of its week', () => {
    const { workdays, openSeconds } = workingWeekOf(service('open Mon..Fri 09:00..17:00, Sat 09:00..12:00'));
    expect({ workdays, hours: openSeconds / 3600 }).toEqual({ workdays: 6, hours: 43 });
    expect(workingWeekOf(service('')).openSeconds / 3600).toBe(168);
  });

  it('go by the clock of the zone that it names', () => {
    expect(zoneOf(service('open Mon 09:00..17:00 in "Europe/Riga"'))).toBe('Europe/Riga');
    expect(zoneOf(service('open Mon 09:00..17:00'))).toBe(null);
  });

  it('tell how many cases of a day come in an hour, and of a week in a month', () => {
    const { open } = service('open Mon..Fri 09:00..17:00');
    expect(ratePerHour({ cases: 80, per: 'day' } as Parameters<typeof ratePerHour>[0], open)).toBe(10);
    expect(casesIn('week', { cases: 80, per: 'day' } as Parameters<typeof casesIn>[1], open)).toBe(400);
    expect(casesIn('year', { cases: 1, per: 'month' } as Parameters<typeof casesIn>[1], open)).toBeCloseTo(12);
  });

  it('leave nobody to say so where they are not known', () => {
    expect(ratePerHour({ cases: 80, per: 'day' } as Parameters<typeof ratePerHour>[0], service('').open)).toBe(null);
  });
});
