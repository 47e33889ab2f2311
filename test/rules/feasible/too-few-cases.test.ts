import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const desk = (target: string, demand = '', more = '') => `service desk "Front desk" {
  open Mon..Fri 09:00..17:00
}
record letters from "letters.csv" {
  moments received, answered
  fields  lost: yes/no
}
${demand && `demand letters { ${demand} }`}
standard reply "Letters are answered" {
  target ${target}
}
${more}
`;
const messages = (target: string, demand?: string, more?: string): string[] =>
  findingsOf('YS304', desk(target, demand, more)).map((finding) => finding.message);

const share = (asked: string, baseline: string, period = 'month') =>
  `at least ${asked} of letters are answered within 5 business days per ${period} { baseline 80% ${baseline} }`;
const few = (target: string, demand?: string): number => messages(target, demand).length;

describe('too few cases', () => {
  it('are told with their number, the chance to miss, and the period that would do', () => {
    expect(messages(share('90%', 'of 75 cases in 2026-Q2'))).toEqual([
      '“Letters are answered” counts about 25 letters a month (its baseline has 75 in 2026-Q2), too few for 90%: a service that reaches 95%, half of the way to perfection, would still miss it by chance in 13 of 100 months. It takes about 40: `per quarter` instead of `per month` would do.',
    ]);
    expect(underlined(desk(share('90%', 'of 75 cases in 2026-Q2')), 'YS304')).toEqual(['90%']);
  });

  it.each([
    ['80%', 19, 20],
    ['90%', 39, 40],
    ['95%', 99, 100],
    ['98%', 249, 250],
    ['99%', 499, 500],
  ])('for %s are %i, and %i are enough', (asked, tooFew, enough) => {
    expect(few(share(asked, `of ${tooFew} cases in 2026-06`))).toBe(1);
    expect(few(share(asked, `of ${enough} cases in 2026-06`))).toBe(0);
  });

  it('name the row of a table that has them', () => {
    const table = 'at least 95% of letters are answered within by lost { yes 1 day, no 2 days } of received per month';
    const text = `${desk(table)}\ndemand letters where lost { typical 6 per month }\n`
      .replace('{ yes', '{ "yes"')
      .replace(', no', ', "no"');
    expect(findingsOf('YS304', text).map(({ message }) => message)).toEqual([
      expect.stringContaining('“Letters are answered”, in the row “yes”, counts about 6 letters a month'),
    ]);
    expect(underlined(text, 'YS304')).toEqual([expect.stringContaining('1 day')]);
  });

  it('are observed more often, where observers bring them', () => {
    const greeted = (often: string, period = 'month') => `service desk "Desk" { }
standard greet "Greeting" {
  check "Says good morning"
  check "Says goodbye"
  target at least 98% of its checks per ${period}
  verify by mystery visit ${often}
}
`;
    const [few] = findingsOf('YS304', greeted('2 per month'));
    expect(few?.message).toContain('It takes about 250: observe more often, 125 times a month.');
    // A month without a visit has no figure, and whoever visits more seldom is told so where they say it.
    expect(findingsOf('YS304', greeted('quarterly'))).toEqual([]);
    expect(findingsOf('rare-verification', greeted('quarterly'))).toHaveLength(1);
  });

  it('are those of which a single one breaks the target', () => {
    expect(messages(share('90%', 'of 6 cases in 2026-06'))[0]).toContain(
      'too few for 90%: a single miss breaks it, and a service that reaches 95%, half of the way to perfection, would still miss it by chance in 26 of 100 months. It takes about 40: `per year`',
    );
    expect(messages(share('90%', 'of 3 cases in 2025'))[0]).toBe(
      '“Letters are answered” counts hardly any letters a month (its baseline has 3 in 2025), too few for 90%: most months have no case at all, and in the others a single miss breaks it. It takes about 40, more than a year brings. Look into every single miss instead.',
    );
  });

  it('are too few where their number happens to forgive more, and is never quite the same', () => {
    expect(messages(share('95%', 'of 20 cases in 2026-06'))[0]).toContain(
      'would still miss it by chance in up to 38 of 100 months, depending on how many there happen to be.',
    );
    // From 2,000 to 2,998 cases two misses are forgiven: the number cannot go down that far.
    expect(few(share('99.9%', 'of 2150 cases in 2025', 'year'))).toBe(0);
  });

  it('of what is to be rare are as many', () => {
    const rare = (cases: number) =>
      `at most 5% of letters have lost per month { baseline 3% of ${cases} cases in 2026-06 }`;
    expect(messages(rare(60))[0]).toContain(
      'too few for 5%: a service that reaches 2.5%, half of the way to perfection, would still miss it by chance in',
    );
    expect(few(rare(100))).toBe(0);
  });

  it('never are the millions of a large service', () => {
    expect(few(share('99.9%', 'of 250000000 cases in 2025'))).toBe(0);
  });

  it('are no matter where all is asked for, or no share', () => {
    expect(few(share('100%', 'of 3 cases in 2026-06'))).toBe(0);
    expect(few('at most 0% of letters have lost per month { baseline 0% of 3 cases in 2026-06 }')).toBe(0);
    expect(few('at most 3 letters per month { baseline 3 of 3 cases in 2026-06 }')).toBe(0);
    expect(
      few('at least 90% of letters are answered within 5 business days { baseline 80% of 3 cases in 2026-06 }'),
    ).toBe(0);
  });
});

