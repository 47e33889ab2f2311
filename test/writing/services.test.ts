import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { WEEKDAYS, weekdaysBetween } from '../../language/quantities/calendar.ts';
import { days } from '../../language/writing/quantities.ts';
import * as write from '../../language/writing/services.ts';
import { range } from '../../language/writing/terminals.ts';
import { apart, type Written } from '../../language/writing/written.ts';
import { holds } from '../support/writing/holds.ts';
import { readBack } from '../support/writing/reading-back.ts';
import { counts, dateRanges, lengths, maybe, names, someNames, texts, timesOfDay } from '../support/writing/values.ts';

function saidBy(...clauses: readonly Written[]) {
  const { service } = readBack(write.service('s', { clauses }));
  if (!service) throw new Error('the service is gone');
  return service;
}

const weekdays = fc.constantFrom(...WEEKDAYS);
const dayRanges = fc.array(fc.tuple(weekdays, maybe(weekdays)), { minLength: 1, maxLength: 3 });
const timeRanges = fc.array(fc.tuple(timesOfDay, timesOfDay), { minLength: 1, maxLength: 2 });
const openSpans = fc.array(fc.tuple(dayRanges, timeRanges), { minLength: 1, maxLength: 3 });

const inFull = (ranges: readonly (readonly [(typeof WEEKDAYS)[number], (typeof WEEKDAYS)[number] | undefined])[]) =>
  ranges.flatMap(([from, to]) => weekdaysBetween(from, to ?? from));

describe('a clause of a service says what was asked for', () => {
  holds('open', fc.tuple(openSpans, maybe(texts)), ([spans, zone]) => {
    const asked = spans.map(([dayRanges, timeRanges]) => ({
      days: dayRanges.map(([from, to]) => days(from, to)),
      times: timeRanges.map(([from, to]) => range(from, to)),
    }));
    expect(saidBy(write.open(asked, zone)).open).toEqual({
      spans: spans.flatMap(([days, times]) => times.map(([from, to]) => ({ days: inFull(days), from, to }))),
      zone: zone ?? null,
    });
  });

  holds('workdays', dayRanges, (ranges) => {
    const { workdays } = saidBy(write.workdays(ranges.map(([from, to]) => days(from, to))));
    expect(workdays).toEqual({ days: inFull(ranges) });
  });

  holds(
    'closed, and open all the same',
    fc.tuple(dateRanges, maybe(texts), fc.boolean()),
    ([[from, to], title, isYearly]) => {
      const [first, last] = isYearly ? [from.slice(5), to.slice(5)] : [from, to];
      const days = isYearly ? write.yearlyDays : write.specialDays;
      const both = [days(range(first, last), title), days(first, title)];
      const { closures, workedDays } = saidBy(write.closed(both), write.openOn(both));
      const asked = { from: first, yearly: isYearly, title: title ?? null };
      expect(closures).toEqual([
        { ...asked, to: last },
        { ...asked, to: first },
      ]);
      expect(workedDays).toEqual(closures);
    },
  );

  holds('touchpoints', fc.tuple(someNames, someNames, someNames), ([sometimes, always, byHours]) => {
    const hours = { days: days('Mon', 'Fri'), times: range('08:00', '20:00') };
    const clauses = [
      write.touchpoints(sometimes),
      write.touchpointsAlways(always),
      write.touchpointsOpen(byHours, [hours, hours]),
    ];
    const span = { days: WEEKDAYS.slice(0, 5), from: '08:00', to: '20:00' };
    expect(saidBy(...clauses).touchpoints).toEqual([
      ...sometimes.map((name) => ({ name, always: false, open: null })),
      ...always.map((name) => ({ name, always: true, open: null })),
      ...byHours.map((name) => ({ name, always: false, open: { spans: [span, span] } })),
    ]);
  });

  holds('holidays, languages and ring', fc.tuple(someNames, someNames, lengths), ([holidays, languages, ring]) => {
    const clauses = [write.holidays(holidays), write.languages(languages), write.ring(ring)];
    expect(saidBy(...clauses)).toMatchObject({ holidays, languages, ring });
  });
});

describe('an element says what was asked for', () => {
  holds('service', fc.tuple(names, maybe(texts)), ([name, title]) => {
    for (const clauses of [undefined, [], [write.languages('en')]]) {
      const { service } = readBack(write.service(name, { title, clauses }));
      expect(service).toMatchObject({ name, title: title ?? null, languages: clauses?.length ? ['en'] : [] });
    }
  });

  holds('part of a service, and its roles', fc.tuple(names, names, maybe(texts), maybe(counts)), (asked) => {
    const [service, name, title, people] = asked;
    const read = readBack(apart([write.partOf(service), write.role(name, title, people)]));
    expect(read.partOf).toBe(service);
    expect(read.roles).toEqual([{ name, title: title ?? null, people: people ?? null }]);
  });
});
