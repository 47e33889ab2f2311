import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const standard = (
  statements: string,
  targets: string,
  service = '',
) => `service desk "Desk" { ring 5 seconds ${service} }
record calls from "calls.csv" { moments queued, answered, solved fields rating: 1..5 }
record boss from "b.csv" { moments a }
standard answer {
${statements}
${targets}
}
`;
const say = (text: string) => `  statement "${text}"`;
const within = (limit: string) => `  target at least 90% of calls are answered within ${limit} per month`;

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

describe('a statement that promises of all what the target asks of a part', () => {
  const letters = (text: string, target: string) =>
    `service desk "Desk" { }\nrecord letters from "l.csv" { moments received, answered }
standard a {\n  statement "${text}"\n  target ${target}\n}\n`;
  const part = 'at least 85% of letters are answered within 10 business days per month';

  it.each([
    ['All letters are answered within 10 business days.', 'All letters'],
    ['Every letter is answered within 10 business days.', 'Every letter'],
    ['Letters are always answered within 10 business days.', 'always'],
    ['You never wait longer than 10 business days for an answer to your letter.', 'never'],
    ['Each of your letters gets its answer within 10 business days.', 'Each of your letters'],
    ['All your letters get an answer within two weeks.', 'All your letters'],
    ['Process all grant payment requests within 10 business days.', 'all grant payment requests'],
    ['All client inquiries received here are responded to within 10 business days.', 'All client inquiries'],
    ['Without exception, letters are answered within 10 business days.', 'Without exception'],
  ])('is found: “%s”', (text, words) => {
    expect(underlined(letters(text, part), 'YS204')).toEqual([words]);
  });

  it('is found where neither has a limit', () => {
    const text = letters('All incoming letters are answered.', 'at least 85% of letters are answered per month');
    expect(underlined(text, 'YS204')).toEqual(['All incoming letters']);
  });

  it.each([
    'Not all letters are answered within 10 business days.',
    'Almost every letter is answered within 10 business days.',
    '85% of all letters are answered within 10 business days.',
    'All visitors may use the reading room.',
    'Every customer can write to us; letters are answered within 10 business days.',
    'Letters are answered within 10 business days, all year round.',
    'You can always write to us, and get an answer within 10 business days.',
    'Letters are answered within 10 business days. We never share your data.',
    'Always bring your passport. Letters are answered within 10 business days.',
    'If all letters are in, you get an answer within 10 business days.',
    'You do not wait longer than 10 business days for an answer.',
    'Letters are answered within 10 business days of receiving all required claim forms.',
    'Letters are answered within 10 business days of the day on which all your payments are in.',
    'Letters are answered within 10 business days, including all necessary permits.',
    'All letters are answered.',
  ])('is not found in “%s”', (text) => {
    expect(findingsOf('YS204', letters(text, part))).toEqual([]);
  });

  it('says what to write, which is no `ceiling` where nothing has a limit', () => {
    const [timed] = findingsOf('YS204', letters('All letters are answered within 10 business days.', part));
    expect(timed?.message).toBe(
      'The statement says “All letters”, the target is met with 85%: the others were promised the same. Say “85%” in the statement, and within what time all are done, which is the `ceiling` of the target.',
    );
    const [other] = findingsOf('YS204', letters('We answer all letters, always.', part.replace(/ within.*days/, '')));
    expect(other?.message).toMatch(/the others were promised the same\. Say “85%” in the statement\.$/);
  });

  it('is none where a ceiling gives all no longer, or another target does', () => {
    const text = 'All letters are answered within 10 business days.';
    expect(findingsOf('YS204', letters(text, `${part} { ceiling 10 business days }`))).toEqual([]);
    expect(findingsOf('YS204', letters(text, `${part} { ceiling 20 business days }`))).toEqual([
      expect.objectContaining({
        message:
          'The statement says “All letters”, the target is met with 85%: the others may take up to 20 business days, and were promised the same. Say “85%” in the statement, and that all are done within 20 business days.',
      }),
    ]);
    const told = 'We answer 85% of letters within 10 business days, and all letters within 20 business days.';
    expect(findingsOf('YS204', letters(told, `${part} { ceiling 20 business days }`))).toEqual([]);
    const both = `${part}\n  target at least 100% of letters are answered within 20 business days per month`;
    expect(findingsOf('YS204', letters(text, both))).toEqual([]);
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

describe('a promise and a target that are not about the same', () => {
  const RECORD = `service desk "Desk" { }
record jobs "Jobs" from "j.csv" {
  moments ordered, confirmed, due, begun, finished, paid
  fields  kind: text, rating: 1..5
}
`;
  const messages = (statement: string, ...clauses: string[]) =>
    findingsOf('YS204', `${RECORD}standard a "A" {\n  statement "${statement}"\n  ${clauses.join('\n  ')}\n}\n`).map(
      ({ message }) => message,
    );
  const done = (moment: string, limit: string, share = 'at least 90%') =>
    `target ${share} of jobs are ${moment} within ${limit} of ordered per month`;

  it.each([
    // Each of two acts has its own target, and only its own figure is held against it.
    [
      'Jobs are confirmed within two days and finished within four weeks.',
      [done('confirmed', '1 business day'), done('finished', '4 weeks')],
      ['“two days”, the target says 1 business day'],
    ],
    [
      'We settle your order within six weeks.',
      [done('confirmed', '1 day'), done('finished', '4 weeks')],
      ['says 4 weeks.'],
    ],
    // What customers have to do.
    ['Return it within 60 days and we refund it.', [done('paid', '5 business days')], []],
    // Another share, the other way round.
    [
      '90% of jobs are finished at the first visit.',
      ['target at most 15% of jobs have rating <= 2 per month'],
      ['“90%”, but no target measures it'],
    ],
    // A deadline of the record has no figure.
    [
      'Ordered before noon, begun the same day; we finish within two hours.',
      [
        'target at least 90% of jobs are begun by due per month',
        'target at least 90% of jobs are finished within 2 hours of begun per month',
      ],
      [],
    ],
    // Whole weeks of bare days.
    ['Jobs are finished within 28 days.', [done('finished', '20 business days')], []],
    ['Jobs are finished within 28 days.', [done('finished', '28 business days')], []],
    ['Jobs are finished within 21 days.', [done('finished', '20 business days')], ['“21 days”']],
  ])('%s', (statement, targets, expected) => {
    const found = messages(statement, ...targets);
    expect(found).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(found[index]).toContain(words);
  });

  it.each([
    ['If we are late, you get 40 EUR.', '20 EUR for a missed case', '“40 EUR”, the remedy says 20 EUR'],
    ['We finish within 4 weeks, or we pay you £25.', '30 GBP for a missed case', '“£25”, the remedy says 30 GBP'],
    [
      'If we miss it we credit 30 EUR within two weeks.',
      '30 EUR within 20 business days for a missed case',
      'the payment within “two weeks”, the remedy says 20 business days',
    ],
    [
      'We finish within 4 weeks, or refund your fare of €12.',
      '30 EUR for a missed case',
      '“€12”, the remedy says 30 EUR',
    ],
    ['If we are late, you get 30 EUR within ten business days.', '30 EUR within 2 weeks', ''],
    ['If we are late, you get €30.', '30 EUR for a missed case', ''],
  ])('payments are held against the remedy: %s', (statement, remedy, words) => {
    const found = messages(statement, done('finished', '4 weeks'), `remedy ${remedy}`);
    expect(found.map((it) => it.includes(words))).toEqual(words === '' ? [] : [true]);
  });

  it('of a table says which limits there are', () => {
    const table =
      'target at least 90% of jobs are begun within by kind { a 1 hour, b 2 hours, c 1 day } of ordered per month';
    expect(messages('We begin within three hours.', table)[0]).toContain(
      '“three hours”, which no row of the table says: it has 1 hour, 2 hours and 1 day besides',
    );
  });

  it('says of checks that observers may see it left out', () => {
    const found = findingsOf(
      'YS204',
      `${RECORD}standard a "A" {
  statement "Every customer is thanked."
  check "Thanks the customer"
  target at least 90% of its checks per month
}
`,
    );
    expect(found.map(({ severity }) => severity)).toEqual(['info']);
    expect(found[0]?.message).not.toContain('Say “90%”');
  });
});

describe('a time promised by the clock and measured in open hours', () => {
  const desk = (text: string, target: string, at = '') => `service desk "Desk" {
  open Mon..Fri 09:00..17:00 in "Europe/London"
  touchpoints phone, counter
  touchpoints web always
  touchpoints hotline open Mon..Sun 00:00..24:00
}
record calls from "calls.csv" { moments queued, answered pauses away from queued to answered }
standard a {
  statement "${text}"
  ${at}
  target at least 90% of calls are answered within ${target} per month
}
`;

  it.each([
    ['We call you back within one hour.', '1 business hour', ''],
    ['You hear from us within 24 hours.', '24 business hours', ''],
    ['We answer within 15 minutes, day and night.', '15 business minutes', ''],
    ['We answer within 15 minutes.', '15 business minutes', 'at web'],
  ])('is found: “%s”', (text, target, at) => {
    expect(findingsOf('YS204', desk(text, target, at))[0]?.message).toMatch(/by the clock.*stands still/);
  });

  it.each([
    ['We call you back within one business hour.', '1 business hour', ''],
    ['On working days we call you back within one hour.', '1 business hour', ''],
    ['During our opening hours you hear from us within two hours.', '2 business hours', ''],
    ['You are served within 15 minutes.', '15 business minutes', 'at counter'],
    ['We call you back within one hour.', '1 business hour', 'at hotline'],
    ['We call you back within 5 days.', '5 business days', ''],
    ['We call you back within 2 working days.', '16 business hours of queued not counting away', ''],
  ])('is not found where it comes to the same: “%s”', (text, target, at) => {
    expect(findingsOf('YS204', desk(text, target, at))).toEqual([]);
  });
});

describe('a time that is promised by the payment for missing it', () => {
  const power = (text: string, limit: string, remedy = '') => `service power "Power" { }
record outages from "o.csv" { moments reported, restored }
standard a {
  statement "${text}"
  target at least 90% of outages are restored within ${limit} of reported per month
  ${remedy}
}
`;

  it.each([
    ['If your power fails we bring it back within 12 hours, or we pay you 75 pounds.', '12 hours'],
    ['If we do not restore your supply within 12 hours, you get £75.', '12 hours'],
    ['If your supply is off for more than 12 hours we pay you £75.', '12 hours'],
    ['We will pay you £75 if your supply is not restored within 12 hours.', '12 hours'],
  ])('is held against the target: “%s”', (text, words) => {
    expect(underlined(power(text, '18 hours'), 'YS204')).toEqual([words]);
    expect(findingsOf('YS204', power(text, '12 hours'))).toEqual([]);
  });

  it.each([
    'We restore it within 18 hours. If it is off for more than 48 hours, you get a further £75.',
    'If you tell us within 3 months, we pay you £75 for a failure that we did not mend.',
    'If you hear nothing within 10 days, call us.',
    'If we are late, you get £75 within 10 business days.',
  ])('is not taken from what sets something else off: “%s”', (text) => {
    expect(findingsOf('YS204', power(text, '18 hours'))).toEqual([]);
  });

  it.each([
    [
      'We pay you £75 if we are late, plus £35 for each further 12 hours, up to £300.',
      '75 GBP "plus 35 GBP for each further 12 hours"',
      [],
    ],
    ['If we are late we pay you £80 plus £35 for each further 12 hours.', '75 GBP "plus 35 GBP"', ['£80']],
  ])('may be paid further: “%s”', (text, remedy, words) => {
    expect(underlined(power(text, '18 hours', `remedy ${remedy} for a missed case`), 'YS204')).toEqual(words);
  });
});
