/** A plan of visits: as many as the standards ask for, evenly, in open time, and the same for the same seed. */
import { describe, expect, it } from 'vitest';
import { written } from '../../language/documents/render.ts';
import { calendarFile } from '../../language/documents/visits/calendar-file.ts';
import { type Visit, type VisitsAsked, visitsOf } from '../../language/documents/visits/plan.ts';
import { visitsDocument } from '../../language/documents/visits/table.ts';
import { realTime } from '../../language/meaning/time/hours.ts';
import { NO_HOLIDAYS } from '../../language/quantities/holidays.ts';
import { checkServices } from '../support/check.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { rowsOf } from '../support/documents.ts';

const SHOPS = `service shops "Shops" {
  open Mon..Fri 09:00..12:00 and 13:00..18:00 in "Europe/Riga"
  closed 2026-10-05..2026-10-06 "Stocktaking"
  touchpoints counter, phone
}
standard words "Greeting, farewell" {
  at counter, phone
  check "Says the greeting"
  verify by mystery visit 24 per month
}
standard chair "Chair" { at counter check "Offers a chair" verify by mystery visit 6 per month }
standard clean "Clean" { at counter check "The floor is dry" verify by inspection weekly in each shop }
standard fast "Fast" { at phone target at least 90% within 60 seconds per year verify by mystery visit 90 per month }
standard rush "Rush" {
  at counter
  only in peak "Fair"
  check "Every counter is open"
  verify by inspection daily
}
demand sales { typical 20 per hour peak "Fair" 2026-10-12..2026-10-14 40 per hour }
record sales "Sales" from "sales.csv" { moments paid fields shop: text }
branch airport "Airport shop" where shop = "A1" {
  open Mon..Sun 06:00..22:00
  standard boarding "Boarding" { at counter check "Asks for the boarding time" verify by mystery visit 20 per month }
}
branch harbour "Harbour shop" where shop = "H1" { chair not here because "No room" }
`;

const [SERVICE] = checkServices(SHOPS).map(({ model }) => model);
if (!SERVICE) throw new Error('there is no service');
const service = SERVICE;

const OCTOBER: VisitsAsked = { from: '2026-10-01', until: '2026-10-31', seed: 1, sites: [], observers: [] };

const planned = (asked: Partial<VisitsAsked> = {}): Visit[] => visitsOf(service, { ...OCTOBER, ...asked }, NO_HOLIDAYS);

const numbers = (visits: readonly Visit[], of: (visit: Visit) => string): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(visits, of)].map(([name, those]): [string, number] => [name, those.length]).sort(),
  );

const isOf =
  (method: Visit['method'], standard?: string) =>
  (visit: Visit): boolean =>
    visit.method === method && (standard === undefined || visit.standards.includes(standard));

describe('a plan of visits', () => {
  it('has as many as the standard asks for that wants the most, half at each site, and more where a branch does', () => {
    expect(numbers(planned().filter(isOf('mystery visit')), ({ site }) => site)).toEqual({ A1: 20, H1: 12 });
    const sites = ['H1', 'north', 'south', 'west'];
    expect(numbers(planned({ sites }).filter(isOf('mystery visit')), ({ site }) => site)).toEqual({
      ...{ H1: 6, north: 6, south: 6, west: 6 },
    });
  });

  it('goes to each site where that is wanted, and only in its peak where a standard holds in none but that', () => {
    expect(numbers(planned().filter(isOf('inspection', 'clean')), ({ site }) => site)).toEqual({ A1: 4, H1: 4 });
    const rush = planned().filter(isOf('inspection', 'rush'));
    const days = rush.map(({ at }) => new Date(at * 1000).toISOString().slice(0, 10));
    expect(days).toEqual(['2026-10-12', '2026-10-13', '2026-10-14']);
    expect(planned({ from: '2026-11-01', until: '2026-11-30' }).filter(isOf('inspection', 'rush'))).toEqual([]);
  });

  it('asks at each site what holds there', () => {
    const at = (site: string) => planned().find((it) => it.site === site && it.method === 'mystery visit');
    expect([at('A1')?.standards, at('A1')?.touchpoints]).toEqual([
      ['words', 'chair', 'boarding'],
      ['counter', 'phone'],
    ]);
    expect(at('H1')?.standards).toEqual(['words']);
  });

  it('goes to every site that a branch names', () => {
    const several = SHOPS.replace('shop = "H1"', 'shop = "H1" or shop = "H2"').replace('"Harbour shop"', '');
    const [shops] = checkServices(several).map(({ model }) => model);
    if (!shops) throw new Error('there is no service');
    const visits = visitsOf(shops, OCTOBER, NO_HOLIDAYS).filter(isOf('inspection', 'clean'));
    expect(numbers(visits, ({ site }) => site)).toEqual({ A1: 4, H1: 4, H2: 4 });
  });

  it('is the same for the same seed, and another one for another', () => {
    expect(planned({ seed: 5 })).toEqual(planned({ seed: 5 }));
    expect(planned({ seed: 5 }).map(({ at }) => at)).not.toEqual(planned({ seed: 6 }).map(({ at }) => at));
  });

  it.each([1, 2, 3, 4, 5])(
    'is even over weeks, sites and observers, and in open time, whatever chance does (seed %i)',
    (seed) => {
      const sites = ['north', 'south', 'west'];
      const visits = planned({ seed, sites, observers: ['Ann', 'Ben'] });
      const time = realTime(service, NO_HOLIDAYS);
      // No visit begins when it is too late for one.
      for (const { at } of visits) expect([at, time.openBetween(at, at + 1800)]).toEqual([at, 1800]);
      const mystery = visits.filter(isOf('mystery visit'));
      expect(numbers(mystery, ({ site }) => site)).toEqual({ north: 8, south: 8, west: 8 });
      const full = ['2026-10-12', '2026-10-19'].map((monday) => Date.parse(`${monday}T00:00:00Z`) / 1000);
      for (const monday of full) {
        const week = mystery.filter(({ at }) => at >= monday && at < monday + 7 * 86_400);
        expect(week.length).toBeGreaterThanOrEqual(5);
        expect(week.length).toBeLessThanOrEqual(7);
      }
      const gone = Object.values(
        numbers(
          // Where both are elsewhere, nobody goes.
          visits.filter(({ observer }) => observer !== null),
          ({ observer }) => observer ?? '',
        ),
      );
      expect(Math.max(...gone) - Math.min(...gone)).toBeLessThanOrEqual(1);
    },
  );

  it('sends nobody to two places at once', () => {
    const visits = planned({ sites: Array.from({ length: 12 }, (_, at) => `shop ${at}`), observers: ['Ann'] });
    const hers = visits.filter(({ observer }) => observer === 'Ann').map(({ at }) => at);
    expect(hers.length).toBeGreaterThan(40);
    for (const [index, at] of hers.entries())
      if (index > 0) expect(at - (hers[index - 1] ?? 0)).toBeGreaterThanOrEqual(3600);
  });

  it('is a table by the clock of the service', () => {
    const visits = planned({ observers: ['Ann'] });
    const rows = rowsOf(written(visitsDocument(visits, service, OCTOBER), 'csv'));
    expect(rows).toHaveLength(visits.length);
    const rush = rows.find(({ standards }) => standards === 'rush');
    expect(rush).toMatchObject({ date: '2026-10-12', method: 'inspection', touchpoints: 'counter' });
    expect(rush?.time).toMatch(/^(0[6-9]|1\d|2[01]):[0-5][05]$/);
  });
});

