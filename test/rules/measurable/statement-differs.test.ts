import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';
import { say, standard, within } from '../../support/statements.ts';

describe('a statement about what has to happen before something else', () => {
  const lead = (limit: string) => `  target at least 95% of calls are queued at least ${limit} before solved per month`;

  it.each([
    ['You hear from us at least 5 business days before the works begin.', lead('2 business days'), '5 business days'],
    ['We announce works two weeks in advance.', lead('1 week'), 'two weeks'],
    ['We tell you at least 48 hours before we switch off.', lead('24 hours'), '48 hours'],
    ['We tell you within 3 hours.', lead('24 hours'), '3 hours'],
  ])('is found where the target has another time: “%s”', (text, target, words) => {
    expect(underlined(standard(say(text), target), 'YS204')).toEqual([words]);
  });

  it.each([
    ['We tell you at least 48 hours before we switch off.', lead('48 hours')],
    ['We tell you at least 2 days before we switch off.', lead('48 hours')],
    ['We call back within 2 hours, and tell you at least 3 days before we come.', within('2 hours')],
  ])('is not found where “%s” says the same, or no target has such a time', (text, target) => {
    expect(findingsOf('YS204', standard(say(text), target))).toEqual([]);
  });
});

describe('a statement that promises another figure than its target', () => {
  it.each([
    ['Answered within 60 seconds.', within('30 seconds'), '60 seconds'],
    ['93% of calls are answered within 60 seconds.', within('60 seconds'), '93%'],
    ['Answered within 2 business days.', within('2 calendar days'), '2 business days'],
    ['Answered within 4 rings.', within('3 rings'), '4 rings'],
    ['We answer next day.', within('3 business days'), 'next day'],
    ['What you order before noon arrives the next day.', within('3 business days'), 'the next day'],
    ['Answered by 17:00.', within('the same day'), 'by 17:00'],
  ])('is found: “%s”', (text, target, words) => {
    expect(underlined(standard(say(text), target), 'YS204')).toEqual([words]);
  });

  it.each([
    ['Answered within 2 minutes.', within('120 seconds')],
    ['Answered within three rings.', within('15 seconds')],
    ['Answered within a week.', within('7 calendar days')],
    ['Answered within a week.', within('5 business days')],
    ['Answered within 24 hours.', within('1 calendar day')],
    ['Answered within 5 days.', within('5 business days')],
    ['Answered in 4 to 6 weeks.', within('6 weeks')],
    ['90% of calls are answered.', within('6 weeks')],
    ['At most 10% of calls are answered late.', within('6 weeks')],
    ['All calls, 100% of them, are answered within 3 minutes.', `${within('1 minute')} { ceiling 3 minutes }`],
    [
      '90% are answered within 12 seconds.',
      '  target percentile 90 time from queued to answered of calls at most 12 seconds per month',
    ],
    ['Customers give us 4.5 out of 5.', '  target average rating of calls at least 4.5 of 5 per month'],
    ['Answered within 5 days.', '  target at least 90% of calls are answered per month'],
    ['Answered promptly.', within('1 minute')],
    ['Up to 100% are answered.', within('1 minute')],
    ['4,500 calls were taken, and 120 given up (2.7%).', within('1 minute')],
    ['The form is valid until the next day.', within('3 business days')],
    ['Answered in one month and a half.', within('6 weeks')],
    ['Answered in one month and a half.', within('45 calendar days')],
    ['Answered within 2.5 months.', within('10 weeks')],
    ['You do not have to wait longer than 15 minutes.', within('15 minutes')],
    ['You will not wait more than 15 minutes.', within('15 minutes')],
    ['It takes no longer than 4 hours.', within('4 hours')],
    ['Answered within 7 days (Sundays included).', within('7 calendar days')],
    ['Answered within 10 days, weekends included.', within('10 calendar days')],
    ['Answered within 15 minutes.', `${within('3 hours')}\n${within('15 minutes')}`],
    ['We warn you 14 days in advance.', within('1 minute')],
  ])('is not found where “%s” says the same, or nothing that could differ', (text, target) => {
    expect(findingsOf('YS204', standard(say(text), target))).toEqual([]);
  });

  it('is told once for all translations, with both numbers', () => {
    const text = standard(
      `${say('Answered within 60 seconds.')}\n  statement "Réponse dans les 60 secondes." in fr`,
      within('30 seconds'),
    );
    const [finding, another] = findingsOf('YS204', text);
    expect(another).toBeUndefined();
    expect(finding?.message).toMatch(/promises “60 seconds”, the target says 30 seconds/);
    expect(finding?.related.map(({ message }) => message)).toEqual([
      '“60 secondes” is promised here as well',
      'the target says 30 seconds',
    ]);
  });

  it('may promise something beside what is measured', () => {
    const text = standard(say('Answered within 60 seconds, and solved within 3 hours.'), within('60 seconds'));
    expect(findingsOf('YS204', text)[0]?.message).toMatch(/“3 hours”, but no target measures it/);
  });

  it('is no business of a branch whose target differs from what the service says', () => {
    const text = `${standard(say('Answered within 60 seconds.'), within('60 seconds'))}
branch b { answer { ${within('90 seconds')} because "Two lines" } }
`;
    expect(findingsOf('YS204', text)).toEqual([]);
  });

  it('is mended on either side', async () => {
    const text = standard(say('Answered within 60 seconds.'), within('30 seconds'));
    const files = (await mendedBy('YS204', text)).map(({ title, files }) => [title, files['a.standards']]);
    expect(files.slice(0, 2)).toEqual([
      ['Write `60 seconds` in the target, as the statement says', text.replace('30 seconds', '60 seconds')],
      ['Write “30” in the statement, as the target says', text.replace('60 seconds', '30 seconds')],
    ]);
  });

  it('has its share mended as well', async () => {
    const text = standard(say('93% of calls are answered within 60 seconds.'), within('60 seconds'));
    const [target, statement] = (await mendedBy('YS204', text)).map(({ files }) => files['a.standards']);
    expect(target).toBe(text.replace('at least 90%', 'at least 93%'));
    expect(statement).toBe(text.replace('"93%', '"90%'));
  });
});

