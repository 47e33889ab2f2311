/** Days that keep the time of the day: how they are read, and when they are over. */
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../language/documents/sentences/targets.ts';
import { limitAsked } from '../../../language/meaning/measures/limits.ts';
import { planOf } from '../../../language/meaning/measures/plan-of.ts';
import { WEEKDAYS } from '../../../language/quantities/calendar.ts';
import { compareDurations, duration, type LengthOrTime } from '../../../language/quantities/duration.ts';
import { dateOf, dayOf, timeText, WallClock } from '../../../language/quantities/wall-clock.ts';
import { WorkingTime } from '../../../language/quantities/working-time.ts';
import { checkServices, findingsOf } from '../../support/check.ts';
import { TO_THE_MINUTE } from './unseen.ts';

const service = (target: string) => `service s "S" { open Mon..Fri 09:00..17:00 }
record requests "Requests" from "r.csv" { moments opened, answered, closed fields urgent: yes/no, kind: text }
standard a "A" { target ${target} }
`;

const targetOf = (target: string) => {
  expect(findingsOf('wrong-unit', service(target))).toEqual([]);
  return checkServices(service(target))[0]?.model.standards[0]?.targets[0] as Parameters<typeof sentenceOf>[0];
};

describe('a limit in days', () => {
  it.each(TO_THE_MINUTE)('keeps the time of the day: %s', (text, limit) => {
    const target = targetOf(text);
    expect(limitAsked(planOf(target))).toMatchObject({ ...limit, seconds: null, toTheMinute: true });
    expect(sentenceOf(target)).toContain(' to the minute');
  });

  it('does not do so where that is not said', () => {
    const limit = limitAsked(planOf(targetOf('at least 90% of requests are closed within 10 business days per month')));
    expect(limit).not.toHaveProperty('toTheMinute');
  });

  it('in hours keeps it anyway', () => {
    const text = service('at least 90% of requests are closed within 10 hours to the minute per month');
    expect(findingsOf('wrong-unit', text).map(({ message }) => message)).toEqual([
      expect.stringContaining('Write `10 hours` alone.'),
    ]);
  });
});

describe('days that keep the time of the day', () => {
  const time = new WorkingTime({
    spans: [
      { days: WEEKDAYS.slice(0, 4), from: '09:00', to: '17:00' },
      { days: ['Fri'], from: '10:00', to: '15:00' },
    ],
    workdays: new Set(WEEKDAYS.slice(0, 5)),
    offBecause: (date) => (date === '2026-07-08' ? 'a holiday' : undefined),
    clock: new WallClock('Europe/Riga'),
  });
  const precisely = (value: number, clock: 'business' | 'calendar'): LengthOrTime => ({
    ...duration(value, 'day', clock),
    toTheMinute: true,
  });
  const over = (date: string, clock: string, length: LengthOrTime) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    const day = dayOf(date);
    const end = time.after({ day, instant: time.clock.instantOf(day, hours * 3600 + minutes * 60) }, length);
    return end && `${dateOf(end.day)} ${timeText(time.clock.at(end.instant).seconds)}`;
  };

  it.each([
    ['in the day', '2026-07-06', '11:20', 1, 'business', '2026-07-07 11:20'],
    ['over a holiday', '2026-07-07', '11:20', 1, 'business', '2026-07-09 11:20'],
    ['before opening, from the opening', '2026-07-06', '07:00', 1, 'business', '2026-07-07 09:00'],
    ['at the weekend, from the opening on Monday', '2026-07-04', '12:00', 1, 'business', '2026-07-07 09:00'],
    ['after closing, from the next opening', '2026-07-06', '18:00', 1, 'business', '2026-07-09 09:00'],
    ['to a day that closes earlier, at its closing', '2026-07-09', '16:30', 1, 'business', '2026-07-10 15:00'],
    ['to a day that opens later, at its opening', '2026-07-09', '09:10', 1, 'business', '2026-07-10 10:00'],
    ['by the calendar, day and night', '2026-07-03', '23:15', 2, 'calendar', '2026-07-05 23:15'],
    ['over a change of clocks', '2026-03-28', '12:00', 1, 'calendar', '2026-03-29 12:00'],
  ] as const)('begun %s', (_, date, clock, value, kind, end) => {
    expect(over(date, clock, precisely(value, kind))).toBe(end);
  });

  it('are over before as many days, and after fewer of them', () => {
    const days = (value: number) => duration(value, 'day', 'business');
    expect(compareDurations(precisely(2, 'business'), days(2))).toBeLessThan(0);
    expect(compareDurations(days(2), precisely(2, 'business'))).toBeGreaterThan(0);
    expect(compareDurations(precisely(3, 'business'), days(2))).toBeGreaterThan(0);
    expect(compareDurations(precisely(2, 'business'), precisely(2, 'business'))).toBe(0);
  });
});
