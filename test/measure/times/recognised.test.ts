import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../language/measure/times/recognised.ts';
import { printed } from './support.ts';

const ISO = null;

describe('how times are written', () => {
  it.each([
    [ISO, ['2026-07-01', '2026-07-02 09:30', '2026-07-01T09:30:15.5Z']],
    [ISO, ['20260701T093000', '', '20260702T101500']],
    ['MM/DD/YYYY hh:mm:ss a', ['7/4/2015 1:05:00 PM', '7/14/2015 11:05:00 AM']],
    ['MM/DD/YYYY hh:mm:ss a', ['07/04/2015 01:05:00 pm', '12/31/2015 12:00:00 am']],
    ['DD/MM/YYYY HH:mm', ['04/07/2015 13:05', '31/12/2015 00:00']],
    ['DD.MM.YYYY HH:mm', ['04.07.2015 13:05', '05.07.2015 9:30']],
    ['MM.DD.YYYY HH:mm', ['04.27.2015 13:05', '05.07.2015 09:30']],
    ['DD.MM.YYYY HH.mm', ['04.07.2015 13.05', '05.07.2015 9.30']],
    ['DD. MM. YYYY', ['4. 7. 2015', '12. 11. 2015']],
    ['DD-MM-YYYY', ['04-07-2015', '31-07-2015']],
    ['YYYY/MM/DD', ['2015/07/04', '2015/12/31']],
    ['YYYY/MM/DD HH:mm:ss.SSS', ['2015/07/04 13:05:00.123', '2015/12/31 1:05:00.5']],
    ['YYYY.MM.DD HH:mm', ['2015.07.04 13:05']],
    ['DD/MM/YY', ['04/07/15', '31/07/15']],
    ['YY-MM-DD', ['15-07-04', '15-07-31', '99-12-12']],
    ['DD-MMM-YY', ['04-JUL-15', '05-AUG-15']],
    ['DD MMM YYYY', ['4 July 2015', '5 Aug 2015']],
    ['MMM DD, YYYY, hh:mm:ss a', ['Jul 4, 2015, 1:05:00\u202fPM']],
    ['DD. MMM YYYY HH:mm', ['4. März 2015 13:05', '1. Mai 2015 07:00']],
    ['DD.MM.YYYY [um] HH:mm [Uhr]', ['04.07.2015 um 13:05 Uhr']],
    ['YYYY年MM月DD日 HH:mm', ['2015年7月4日 13:05']],
    ['YYYY. [gada] DD. MMM', ['2015. gada 4. jūlijs']],
    ['ddd, DD MMM YYYY HH:mm:ss Z', ['Sat, 04 Jul 2015 13:05:00 +0200', 'Sun, 5 Jul 2015 13:05:00 GMT']],
    ['ddd MMM DD HH:mm:ss YYYY', ['Sat Jul  4 13:05:00 2015', 'Sun Jul 12 13:05:00 2015']],
    ['DD/MMM/YYYY:HH:mm:ss Z', ['04/Jul/2015:13:05:00 +0000']],
    ['YYYYMMDDHHmmss', ['20150704130500', '20150705130500']],
    ['YYYYMMDDHHmm', ['201507041305']],
    ['YYYYMMDD HHmmss', ['20150704 130500']],
    ['X', ['1436015100', '1436015160.5']],
    ['x', ['1436015100250', '1436015160000']],
  ])('%s is told by its samples', (format, samples) => {
    expect(formatsOf(samples)).toEqual({ formats: [format], otherwise: [] });
  });

  it('are open where day and month can be either', () => {
    expect(formatsOf(['04/07/2015', '05/08/2015']).formats).toEqual(['DD/MM/YYYY', 'MM/DD/YYYY']);
    expect(formatsOf(['4/7/15 10:00']).formats).toEqual(['DD/MM/YY HH:mm', 'MM/DD/YY HH:mm']);
    expect(formatsOf(['04-07-10']).formats).toEqual(['DD-MM-YY', 'MM-DD-YY', 'YY-MM-DD']);
  });

  it('are none where most of what stands there is no time', () => {
    for (const samples of [
      [],
      [''],
      ['Boston'],
      ['12', '15'],
      ['+371 67 000 000'],
      ['4.5', '3.2'],
      ['04/2015'],
      ['13:05'],
    ])
      expect(formatsOf(samples).formats, samples.join()).toEqual([]);
  });

  it('come with the first three that are written otherwise than most', () => {
    const most = Array.from({ length: 9 }, (_, i) => `2015-07-0${i + 1} 13:05`);
    const others = ['04.07.2015', 'n/a', '', '7/4/2015', 'soon'];
    expect(formatsOf([...others, ...most])).toEqual({ formats: [ISO], otherwise: ['04.07.2015', 'n/a', '7/4/2015'] });
    expect(formatsOf(['31/12/2015', '30/12/2015', '12/31/2015'])).toEqual({
      formats: ['DD/MM/YYYY'],
      otherwise: ['12/31/2015'],
    });
  });

  it('are found in what programs print, if a day is past the twelfth', () => {
    const formats = fc.constantFrom(
      ...[
        'DD/MM/YYYY HH:mm',
        'MM/DD/YYYY hh:mm:ss a',
        'DD.MM.YYYY HH:mm:ss',
        'YYYY/MM/DD HH:mm',
        'DD-MM-YYYY',
        'DD MMM YYYY HH:mm',
      ],
      ...['YYYYMMDDHHmmss', 'ddd MMM DD HH:mm:ss YYYY', 'MM-DD-YYYY HH:mm', 'DD-MMM-YY'],
    );
    const time = fc.tuple(
      fc.integer({ min: 1990, max: 2060 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 13, max: 28 }),
      fc.nat(23),
      fc.nat(59),
    );
    fc.assert(
      fc.property(formats, fc.array(time, { minLength: 1, maxLength: 5 }), (format, times) => {
        const samples = times.map(([year, month, day, hour, minute]) =>
          printed(new Temporal.PlainDateTime(year, month, day, hour, minute), format),
        );
        expect(formatsOf(samples)).toEqual({ formats: [format], otherwise: [] });
      }),
    );
  });
});