describe('a title with another figure than the target', () => {
  const titled = (title: string, target: string, statement = '') =>
    standard(statement, target).replace('standard answer {', `standard answer "${title}" {`);

  it.each([
    ['Calls are answered within 20 seconds', within('30 seconds'), '20 seconds'],
    ['95% of calls in time', within('30 seconds'), '95%'],
    ['Answered in two days', within('1 business day'), 'two days'],
  ])('is found: “%s”', (title, target, words) => {
    expect(underlined(titled(title, target), 'YS204')).toEqual([words]);
  });

  it.each([
    ['Calls are answered within half a minute', within('30 seconds')],
    ['The 24-hour line', within('30 seconds')],
    ['Calls about the last 12 months', within('30 seconds')],
    ['Level 2 calls', within('30 seconds')],
    ['A 10% discount', within('30 seconds')],
    ['Answered in 20 seconds, solved in 3 hours', `${within('20 seconds')}\n${within('3 hours')}`],
    ['Answered in 20 seconds', '  target at least 90% of calls have solved per month'],
  ])('is not found: “%s”', (title, target) => {
    expect(findingsOf('YS204', titled(title, target))).toEqual([]);
  });

  it('is said once where the statement says the same, and mended where it stands', async () => {
    const both = titled('Answered within 20 seconds', within('30 seconds'), say('We answer within 20 seconds.'));
    expect(findingsOf('YS204', both)).toHaveLength(1);
    const text = titled('Answered within 20 seconds', within('30 seconds'));
    expect(
      (await mendedBy('YS204', text)).slice(0, 2).map(({ title, files }) => [title, files['a.standards']]),
    ).toEqual([
      ['Write `20 seconds` in the target, as the title says', text.replace('30 seconds', '20 seconds')],
      ['Write “30” in the title, as the target says', text.replace('20 seconds"', '30 seconds"')],
    ]);
  });
});

describe('a figure that is at least in the statement and at most in the target', () => {
  it.each([
    ['At most 90% of calls are answered within 60 seconds.', within('60 seconds'), '90%'],
    [
      'No more than 4.5 out of 5 is our score.',
      '  target average rating of calls at least 4.5 of 5 per month',
      '4.5 out of 5',
    ],
    ['At least 10% of calls stay open.', '  target at most 10% of calls have not solved per month', '10%'],
    ['At most 95% are answered.', '  target at most 5% of calls have not answered per month', '95%'],
  ])('is found: “%s”', (text, target, words) => {
    expect(underlined(standard(say(text), target), 'YS204')).toEqual([words]);
  });

  it.each([
    ['At least 90% of calls are answered within 60 seconds.', within('60 seconds')],
    ['No more than 10% of calls take longer than 60 seconds.', within('60 seconds')],
    ['At least 90% of calls are answered.', '  target at most 10% of calls have not answered per month'],
    ['At most 10% of calls stay open.', '  target at most 10% of calls have not solved per month'],
  ])('is not found where both come to the same: “%s”', (text, target) => {
    expect(findingsOf('YS204', standard(say(text), target))).toEqual([]);
  });

  it('is told in both directions, and mended by nobody but the author', async () => {
    const text = standard(say('At most 90% of calls are answered within 60 seconds.'), within('60 seconds'));
    expect(findingsOf('YS204', text)[0]?.message).toMatch(/promises at most “90%”, the target says at least 90%/);
    const titles = (await mendedBy('YS204', text)).map(({ title }) => title);
    expect(titles.filter((it) => it.startsWith('Write'))).toEqual([]);
  });
});
