/**
 * Random calls, measured by random limits, against an oracle that shares nothing with the product: it asks Temporal for the
 * clock on the wall at every minute of the fortnight, and counts the open ones.
 */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { targetMeasured } from '../support/measuring.ts';
import { seed } from '../support/seed.ts';

interface Hours {
  readonly text: string;
  /** Minutes of the day; those that end before they begin run past midnight. */
  readonly spans: readonly (readonly [number, number])[];
  /** ISO weekdays. */
  readonly days: readonly number[];
}

const HOURS: readonly Hours[] = [
  { text: 'Mon..Fri 09:00..17:00', spans: [[540, 1020]], days: [1, 2, 3, 4, 5] },
  {
    text: 'Mon..Sat 08:30..12:00, 13:00..18:15',
    spans: [
      [510, 720],
      [780, 1095],
    ],
    days: [1, 2, 3, 4, 5, 6],
  },
  { text: 'Mon..Sun 00:00..24:00', spans: [[0, 1440]], days: [1, 2, 3, 4, 5, 6, 7] },
  { text: 'Fri..Sun 20:00..05:30', spans: [[1200, 330]], days: [5, 6, 7] },
];

/** Fortnights in which clocks change, and one in which none does. */
const TIMES = [
  { zone: 'Europe/Riga', from: '2026-03-23' },
  { zone: 'America/New_York', from: '2026-10-26' },
  { zone: 'Australia/Lord_Howe', from: '2026-03-30' },
  { zone: 'Asia/Kolkata', from: '2026-07-06' },
];

const LIMITS = [
  '45 minutes',
  '26 hours',
  '30 business minutes',
  '7 business hours',
  '2 calendar days',
  'the same day',
  '1 week',
];

const MINUTES = 14 * 24 * 60;

interface Minute {
  readonly instant: number;
  readonly date: Temporal.PlainDate;
  readonly isOpen: boolean;
}

const fortnights = new Map<string, Minute[]>();

function fortnight(zone: string, from: string, hours: Hours): Minute[] {
  const key = `${zone} ${hours.text}`;
  const known = fortnights.get(key) ?? minutesOf(zone, from, hours);
  fortnights.set(key, known);
  return known;
}

function minutesOf(zone: string, from: string, { spans, days }: Hours): Minute[] {
  const start = Temporal.PlainDate.from(from).toZonedDateTime(zone).epochMilliseconds;
  return Array.from({ length: MINUTES }, (_, index) => {
    const instant = start + index * 60_000;
    const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    const minute = wall.hour * 60 + wall.minute;
    const yesterday = wall.dayOfWeek === 1 ? 7 : wall.dayOfWeek - 1;
    const isOpen = spans.some(([begin, end]) =>
      begin < end
        ? days.includes(wall.dayOfWeek) && begin <= minute && minute < end
        : (days.includes(wall.dayOfWeek) && minute >= begin) || (days.includes(yesterday) && minute < end),
    );
    return { instant, date: wall.toPlainDate(), isOpen };
  });
}

/** The last instant that is in time; undefined where the fortnight is over before. */
function dueOf(limit: string, begin: number, minutes: readonly Minute[], zone: string): number | undefined {
  const [first] = minutes as [Minute];
  const at = Math.round((begin - first.instant) / 60_000);
  const [count = '0', unit = '', kind = ''] = limit.split(' ');
  const midnightAfter = (days: number): number =>
    (minutes[at] as Minute).date.add({ days: days + 1 }).toZonedDateTime(zone).epochMilliseconds;
  if (limit === 'the same day') return midnightAfter(0);
  if (limit === '1 week') return midnightAfter(7);
  if (unit === 'calendar') return midnightAfter(Number(count));
  if (unit === 'business') return afterOpen(minutes, at, Number(count) * (kind === 'hours' ? 60 : 1));
  return begin + Number(count) * (unit === 'hours' ? 3_600_000 : 60_000);
}

function afterOpen(minutes: readonly Minute[], at: number, wanted: number): number | undefined {
  const open = minutes.slice(at).filter(({ isOpen }) => isOpen);
  const last = open[wanted - 1];
  return last && last.instant + 60_000;
}

function verdictOf(reached: number | undefined, due: number, now: number): 'met' | 'missed' | 'undecided' {
  if (reached !== undefined) return reached > due ? 'missed' : 'met';
  return now > due ? 'missed' : 'undecided';
}

const text = (instant: number | undefined): string => (instant === undefined ? '' : new Date(instant).toISOString());

describe('random calls', () => {
  it(`are in time, late or undecided as an independent count of minutes says, seed ${seed}`, async () => {
    const call = fc.record({ begin: fc.nat(8 * 24 * 60), took: fc.option(fc.nat(4 * 24 * 60), { nil: undefined }) });
    const given = fc.record({
      hours: fc.constantFrom(...HOURS),
      time: fc.constantFrom(...TIMES),
      limit: fc.constantFrom(...LIMITS),
      calls: fc.array(call, { minLength: 1, maxLength: 40 }),
      now: fc.integer({ min: 8 * 24 * 60, max: 13 * 24 * 60 }),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ hours, time: { zone, from }, limit, calls, now }) => {
        const minutes = fortnight(zone, from, hours);
        const instantAt = (minute: number): number => (minutes[minute] as Minute).instant;
        const asOf = instantAt(now);
        const counted = { met: 0, missed: 0, undecided: 0 };
        const lines = calls.map(({ begin, took }, index) => {
          const start = instantAt(begin);
          const end = took === undefined ? undefined : start + took * 60_000;
          const reached = end !== undefined && end <= asOf ? end : undefined;
          counted[verdictOf(reached, dueOf(limit, start, minutes, zone) ?? Number.POSITIVE_INFINITY, asOf)] += 1;
          return `${index},${text(start)},${text(end)}`;
        });
        const standards = `service desk "Desk" { open ${hours.text} in "${zone}" }
record calls "Calls" from "calls.csv" { key id from "id" moments queued, answered }
standard s "S" { target at least 50% of calls are answered within ${limit} of queued per year }
`;
        const { periods } = await targetMeasured(standards, {
          data: { 'calls.csv': `id,queued,answered\n${lines.join('\n')}\n` },
          now: text(asOf),
        });
        const sum = (of: 'met' | 'missed' | 'undecided'): number => periods.reduce((all, it) => all + (it[of] ?? 0), 0);
        expect({ met: sum('met'), missed: sum('missed'), undecided: sum('undecided') }).toEqual(counted);
      }),
      { seed, numRuns: 40 },
    );
  }, 240_000);
});
