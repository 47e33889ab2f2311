import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../language/measure/times/reader.ts';
import { dayOf } from '../../../language/quantities/wall-clock.ts';
import { printed, reading, shown, truth } from './support.ts';

/** Half an hour forward in Lord Howe, winter time ahead in Dublin, back to the day before in St. John's, a day left out in Samoa, none changed in Kolkata. */
const ZONES = [
  ...['Europe/Riga', 'America/New_York', 'Europe/Dublin', 'Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Apia'],
  ...[
    'America/Sao_Paulo',
    'Africa/Casablanca',
    'Asia/Kolkata',
    'Asia/Gaza',
    'America/Havana',
    'Antarctica/Troll',
    'UTC',
  ],
];

const FORMATS = [
  ...['YYYY-MM-DD HH:mm:ss.SSS', 'MM/DD/YYYY hh:mm:ss.SSS a', 'D.M.YYYY H:m:s.SSS', 'YYYYMMDDHHmmssSSS'],
  ...[
    'D MMMM YYYY h:mm:ss.SSS A',
    'ddd MMM DD HH:mm:ss.SSS YYYY',
    'dddd, MMMM D, YYYY [at] HH:mm:ss.SSS',
    'YYYY[Y]M[M]D[D] H-mm-ss.SSS',
  ],
];

const readers = new Map<string, ReturnType<typeof reading>>();

function readerOf(format: string | null, zone: string): ReturnType<typeof reading> {
  const key = `${format} ${zone}`;
  const known = readers.get(key) ?? reading(format, zone);
  readers.set(key, known);
  return known;
}

function agrees(time: Temporal.PlainDateTime, format: string | null, zone: string): void {
  const text = format === null ? time.toString() : printed(time, format);
  const read = readerOf(format, zone)(text);
  if (isRefused(read)) expect.fail(`${text} is refused: ${read.refused}`);
  const { instant, note } = truth(time, zone);
  expect({ text, instant: Math.round(read.instant * 1000) / 1000, note: read.note }).toEqual({ text, instant, note });
  const day = Temporal.Instant.fromEpochMilliseconds(Math.round(instant * 1000))
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  expect(read.day, text).toBe(dayOf(day.toString()));
}

const zone = fc.constantFrom(...ZONES);
const format = fc.constantFrom(null, ...FORMATS);
const milliseconds = fc.integer({ min: 0, max: 86_399_999 });
const START = Temporal.PlainDateTime.from('1900-01-01');

describe('a time that is printed', () => {
  it('is read as the instant that the database of time zones knows, from 1900 to 2100', () => {
    const day = fc.integer({ min: 0, max: 73_413 });
    fc.assert(
      fc.property(zone, format, day, milliseconds, (name, written, days, rest) =>
        agrees(START.add({ days, milliseconds: rest }), written, name),
      ),
      { numRuns: 2000 },
    );
  });

  it('is so around every change of clocks', () => {
    const near = fc.integer({ min: -7200, max: 7200 });
    const changes = ZONES.map((name) => [name, changesOf(name)] as const).filter(([, found]) => found.length > 0);
    const change = fc
      .constantFrom(...changes)
      .chain(([name, found]) => fc.tuple(fc.constant(name), fc.constantFrom(...found)));
    fc.assert(
      fc.property(change, format, near, ([name, local], written, seconds) =>
        agrees(local.add({ seconds }), written, name),
      ),
      { numRuns: 3000 },
    );
  });
});

/** What clocks show just after each change from 1950 to 2040. */
function changesOf(name: string): Temporal.PlainDateTime[] {
  const found: Temporal.PlainDateTime[] = [];
  let next = Temporal.ZonedDateTime.from(`1950-01-01[${name}]`).getTimeZoneTransition('next');
  while (next && next.year < 2040) {
    found.push(next.toPlainDateTime());
    next = next.getTimeZoneTransition('next');
  }
  return found;
}

describe('a time that the clock shows twice or never', () => {
  it.each([
    ['Europe/Riga', '2026-03-29 03:30', '2026-03-29T01:30:00Z 2026-03-29 skipped'],
    ['Europe/Riga', '2026-10-25 03:30', '2026-10-25T00:30:00Z 2026-10-25 twice'],
    ['Europe/Riga', '2026-10-25 04:00', '2026-10-25T02:00:00Z 2026-10-25'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45:00Z 2026-10-04 skipped'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45:00Z 2026-04-05 twice'],
    ['Europe/Dublin', '2026-03-29 01:30', '2026-03-29T01:30:00Z 2026-03-29 skipped'],
    ['America/St_Johns', '2005-10-29 23:30', '2005-10-30T02:00:00Z 2005-10-29 twice'],
    ['Pacific/Apia', '2011-12-30 10:00', '2011-12-30T20:00:00Z 2011-12-31 skipped'],
    ['America/Sao_Paulo', '2017-10-15 00:30', '2017-10-15T03:30:00Z 2017-10-15 skipped'],
  ])('in %s, %s', (name, text, meant) => {
    expect(shown(reading(null, name)(text))).toBe(meant);
  });
});

describe('the zones of the data and of the service', () => {
  it('give the instant by the one and the day by the other', () => {
    const read = reading('MM/DD/YYYY HH:mm', 'Europe/Riga', 'America/New_York');
    expect(shown(read('07/04/2015 18:30'))).toBe('2015-07-04T22:30:00Z 2015-07-05');
    expect(shown(read('07/04/2015 16:30'))).toBe('2015-07-04T20:30:00Z 2015-07-04');
    expect(shown(reading(null, 'Europe/Riga', 'America/New_York')('2015-07-04'))).toBe(
      '2015-07-04T04:00:00Z 2015-07-04',
    );
  });

  it('are those of UTC where none is known', () => {
    expect(shown(reading(null, null)('2015-07-04 10:00'))).toBe('2015-07-04T10:00:00Z 2015-07-04');
    expect(shown(reading(null, 'Europe/Riga', 'Mars/Olympus')('2015-07-04 22:00'))).toBe(
      '2015-07-04T22:00:00Z 2015-07-05',
    );
  });
});