describe('the cases of a period', () => {
  it('are scaled from the period of the baseline, whole months as the calendar has them', () => {
    expect(few(share('90%', 'of 40 cases in 2026-02'))).toBe(0);
    expect(few(share('90%', 'of 40 cases in 2026-01'))).toBe(0);
    expect(few(share('90%', 'of 480 cases in 2024-04..2025-03'))).toBe(0);
    expect(messages(share('90%', 'of 10 cases in 2026-06-01..2026-06-10'))[0]).toContain('about 30 letters a month');
    expect(messages(share('90%', 'of 365 cases in 2025', 'week'))[0]).toContain('about 7 letters a week');
  });

  it('are those of the baseline for a target without a record too', () => {
    const target = 'at least 80% within 5 business days per year { baseline 70% of 12 cases in 2025 }';
    expect(messages(target)[0]).toContain(
      'counts about 12 cases a year (its baseline has 12 in 2025), too few for 80%',
    );
    expect(few(target.replace('12 cases', '20 cases'))).toBe(0);
  });

  it('are those of the demand where the baseline does not say', () => {
    const target = 'at least 95% of letters are answered within 5 business days per week';
    expect(messages(target, 'typical 2 per hour')[0]).toContain('about 80 letters a week (its demand is 2 per hour)');
    expect(messages(target, 'typical 3 per day')[0]).toContain('about 15 letters a week (its demand is 3 per day)');
    expect(messages(target, 'typical 300 per month')[0]).toContain('about 69 letters a week');
    expect(few(target, 'typical 20 per day')).toBe(0);
    expect(few(target, 'typical staff 3')).toBe(0);
    expect(few(share('90%', 'of 500 cases in 2026-06'), 'typical 3 per week')).toBe(0);
  });

  it('are not known where the hours are not', () => {
    const text = desk('at least 95% of letters are answered per week', 'typical 2 per hour');
    expect(findingsOf('YS304', text.replace('open Mon..Fri 09:00..17:00', ''))).toEqual([]);
    const perDay = desk('at least 95% of letters are answered per day', 'typical 20 per day');
    expect(findingsOf('YS304', perDay.replace('open Mon..Fri 09:00..17:00', ''))).toHaveLength(1);
  });

  it('in a peak are another matter', () => {
    const demand = 'typical 2 per week peak "Spring" 2027-02-05..2027-02-12 200 per hour';
    const target = 'at least 95% of letters are answered within 5 business days per week only in peak "Spring"';
    expect(few(target, demand)).toBe(0);
  });
});

