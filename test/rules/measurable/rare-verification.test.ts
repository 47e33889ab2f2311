/** Targets whose periods are over more often than somebody looks. */
import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const HEAD = (shared = '') => `service clinic "Clinic" {
  touchpoints desk, phone
  ${shared}
}
role matron "Matron" of 2
record visits "Visits" from "visits.csv" { moments arrived, seen  fields rating: 1..5 }
`;
const seen = (period: string) => `target at least 90% of visits are seen within 20 minutes of arrived ${period}`;
const standard = (...clauses: string[]) => `standard seen "Patients are seen" {\n  ${clauses.join('\n  ')}\n}\n`;
const found = (...clauses: string[]) => underlined(HEAD() + standard(...clauses), 'YS217');

describe('a target is looked at less often than it has a figure', () => {
  it.each([
    ['per week', 'monthly'],
    ['per month', 'quarterly'],
    ['per quarter', 'yearly'],
    ['per month', '3 per year'],
    ['per month', 'every 2 months'],
    ['per week', 'every 2 weeks'],
  ])('of a record %s, verified %s', (period, often) => {
    expect(found(seen(period), `verify by system log ${often}`)).toEqual([often]);
  });

  it('but not where its figures come from a record, and somebody looks beside them', () => {
    expect(found(seen('per week'), 'verify by inspection monthly')).toEqual([]);
    expect(found(seen('per week'), 'verify by mystery visit yearly')).toEqual([]);
  });

  it('is a warning where there are no answers, and a note where the record has them all', () => {
    const check = 'check "Looks up when somebody comes in"';
    const severity = (...clauses: string[]) => findingsOf('YS217', HEAD() + standard(...clauses))[0]?.severity;
    expect(severity('target at least 90% of its checks per month', check, 'verify by inspection quarterly')).toBe(
      'warning',
    );
    expect(severity(seen('per month'), 'verify by system log quarterly')).toBe('info');
  });

  it('of answers that no report brings', () => {
    const checks = ['target at least 90% of its checks per month', 'check "Looks up when somebody comes in"'];
    expect(found(...checks, 'verify by inspection quarterly', 'report monthly to matron')).toEqual(['quarterly']);
  });

  it.each([
    [seen('per month'), 'verify by system log monthly'],
    [seen('per month'), 'verify by system log weekly'],
    [seen('per month'), 'verify by mystery visit 5 per quarter'],
    [seen('per month'), 'verify by system log every 4 weeks'],
    [seen('per quarter'), 'verify by survey every 3 months'],
    [seen('per year'), 'verify by survey yearly'],
    [seen('per day'), 'verify by system log weekly'],
    [seen('over 12 months'), 'verify by survey quarterly'],
    [seen('per month'), 'verify by system log'],
    [seen('per month'), 'verify by survey yearly', 'verify by system log monthly'],
    [seen('per month'), 'verify by inspection quarterly', 'report monthly to matron'],
    ['check "Looks up when somebody comes in"', 'verify by mystery visit yearly'],
    ['target at least 90% of visits are seen within 20 minutes of arrived', 'verify by survey yearly'],
  ])('and nothing is said of %s, %s', (...clauses) => {
    expect(found(...clauses)).toEqual([]);
  });

  it.each([
    ['per week', 'monthly'],
    ['per month', 'quarterly'],
    ['per week', 'every 2 weeks'],
  ])('of a record %s, which nobody verifies and which is told %s', (period, often) => {
    expect(found(seen(period), `report ${often} to matron`)).toEqual([often]);
  });

  it('is told as often as somebody hears of it most often, and reported so often by its fix', async () => {
    const text = HEAD() + standard(seen('per week'), 'report monthly to matron');
    expect(findingsOf('YS217', text).map(({ message }) => message)).toEqual([
      '“Patients are seen” asks for a figure per week, and it is told once a month: a week that was missed is noticed when others have gone by. Report it as often, or measure it over the time between.',
    ]);
    const [mended] = await mendedBy('YS217', text);
    expect(mended?.title).toBe('Report it `weekly`');
    expect(mended?.files['a.standards']).toContain('report weekly to matron');
    expect(found(seen('per week'), 'report monthly to matron', 'report weekly to matron')).toEqual([]);
    expect(found(seen('per month'), 'report weekly to matron')).toEqual([]);
    expect(found(seen('per day'), 'report monthly to matron')).toEqual([]);
    expect(found('target at least 90% within 20 minutes per week', 'report monthly to matron')).toEqual([]);
  });

  it('is said once of a clause that holds for several standards, and of none that says it for itself', () => {
    const text = `${HEAD('verify by survey yearly')}${standard(seen('per month'))}standard kind "They are kind" {
  target average rating of visits at least 4 per quarter
}
standard own "They are asked" {
  target average rating of visits at least 3 per quarter
  verify by survey quarterly
}
`;
    const findings = findingsOf('YS217', text);
    expect(findings.map(({ message }) => message)).toEqual([
      '“Patients are seen” and “They are kind” ask for a figure per month and quarter, and this is done once a year: a month that was missed is noticed when others have gone by. Verify it as often, or measure it over the time between.',
    ]);
  });

  it('is mended by the rhythm of the target, where no number is lost by it', async () => {
    const text = (often: string) => HEAD() + standard(seen('per month'), `verify by system log ${often}`);
    const mended = await mendedBy('YS217', text('yearly'));
    expect(mended[0]?.files['a.standards']).toBe(text('monthly'));
    expect((await mendedBy('YS217', text('2 per quarter'))).map(({ title }) => title)).not.toContain(
      'Verify it `monthly`',
    );
  });
});
