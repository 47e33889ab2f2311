import { describe, expect, it } from 'vitest';
import { holidayCalendar, holidaysIn } from '../../language/quantities/holidays.ts';

const calendar = await holidayCalendar();
const dates = (region: string, year: number) => calendar(region, year).map(({ date }) => date);

describe('the public holidays', () => {
  it.each([
    ['of a country', 'LV', '2026-11-18', 'Republic Day'],
    ['that move with Easter', 'LV', '2026-04-03', 'Good Friday'],
    ['of the Eastern Easter', 'BG', '2026-04-10', 'Good Friday'],
    ['of the lunar year', 'CN', '2026-02-17', 'Spring Festival'],
    ['of a province', 'CA-ON', '2026-02-16', 'Family Day'],
    ['of a land', 'DE-BY', '2026-06-04', 'Corpus Christi'],
    ['of a part of a land', 'DE-BY-A', '2026-08-08', 'Augsburg Peace Festival'],
  ])('%s', (_which, region, date, name) => {
    expect(calendar(region, Number(date.slice(0, 4)))).toContainEqual({ region, date, name });
  });

  it('are those of the region alone', () => {
    expect(dates('CA-QC', 2026)).not.toContain('2026-02-16');
    expect(dates('DE-BE', 2026)).not.toContain('2026-06-04');
  });

  it('are whole days on which people do not work', () => {
    expect(dates('CN', 2026)).not.toContain('2026-03-08');
    expect(dates('LV', 2026)).not.toContain('2026-05-10');
  });

  it('of no known region are none', () => {
    expect(dates('XX', 2026)).toEqual([]);
  });

  it('come in the order of years and days', async () => {
    const found = await holidaysIn('LV', 2026, 2027);
    expect(found.map(({ date }) => date)).toEqual(found.map(({ date }) => date).sort());
    expect(new Set(found.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2026', '2027']));
  });
});
