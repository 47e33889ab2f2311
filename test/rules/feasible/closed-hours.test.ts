import { describe, expect, it } from 'vitest';
import { holidayCalendar } from '../../../language/quantities/holidays.ts';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const holidays = await holidayCalendar();

interface Desk {
  readonly service?: string;
  readonly at?: string;
  readonly touchpoints?: string;
  readonly more?: string;
}

const OFFICE = 'open Mon..Fri 08:00..18:00';

const desk = (targets: string, { service = OFFICE, at = 'at email', touchpoints, more = '' }: Desk = {}) =>
  `service desk "Front desk" {
  ${service}
  ${touchpoints ?? 'touchpoints phone touchpoints email always'}
}
record mails "E-mails" from "mails.csv" { moments received, seen, answered fields channel: text, morning: yes/no }
standard reply "E-mails are answered" {
  ${at}
  ${targets}
}
${more}`;

const within = (limit: string, share = '90%', where = '') =>
  `target at least ${share} of mails ${where} are answered within ${limit} per month`;

const found = (targets: string, options?: Desk) =>
  findingsOf('YS306', desk(targets, options), { holidays }).map(({ severity, message }) => ({ severity, message }));

describe('a limit that runs while the service is closed', async () => {
  it('names the case that waits longest in an ordinary week', () => {
    expect(found(within('24 hours'))).toEqual([
      {
        severity: 'warning',
        message:
          '“E-mails are answered” gives 24 hours, counted while you are closed as well: a case that arrives on Friday at 18:00, just after you close, is due on Saturday at 18:00, and you open again on Monday at 08:00, 62 hours later. Were cases to arrive evenly, 23% of them would be lost so, where the target has room for 10%. Count open time, as in `business hours`, or allow longer.',
      },
    ]);
  });

  it.each(['4 hours', '30 minutes', 'the same day', '1 calendar day'])('is found for %s', (limit) => {
    expect(found(within(limit)).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('is found for a time of the day, a percentile and every single case', () => {
    expect(found('target at least 90% of mails are answered by 17:00 per month')).toHaveLength(1);
    expect(
      found('target percentile 90 time from received to answered of mails at most 8 hours per month'),
    ).toHaveLength(1);
    expect(found(`${within('4 business hours')} { ceiling 24 hours }`)[0]?.severity).toBe('warning');
  });

  it('is advice where the target has room for those that are lost', () => {
    expect(found(within('48 hours', '80%'))).toEqual([
      {
        severity: 'info',
        message: expect.stringContaining('8% of them would be lost so, where the target has room for 20%'),
      },
    ]);
    expect(found('target median time from received to answered of mails at most 24 hours per month')).toEqual([]);
  });

  it('names the night where that is the longest time', () => {
    const daily = { service: 'open Mon..Sun 09:00..12:00 and 13:00..17:00' };
    expect(found(within('12 hours'), daily)[0]?.message).toContain(
      'on Monday at 17:00, just after you close, is due on Tuesday at 05:00, and you open again on Tuesday at 09:00, 16 hours later',
    );
  });
});

describe('nothing is found', () => {
  it.each(['62 hours', '3 calendar days', '1 week', '4 business hours', '1 business day', '2 days'])(
    'for %s',
    (limit) => {
      expect(found(within(limit))).toEqual([]);
    },
  );

  it('where cases come while the service is open, or nobody knows its hours', () => {
    expect(found(within('4 hours'), { at: 'at phone' })).toEqual([]);
    expect(found(within('4 hours'), { at: '' })).toEqual([]);
    expect(found(within('4 hours'), { service: '' })).toEqual([]);
    expect(found(within('4 hours'), { service: 'open Mon..Sun 00:00..24:00' })).toEqual([]);
  });

  it('where one of several targets may be about those who call', () => {
    expect(found(`${within('4 hours')}\n${within('4 business hours')}`, { at: 'at phone, email' })).toEqual([]);
    expect(found(within('4 hours'), { at: 'at phone, email' })).toHaveLength(1);
    expect(found(`${within('4 hours')}\n${within('4 business hours')}`)).toHaveLength(1);
  });

  it('where the clock starts later than the case, or a filter may pick those that arrive in open hours', () => {
    expect(found('target at least 90% of mails are answered within 4 hours of seen per month')).toEqual([]);
    expect(found(within('4 hours', '90%', 'where morning'))).toEqual([]);
    expect(found(within('4 hours', '90%', 'where channel = "web"'))).toHaveLength(1);
  });

  it('for what is not to be done, and averages', () => {
    expect(found('target at most 5% of mails are answered within 4 hours per month')).toEqual([]);
    expect(found('target average time from received to answered of mails at most 4 hours per month')).toEqual([]);
  });
});

it('takes a service without other touchpoints at its word', () => {
  expect(found(within('4 hours'), { at: '', touchpoints: 'touchpoints email always' })).toHaveLength(1);
});

describe('holidays and closures', () => {
  it.each([
    ['LV', 'Europe/Riga', 'Wednesday, 2026-12-23, at 18:00', 'Christmas Eve, Christmas Day, Boxing Day'],
    ['CA-ON', 'America/Toronto', 'Thursday, 2027-03-25, at 18:00', 'Good Friday, Easter Monday'],
    ['BG', 'Europe/Sofia', 'Wednesday, 2026-12-23, at 18:00', 'Christmas Eve, Christmas Day'],
    ['CN', 'Asia/Shanghai', 'Wednesday, 2026-09-30, at 18:00', 'National Day'],
  ])('of %s lengthen what an ordinary week allows', (region, zone, arrival, names) => {
    const service = `${OFFICE} in "${zone}" holidays ${region}`;
    const [finding] = found(within('64 hours'), { service });
    expect(finding?.severity).toBe('info');
    expect(finding?.message).toContain(`arrives on ${arrival}, just after you close`);
    expect(finding?.message).toContain(names);
  });

  it('may be too short to matter', () => {
    expect(found(within('2 weeks'), { service: `${OFFICE} holidays LV` })).toEqual([]);
  });

  it('are named by their titles, and may run past the end of the year', () => {
    const service = `${OFFICE} closed every 12-21..01-03 "Winter break"`;
    expect(found(within('1 week'), { service })[0]?.message).toContain(
      'arrives on Friday, 2026-12-18, at 18:00, just after you close, is due on Friday, 2026-12-25, at 24:00, and you open again on Monday, 2027-01-04, at 08:00, 398 hours later (Winter break)',
    );
  });
});

describe('branches', () => {
  const branch = (clauses: string) => `branch hill "Hill desk" { ${clauses} }`;

  it('are not told again what the service is told', () => {
    expect(found(within('24 hours'), { more: branch('open Mon..Sat 08:00..18:00') })).toHaveLength(1);
  });

  it('are looked at with their own hours', () => {
    const change = `reply { ${within('24 hours')} because "Quick" }`;
    expect(found(within('1 business day'), { more: branch(`open Mon..Sun 08:00..18:00 ${change}`) })).toEqual([]);
    expect(found(within('1 business day'), { more: branch(change) })[0]?.message).toMatch(
      /^At “Hill desk”, “E-mails are/,
    );
  });
});

it.each([
  ['24 hours', '1 business day'],
  ['4 hours', '4 business hours'],
  ['the same day', 'the next business day'],
  ['1 calendar day', '1 business day'],
])('offers to turn %s into %s, and does not do it unasked', async (limit, open) => {
  const [mended] = await mendedBy('YS306', desk(within(limit)));
  expect(mended?.files['a.standards']).toContain(`answered within ${open} per month`);
  expect(mended?.fix.safe).toBe(false);
});

describe('touchpoints with hours of their own', () => {
  const HOLIDAYS = `${OFFICE} holidays LV`;
  const touchpoints = 'touchpoints phone\n  touchpoints line open Mon..Sun 00:00..24:00\n  touchpoints email always';

  it('are never closed where somebody is there day and night, holidays or not', () => {
    expect(found(within('4 hours'), { service: HOLIDAYS, at: 'at line', touchpoints })).toEqual([]);
    expect(found(within('4 hours'), { service: HOLIDAYS, at: 'at email, line', touchpoints })).toEqual([]);
    expect(found(within('4 hours'), { service: HOLIDAYS, at: 'at email', touchpoints })).toHaveLength(1);
  });

  it('are open longer, so that less is lost', () => {
    const late = touchpoints.replace('Mon..Sun 00:00..24:00', 'Mon..Sun 06:00..23:00');
    expect(found(within('4 hours'), { at: 'at email, line', touchpoints: late })[0]?.message).toContain(
      'due on Tuesday at 03:00, and you open again on Tuesday at 06:00',
    );
  });
});
