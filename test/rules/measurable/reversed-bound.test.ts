import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const service = (
  target: string,
  statement = '',
) => `service clinic "Clinic" { open Mon..Fri 08:00..16:00 in "Europe/Riga" }
record visits from "visits.csv" {
  moments booked, seen, ended, cancelled, repeated, Beantwortet
  fields rating: 1..5, effort: 1..7, errors: number, delay: number, complete: yes/no, crowded: yes/no, risk-score: 1..5
}
record complaints from "complaints.csv" { moments received, answered }
record parcels from "parcels.csv" { moments ordered, sent, delivered, refunded, lost }
record books from "books.csv" { moments bought, lent, returned }
standard a "Visits" {
  ${statement}
  target ${target}
}
`;
const found = (target: string, statement?: string) => underlined(service(target, statement), 'YS216');

describe('a bound the wrong way round', () => {
  it.each([
    ['at most 90% of visits are seen within 20 minutes of booked per month', '90%'],
    ['at most 95% of parcels are delivered per month', '95%'],
    ['at most 90% of parcels are sent within 1 business day of ordered per month', '90%'],
    ['at most 90% of parcels are sent by delivered per month', '90%'],
    ['at least 3% of parcels have lost per month', '3%'],
    ['at most 90% of visits have rating >= 4 per month', '90%'],
    ['at least 5% of visits have errors > 0 per month', '5%'],
    ['at most 95% of visits have complete per month', '95%'],
    ['net promoter score of visits by rating at most 30 per month', '30'],
    ['average rating of visits at most 4.5 of 5 per month', '4.5'],
    ['median time from booked to seen of visits at least 10 minutes per month', '10 minutes'],
    ['average delay of visits at least 5 per month', '5'],
    ['available at most 99% of open time per month', '99%'],
    ['at least 2 complaints per 1000 visits per month', '2'],
    ['at most 92% of complaints not yet answered have waited at most 4 weeks at the end of each month', '92%'],
    ['at most 0 complaints not yet answered have waited at most 26 weeks at the end of each month', '0'],
    ['at least 20 complaints not yet answered at the end of each month', '20'],
    ['at most 90% of visits are Beantwortet within 30 seconds per month', '90%'],
  ])('is found: %s', (target, words) => {
    expect(found(target)).toEqual([words]);
  });

  it.each([
    'at least 90% of visits are seen within 20 minutes of booked per month',
    'at most 5% of visits are repeated within 30 calendar days per month',
    'at most 2% of parcels are refunded within 30 calendar days per month',
    'at most 60% of books are lent within 1 calendar day per month',
    'at most 10% of visits have not seen within 20 minutes per month',
    'at least 95% of visits have errors = 0 per month',
    'at most 5% of visits have rating <= 2 per month',
    'at most 20% of visits have crowded per month',
    'average effort of visits at most 2 of 7 per month',
    'average risk-score of visits at most 2 per month',
    'average time from seen to ended of visits at least 15 minutes per month',
    'median time from lent to returned of books at least 10 calendar days per month',
    'at most 0 complaints not yet answered have waited at least 26 weeks at the end of each month',
    'at most 20 complaints not yet answered at the end of each month',
    'at least 40 books not yet lent at the end of each month',
    'at least 300 visits per month',
    'at most 3 complaints per month',
  ])('is not found where it may be meant: %s', (target) => {
    expect(found(target)).toEqual([]);
  });

  it('may be told by the statement alone', () => {
    const target = 'at most 90% of books are lent within 1 business day of bought per month';
    expect(found(target)).toEqual([]);
    expect(found(target, 'statement "New books are on the shelf within two business days."')).toEqual([]);
    expect(found(target, 'statement "New books are on the shelf within 1 business day."')).toEqual(['90%']);
    expect(found(target, 'statement "90% of new books are on the shelf within two days."')).toEqual(['90%']);
  });

  it('is meant where the statement says the same', () => {
    expect(found('at most 90% of visits are seen per month', 'statement "At most 90% of visits are seen."')).toEqual(
      [],
    );
  });

  it('is found once, and not where it differs from a statement that gives the share as well', () => {
    const text = service(
      'at most 90% of visits are seen within 20 minutes per month',
      'statement "At least 90% of patients are seen within 20 minutes."',
    );
    expect(findingsIn(text).filter(({ code }) => code === 'YS204' || code === 'YS216')).toHaveLength(1);
  });

  it('is what a table says once, and a prohibition never', () => {
    const rows = '{ A 10 minutes, B 20 minutes }';
    const text = service(`at most 90% of visits are seen within by kind ${rows} of booked per month`);
    expect(underlined(text.replace('fields rating', 'fields kind: text, rating'), 'YS216')).toEqual(['90%']);
    const never = service('at most 0% of visits are seen within 1 minute per month').replace('standard', 'prohibition');
    expect(findingsOf('YS216', never)).toEqual([]);
  });

  it('is told before what follows from it', () => {
    const text = service(
      'at most 90% of its checks per month',
      'check "Greets first"\n  verify by mystery visit 4 per month',
    );
    const codes = findingsIn(text).map(({ code }) => code);
    expect(codes).toContain('YS216');
    expect(codes).not.toContain('YS304');
  });

  it.each([
    ['at most 90% of visits are seen within 20 minutes per month', 'at least 90%'],
    ['average delay of visits at least 5 per month', 'at most 5'],
    [
      'at most 0 complaints not yet answered have waited at most 26 weeks at the end of each month',
      'at least 26 weeks',
    ],
  ])('is turned round: %s', async (target, words) => {
    const [first] = await mendedBy('YS216', service(target));
    expect(first?.files['a.standards']).toContain(words);
    expect(underlined(first?.files['a.standards'] ?? '', 'YS216')).toEqual([]);
  });
});