describe('the answers of observers', () => {
  const greet = (verify: string, checks = 1, asked = '90%') => `service desk "Front desk" { open Mon..Fri 09:00..17:00 }
standard greet "Greeting" {
  ${Array.from({ length: checks }, (_, i) => `check "Does thing ${i}"`).join('\n  ')}
  ${verify}
  target at least ${asked} of its checks per month
}
`;
  const told = (...args: Parameters<typeof greet>): string[] =>
    findingsOf('YS304', greet(...args)).map(({ message }) => message);

  it('are as many as visits and checks', () => {
    expect(told('verify by mystery visit 20 per month')[0]).toContain(
      'counts about 20 answers a month (mystery visits with one check), too few for 90%: a service that reaches 95%,',
    );
    expect(told('verify by mystery visit 20 per month', 2)).toEqual([]);
    expect(told('verify by mystery visit 20 per month', 2, '95%')[0]).toContain(
      'about 40 answers a month (mystery visits with 2 checks each)',
    );
    expect(told('verify by mystery visit 10 per month verify by call listening 30 per month')).toEqual([]);
  });

  it('of what is done daily come on the days on which the service opens', () => {
    expect(told('verify by inspection daily')[0]).toContain('about 22 answers a month (inspections with one check)');
  });

  it('are not known where somebody observes nobody knows how often', () => {
    expect(told('verify by mystery visit')).toEqual([]);
    expect(told('verify by mystery visit 20 per month verify by survey monthly')).toEqual([]);
    expect(told('verify by system log monthly')).toEqual([]);
  });
});

describe('a branch', () => {
  const branch = (body: string): string => `branch airport "Airport desk" { ${body} }`;

  it('is judged by its own demand and its own baseline', () => {
    const target = share('90%', 'of 500 cases in 2026-06');
    expect(messages(target, '', branch('demand letters { typical 2 per week }'))[0]).toContain(
      '“Letters are answered” at “Airport desk” counts about 9 letters a month (its demand is 2 per week)',
    );
    expect(
      messages(target, '', branch(`reply { target ${share('85%', 'of 9 cases in 2026-06')} because "Small" }`))[0],
    ).toContain('at “Airport desk” counts about 9 letters a month (its baseline has 9 in 2026-06)');
  });

  it('that follows the service has no finding of its own', () => {
    expect(messages(share('90%', 'of 5 cases in 2026-06'), '', branch(''))).toHaveLength(1);
  });
});

describe('the fixes', () => {
  const titles = async (target: string): Promise<string[]> =>
    (await mendedBy('YS304', desk(target))).map(({ title }) => title).filter((title) => !title.startsWith('Accept'));

  it('take a longer period, or a share that so few can show', async () => {
    expect(await titles(share('90%', 'of 25 cases in 2026-06'))).toEqual([
      'Measure it per quarter',
      'Ask for 80%, which so few cases can show',
    ]);
    expect(await titles(share('98%', 'of 16 cases in 2026-06'))).toEqual(['Ask for 75%, which so few cases can show']);
    expect(await titles(share('98%', 'of 3 cases in 2026-06'))).toEqual([]);
  });

  it('leave the rest of the target as it is', async () => {
    const text = desk('at most 5% of letters have lost per month as losses { baseline 3% of 60 cases in 2026-06 }');
    const [longer, less] = (await mendedBy('YS304', text)).map(({ files }) => files['a.standards'] ?? '');
    expect(longer).toBe(text.replace('per month', 'per quarter'));
    expect(less).toBe(text.replace('5%', '10%'));
    for (const files of [longer, less])
      expect(findingsIn(files ?? '').filter(({ code }) => code === 'YS304')).toEqual([]);
  });
});

describe('observations', () => {
  const text = (verify: string, target: string) => `service desk "Desk" { }
record calls from "c.csv" { moments queued fields site: text }
standard a "A" {
  check "Says hello"
  check "Says goodbye"
  verify by mystery visit ${verify}
  target at least ${target}
}
`;
  const message = (verify: string, target: string) => findingsOf('too-few-cases', text(verify, target))[0]?.message;

  it('are so many as are said: nothing depends on how many there happen to be', () => {
    expect(message('3 per month', '90% of its checks per month')).toContain('about 6 answers a month');
    expect(message('3 per month', '90% of its checks per month')).not.toContain('happen to be');
  });

  it('in each site are those of the site, where the target has a result for each', () => {
    expect(message('3 per month in each site', '90% of its checks per month in each site')).toContain(
      'about 6 answers a month (mystery visits with 2 checks each, in each site)',
    );
    expect(message('30 per month in each site', '90% of its checks per month in each site')).toBeUndefined();
    expect(message('3 per month in each site', '90% of its checks per month')).toBeUndefined();
  });
});
