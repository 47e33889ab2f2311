import { describe, expect, it } from 'vitest';
import { reading, shown } from './support.ts';

const readIn = (format: string, text: string): string => shown(reading(format, null)(text));

describe('times in a format', () => {
  it.each([
    ['MM/DD/YYYY hh:mm:ss a', '07/04/2015 01:05:00 PM', '2015-07-04T13:05:00Z'],
    ['MM/DD/YYYY hh:mm:ss a', '7/4/2015 1:05:00 pm', '2015-07-04T13:05:00Z'],
    ['MM/DD/YYYY hh:mm:ss a', ' 7/4/2015 1:05:00\u202fp.m. ', '2015-07-04T13:05:00Z'],
    ['M/D/YYYY h:mm A', '07/04/2015 01:05 AM', '2015-07-04T01:05:00Z'],
    ['DD.MM.YYYY HH:mm', '04.07.2015 13:05', '2015-07-04T13:05:00Z'],
    ['DD.MM.YYYY', '04.07.2015', '2015-07-04T00:00:00Z'],
    ['D.M.YYYY H:mm', '4.7.2015 9:05', '2015-07-04T09:05:00Z'],
    ['YYYYMMDDHHmmss', '20150704130500', '2015-07-04T13:05:00Z'],
    ['YYYYMMDDHHmmssSSS', '20150704130500125', '2015-07-04T13:05:00.125Z'],
    ['YYYY-MM-DD HH:mm:ss.SSS', '2015-07-04 13:05:00.5', '2015-07-04T13:05:00.5Z'],
    ['YYYY-MM-DD[T]HH:mm:ss[Z]', '2015-07-04T13:05:00Z', '2015-07-04T13:05:00Z'],
    ["YYYY-MM-DD'T'HH:mm", '2015-07-04T13:05', '2015-07-04T13:05:00Z'],
    ['YYYY-MM-DDTHH:mm', '2015-07-04T13:05', '2015-07-04T13:05:00Z'],
    ["D MMMM YYYY h 'o''clock' a", "4 July 2015 1 o'clock pm", '2015-07-04T13:00:00Z'],
    ['DD.MM.YYYY [um] HH:mm [Uhr]', '04.07.2015 um 13:05 Uhr', '2015-07-04T13:05:00Z'],
    ['YYYY年M月D日 HH:mm', '2015年7月4日 13:05', '2015-07-04T13:05:00Z'],
    ['YYYY年M月D日 Ahh:mm', '2015年7月4日 下午01:05', '2015-07-04T13:05:00Z'],
    ['DD-MMM-YY', '04-JUL-15', '2015-07-04T00:00:00Z'],
    ['D. MMMM YYYY HH:mm', '4. März 2015 13:05', '2015-03-04T13:05:00Z'],
    ['D MMM YYYY HH:mm', '4 déc. 2015 13:05', '2015-12-04T13:05:00Z'],
    ['D MMMM YYYY', '4 août 2015', '2015-08-04T00:00:00Z'],
    ['YYYY. [gada] D. MMMM', '2015. gada 4. jūlijs', '2015-07-04T00:00:00Z'],
    ['D MMMM YYYY [г.]', '4 юли 2015 г.', '2015-07-04T00:00:00Z'],
    ['ddd, DD MMM YYYY HH:mm:ss', 'Sat, 04 Jul 2015 13:05:00', '2015-07-04T13:05:00Z'],
    ['dddd D MMMM YYYY', 'samedi 4 juillet 2015', '2015-07-04T00:00:00Z'],
    ['MMM D, YYYY, h:mm:ss A', 'Jul  4, 2015, 1:05:00\u202fPM', '2015-07-04T13:05:00Z'],
  ])('%j reads %j as %s', (format, text, meant) => {
    expect(readIn(format, text)).toBe(`${meant} ${meant.slice(0, 10)}`);
  });

  it.each([
    ['ddd, DD MMM YYYY HH:mm:ss ZZ', 'Sat, 04 Jul 2015 13:05:00 +0200', '2015-07-04T11:05:00Z'],
    ['DD.MM.YYYY HH:mm:ssZ', '04.07.2015 13:05:00+02:00', '2015-07-04T11:05:00Z'],
    ['DD.MM.YYYY HH:mm:ss Z', '04.07.2015 13:05:00 GMT', '2015-07-04T13:05:00Z'],
    ['X', '1436015100', '2015-07-04T13:05:00Z'],
    ['X', '1436015100.250', '2015-07-04T13:05:00.25Z'],
    ['X', '-86400', '1969-12-31T00:00:00Z'],
    ['x', '1436015100250', '2015-07-04T13:05:00.25Z'],
  ])('%j reads %j as the instant %s', (format, text, meant) => {
    expect(readIn(format, text)).toBe(`${meant} ${meant.slice(0, 10)} zoned`);
  });

  it.each([
    ['12:00 am', '00:00'],
    ['12:59 AM', '00:59'],
    ['1:00 am', '01:00'],
    ['11:59 a.m.', '11:59'],
    ['12:00 pm', '12:00'],
    ['12:30 PM', '12:30'],
    ['11:59 pm', '23:59'],
  ])('%s is %s', (clock, meant) => {
    expect(readIn('YYYY-MM-DD h:mm a', `2015-07-04 ${clock}`)).toBe(`2015-07-04T${meant}:00Z 2015-07-04`);
  });

  it.each([
    ['00', 2000],
    ['15', 2015],
    ['68', 2068],
    ['69', 1969],
    ['99', 1999],
  ])('the year %s is %i', (year, meant) => {
    expect(readIn('DD.MM.YY', `04.07.${year}`)).toBe(`${meant}-07-04T00:00:00Z ${meant}-07-04`);
  });

  it.each([
    ['MM/DD/YYYY', '07/04/15', 'unreadable'],
    ['MM/DD/YYYY', '2015-07-04', 'unreadable'],
    ['MM/DD/YYYY', '07/04/2015 10:00', 'unreadable'],
    ['MM/DD/YYYY', '13/04/2015', 'no such day'],
    ['MM/DD/YYYY', '０７/０４/２０１５', 'unreadable'],
    ['DD.MM.YY', '04.07.2015', 'unreadable'],
    ['YYYYMMDD', '2015704', 'unreadable'],
    ['DD MMM YYYY', '04 Foo 2015', 'unreadable'],
    ['DD MMM YYYY', '30 Feb 2016', 'no such day'],
    ['YYYY-MM-DD hh:mm a', '2015-07-04 13:05 pm', 'no such time'],
    ['YYYY-MM-DD hh:mm a', '2015-07-04 00:05 am', 'no such time'],
    ['YYYY-MM-DD hh:mm a', '2015-07-04 01:05', 'unreadable'],
    ['YYYY-MM-DD HH:mm', '2015-07-04 9:5', 'unreadable'],
    ['DD.MM.YYYY HH:mm', '04x07x2015 13:05', 'unreadable'],
    ['X', '2015-07-04', 'unreadable'],
  ])('%j takes not %j: %s', (format, text, why) => {
    expect(readIn(format, text)).toBe(why);
  });

  it('takes nothing by a format that has a fault', () => {
    expect(readIn('YYYY-MM-DD hh:mm', '2015-07-04 01:05')).toBe('unreadable');
    expect(readIn('soon', 'soon')).toBe('unreadable');
  });
});
