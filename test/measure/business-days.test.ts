/**
 * Business days against a well-known library: date-fns counts them from Monday to Friday in the zone of the service. A case
 * that is decided in the last minute of its last day is in time, and one a minute later is not.
 */
import { TZDate } from '@date-fns/tz';
import { addBusinessDays, addDays, addMinutes, isWeekend, startOfDay } from 'date-fns';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { targetMeasured } from '../support/measuring.ts';
import { seed } from '../support/seed.ts';

const ZONES = [
  'Europe/Riga',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Pacific/Apia',
];

/** Minutes of two years. */
const MINUTES = 2 * 365 * 24 * 60;

interface Case {
  readonly begin: TZDate;
  readonly days: number;
}

/** The first instant that is too late: the end of the last of so many business days. */
function tooLate({ begin, days }: Case): Date {
  const last = addBusinessDays(startOfDay(begin), days);
  return startOfDay(addDays(last, 1));
}

const iso = (date: Date): string => new Date(date.getTime()).toISOString();

async function verdictsOf(one: Case, zone: string): Promise<{ met: number; missed: number }> {
  const due = tooLate(one);
  const standards = `service desk "Desk" { open Mon..Fri 00:00..24:00 in "${zone}" }
record letters "Letters" from "letters.csv" { moments received, answered }
standard s "S" { target at least 50% of letters are answered within ${one.days} business days of received per year }
`;
  const rows = [addMinutes(due, -1), addMinutes(due, 1)].map((answered) => `${iso(one.begin)},${iso(answered)}\n`);
  const { periods } = await targetMeasured(standards, {
    data: { 'letters.csv': `received,answered\n${rows.join('')}` },
    now: '2030-01-01T00:00:00Z',
  });
  const sum = (of: 'met' | 'missed'): number => periods.reduce((all, it) => all + (it[of] ?? 0), 0);
  return { met: sum('met'), missed: sum('missed') };
}

it(`business days end when date-fns says so, seed ${seed}`, async () => {
  const given = fc.record({
    zone: fc.constantFrom(...ZONES),
    minute: fc.nat(MINUTES),
    days: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ zone, minute, days }) => {
      const begin = addMinutes(new TZDate(2025, 0, 1, zone), minute);
      fc.pre(!isWeekend(begin));
      expect(await verdictsOf({ begin, days }, zone)).toEqual({ met: 1, missed: 1 });
    }),
    { seed, numRuns: 80 },
  );
}, 120_000);