describe('the file for calendars', () => {
  const text = calendarFile(planned({ observers: ['Ann, the first; of “all”'] }), service);

  it('is one that RFC 5545 knows: lines of 75 bytes at most, ended by CR LF, and texts that are escaped', () => {
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n');
    expect([unfolded[0], unfolded[1], unfolded.at(-2), unfolded.at(-1)]).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR', ''],
    ]);
    expect(unfolded).toContain('SUMMARY:Mystery visit\\, A1\\, Ann\\, the first\\; of “all”');
    expect(
      unfolded.some((line) => line.startsWith('DESCRIPTION:counter\\, phone\\nGreeting\\, farewell\\nChair')),
    ).toBe(true);
  });

  it('has an event with a name of its own for each visit, at its instant', () => {
    const starts = [...text.matchAll(/^DTSTART:(\S+)\r$/gm)].map(([, start]) => start);
    const visits = planned({ observers: ['Ann, the first; of “all”'] });
    expect(starts).toEqual(
      visits.map(({ at }) => `${new Date(at * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`),
    );
    expect(new Set([...text.matchAll(/^UID:(\S+)/gm)].map(([, uid]) => uid)).size).toBe(visits.length);
  });
});

describe('the file for calendars of a service', () => {
  it('has other events than that of another service, in whatever letters they are called', () => {
    const uidsOf = (name: string) => {
      const [shops] = checkServices(SHOPS.replace('service shops', `service ${name}`)).map(({ model }) => model);
      if (!shops) throw new Error('there is no service');
      return calendarFile(visitsOf(shops, OCTOBER, NO_HOLIDAYS), shops).match(/^UID:.*$/gm) ?? [];
    };
    const uids = [...uidsOf('窗口'), ...uidsOf('热线')];
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('writes every end of a line as RFC 5545 does', () => {
    const [visit] = planned();
    if (!visit) throw new Error('there is no visit');
    const text = calendarFile([{ ...visit, site: 'a\rb\r\nc\nd' }], service);
    expect(text).toContain('LOCATION:a\\nb\\nc\\nd\r\n');
  });
});

describe('yardstick render visits', () => {
  const folder = () => folderWith({ 'shops.standards': SHOPS });

  it('plans the days that are asked for, and says what is missing', () => {
    const run = (...args: string[]) => yardstick(folder(), 'render', 'visits', '.', ...args);
    const days = ['--from', '2026-10', '--to', '2026-Q4'];
    const { code, out } = run(...days, '--site', 'north', '--site', 'south', '--observer', 'Ann', '--format', 'csv');
    expect([code, new Set(rowsOf(out).map(({ site }) => site))]).toEqual([0, new Set(['north', 'south'])]);
    expect(run(...days, '--format', 'ics')).toMatchObject({
      out: expect.stringMatching(/^BEGIN:VCALENDAR\r\n/),
      err: 'Planned for A1 and H1: name other sites with --site.\n',
    });
    expect(run(...days, '--site', 'north').err).toBe('');
    expect(run()).toMatchObject({ code: 2, err: expect.stringContaining('--from 2026-10 --to 2026-12') });
    expect(run('--from', 'May', '--to', '2026-10').code).toBe(2);
    expect(run('--at', 'counter', ...days)).toMatchObject({
      code: 2,
      err: expect.stringContaining('render scorecard'),
    });
    expect(yardstick(folder(), 'render', 'checklist', '.', '--format', 'ics').code).toBe(2);
    expect(yardstick(folder(), 'render', 'checklist', '.', '--seed', '2').code).toBe(2);
  });
});
