import { describe, expect, it } from 'vitest';
import { holidayCalendar } from '../../../language/quantities/holidays.ts';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';

const holidays = await holidayCalendar();

const claim = (steps: string, service = 'workdays Mon..Fri') => `service desk "Front desk" { ${service} }
procedure claim "Settle a claim" {
  ${steps}
}
`;
const messages = (text: string) =>
  findingsIn(text)
    .filter((finding) => finding.code === 'YS305')
    .map((finding) => finding.message);

describe('steps that take longer than the procedure may', async () => {
  const chain = (allowed: number) =>
    claim(`step acknowledge within 5 minutes
  step apologise after acknowledge
  step answer within 1 business day after apologise
  step analyse within 3 business days after answer if "the answer did not help"
  step thank within 1 business day after answer
  step adjust within 5 business days after analyse, thank
  complete within ${allowed} business days`);

  it('are found with the path and its sum, at the limit of the procedure', () => {
    expect(underlined(chain(8), 'YS305')).toEqual(['8 business days']);
    expect(messages(chain(8))).toEqual([
      '“Settle a claim” may take longer than it allows although every step keeps its limit: acknowledge 5 minutes + answer 1 business day + analyse 3 business days + adjust 5 business days = 9 business days and 5 minutes, but the procedure allows 8 business days. Shorten a step, let steps run side by side, or allow more.',
    ]);
  });

  it('are not found for the minutes within a day', () => {
    expect(messages(chain(9))).toEqual([]);
  });

  it('name those on the path as related', () => {
    const [finding] = findingsIn(chain(8)).filter((it) => it.code === 'YS305');
    expect(finding?.related.map((it) => it.place.start.line)).toEqual([3, 5, 6, 8]);
  });

  it('may run side by side', () => {
    expect(
      messages(
        claim(`step print within 3 business days
  step pay within 3 business days
  complete within 3 business days`),
      ),
    ).toEqual([]);
  });

  it('may be a single one', () => {
    expect(messages(claim('step pay within 2 weeks complete within 10 calendar days'))).toEqual([
      '“Settle a claim” may take longer than it allows although every step keeps its limit: pay 2 weeks, but the procedure allows 10 calendar days. Shorten a step, let steps run side by side, or allow more.',
    ]);
  });

  it('say nothing where the procedure or the steps have no limit', () => {
    expect(messages(claim('step pay within 2 weeks'))).toEqual([]);
    expect(messages(claim('step pay complete within 2 days'))).toEqual([]);
  });
});

describe('clocks that differ', () => {
  const pay = (steps: string[], complete: string, service?: string) => {
    const lines = steps.map(
      (limit, index) => `step s${index} within ${limit} ${index > 0 ? `after s${index - 1}` : ''}`,
    );
    return messages(claim([...lines, `complete within ${complete}`].join('\n  '), service));
  };
  const hours = 'open Mon..Fri 09:00..17:00';

  it('meet in the weekends that a case comes into', () => {
    expect(pay(['3 business days', '3 business days'], '1 week')[0]).toContain(
      '= 6 business days, but the procedure allows 1 week. A case that begins on Friday at 12:00 may be done as late as Monday at 24:00 (10 days later), and is due on Friday at 24:00 (7 days later).',
    );
    expect(pay(['2 business days', '3 business days'], '1 week')).toEqual([]);
    expect(pay(['1 week', '3 business days'], '7 business days')).toHaveLength(1);
    expect(pay(['1 week', '2 business days'], '7 business days')).toEqual([]);
  });

  it('meet in the hours of the service', () => {
    expect(pay(['8 business hours', '30 business minutes'], '1 business day', hours)[0]).toContain(
      '= 8.5 business hours, but the procedure allows 1 business day. A case that begins on Thursday at 16:45 may be done as late as Monday at 09:15 (4 days later), and is due on Friday at 17:00.',
    );
    expect(pay(['4 business hours', '4 business hours'], '1 business day', hours)).toEqual([]);
    expect(pay(['1 business day', '1 business day'], '36 hours', hours)).toHaveLength(1);
    expect(pay(['1 business day'], '16 business hours', hours)).toEqual([]);
    expect(pay(['2 business days'], '16 business hours', hours)[0]).toContain(
      'A case that begins on Thursday at 09:00 may be done as late as Monday at 17:00 (4 days later), and is due on Friday at 17:00.',
    );
  });

  it('may leave more or less time by when a case begins', () => {
    expect(pay(['5 business hours', '1 business day'], '1 business day', hours)[0]).toContain(
      'A case that begins on Thursday at 12:15 may be done as late as Monday at 17:00',
    );
    expect(pay(['5 minutes', '1 business day'], '1 business day', hours)).toEqual([]);
    expect(
      pay(['5 minutes', '1 business day', '2 business days', '5 business days'], '8 business days', hours),
    ).toEqual([]);
    expect(pay(['8 hours', '1 business day'], '1 business day', hours)).toHaveLength(1);
  });

  it('are not compared where the hours are not known', () => {
    expect(pay(['20 business hours'], '1 business day', '')).toEqual([]);
    expect(pay(['2 business days'], '12 business hours', '')).toEqual([]);
    expect(pay(['5 business hours', '5 business hours'], '9 business hours', '')).toHaveLength(1);
    expect(pay(['2 business days'], '3 hours', '')).toHaveLength(1);
  });

  it('may be a bare “days”, which has to overrun whatever it means', () => {
    expect(pay(['3 days', '3 days'], '5 days')[0]).toContain('= 6 days, but the procedure allows 5 days');
    expect(pay(['3 days', '3 days'], '5 business days')).toEqual([]);
    expect(pay(['3 business days', '3 business days'], '5 days')).toHaveLength(1);
    expect(pay(['5 days', '3 days'], '7 calendar days')).toHaveLength(1);
  });

  it('of months take the shortest steps and the longest procedure', () => {
    expect(pay(['2 weeks', '2 weeks', '2 days'], '1 month')).toEqual([]);
    expect(pay(['2 weeks', '2 weeks', '4 calendar days'], '1 month')).toHaveLength(1);
  });

  it('end with the day where a step or the procedure does', () => {
    expect(pay(['the same day', '1 business day'], '1 business day')).toEqual([]);
    expect(pay(['the same day', '1 business day'], 'the same day')).toHaveLength(1);
  });
});

describe('a procedure and the targets of its record', () => {
  const ANSWERED = 'at least 95% of claims are answered within 5 business days of received per month';
  const STEPS = `step note within 1 business day until noted
  step find within 4 business days after note
  step write within 2 business days after find until answered`;
  const found = (target: string, steps = STEPS) =>
    messages(`service d "D" { workdays Mon..Fri }
record claims "Claims" from "x.csv" {
  moments received, noted, answered, settled
  pauses waiting from noted to settled
  fields urgent: yes/no, kind: text
}
standard reply "Claims are answered" {
  target ${target}
}
procedure claim "Settle a claim" for claims {
  ${steps}
}
`);

  it('are held against each other up to the moment of the target', () => {
    expect(found(ANSWERED)).toEqual([
      '“Settle a claim” may take longer than is promised although every step keeps its limit: note 1 business day + find 4 business days + write 2 business days = 7 business days until answered, but “Claims are answered” gives 5 business days. Shorten a step, or let steps run side by side.',
    ]);
  });

  it.each([
    'at least 99% of claims are noted within 4 business hours of received per quarter',
    'at least 90% of claims are answered within 5 business days per month',
  ])('where it is certain: %s', (target) => {
    expect(found(target, STEPS.replace('1 business day', '1 business hour').replace('1 b', '8 b'))).toHaveLength(1);
  });

  it.each([
    ['time enough', ANSWERED.replace('5 b', '7 b')],
    ['other clocks', ANSWERED.replace('5 business days', '2 weeks')],
    ['some of the cases', ANSWERED.replace('claims are', 'claims where urgent are')],
    ['pauses', ANSWERED.replace('of received', 'of received not counting waiting')],
    ['another beginning', ANSWERED.replace('of received', 'of noted')],
    ['a share that leaves room', ANSWERED.replace('95%', '75%')],
    ['a moment that no step ends with', ANSWERED.replace('answered', 'settled')],
  ])('not for %s', (_, target) => {
    expect(found(target)).toEqual([]);
  });

  const TABLE =
    'at least 95% of claims are answered within by kind { car 5 business days, home 10 business days, life 6 business days } of received per month';

  it('are held against the rows of a table together', () => {
    expect(found(TABLE)).toEqual([
      '“Settle a claim” may take longer than is promised although every step keeps its limit: note 1 business day + find 4 business days + write 2 business days = 7 business days until answered, but “Claims are answered” gives `car` 5 business days and `life` 6 business days. Shorten a step, let steps run side by side, or write a procedure of its own for what has to be quicker.',
    ]);
  });

  it.each([
    ['a table that picks its cases', TABLE.replace('claims are', 'claims where urgent are'), ''],
    ['a table that leaves room', TABLE.replace('95%', '75%'), ''],
    ['rows with time enough', TABLE.replace('car 5', 'car 7').replace('life 6', 'life 8'), ''],
    [
      'a procedure for some of them',
      TABLE,
      '}\nprocedure quick "Settle a small claim" for claims { step pay within 2 business days until answered',
    ],
  ])('not for %s', (_, target, more) => {
    expect(found(target, `${STEPS}\n${more}`)).toEqual([]);
  });

  it.each([
    ['a step that some cases do without', STEPS.replace('after note', 'after note if "it is not clear"')],
    ['two ways to the moment', `${STEPS}\n  step call within 1 business day until answered`],
    ['steps that run beside', STEPS.replace('after note', '').replace('4 b', '3 b')],
    ['steps after it', `${STEPS.replace('4 b', '2 b')}\n  step file within 9 business days after write`],
  ])('not for %s', (_, steps) => {
    expect(found(ANSWERED, steps)).toEqual([]);
  });

  it('are one finding where the whole takes too long up to the same step', () => {
    expect(found(ANSWERED, `${STEPS}\n  complete within 5 business days`)).toEqual([
      expect.stringContaining('but the procedure allows 5 business days'),
    ]);
  });
});

describe('an escalation', () => {
  const escalatedAfter = (escalated: string, complete = '10 business days') =>
    messages(claim(`step pay within 1 hour complete within ${complete} escalate to boss after ${escalated}`));

  it('comes too late after the time of the whole', () => {
    expect(escalatedAfter('12 business days')).toEqual([
      '“Settle a claim” is to be complete within 10 business days, and nobody takes over before 12 business days are over: by then it is late already. Escalate while there is time left.',
    ]);
    expect(escalatedAfter('90 minutes', '1 hour')).toHaveLength(1);
    expect(escalatedAfter('3 weeks', '10 calendar days')).toHaveLength(1);
  });

  it.each([
    ['10 business days', '10 business days'],
    ['12 days', '10 business days'],
    ['2 weeks', '10 business days'],
    ['1 month', '30 calendar days'],
    ['9 business hours', '1 business day'],
  ])('is not held against it where it is not certainly later: %s, %s', (escalated, complete) => {
    expect(escalatedAfter(escalated, complete)).toEqual([]);
  });
});

describe('holidays and closures', () => {
  const procedure = (
    service: string,
    allowed = '9 calendar days',
  ) => `service desk "Front desk" { open Mon..Fri 09:00..17:00 ${service} }
procedure claim "Settle a claim" {
  step check within 2 business days
  step pay within 3 business days after check
  complete within ${allowed}
}`;
  const found = (text: string) => findingsOf('YS305', text, { holidays });

  it('are advice where an ordinary week has time enough', () => {
    expect(found(procedure(''))).toEqual([]);
    const [finding] = found(procedure('holidays CA-ON'));
    expect(finding?.severity).toBe('info');
    expect(finding?.message).toContain(
      "All is well in an ordinary week, but a case that begins on Thursday, 2026-12-24, at 09:00 may be done as late as Monday, 2027-01-04, at 17:00, with Christmas Day, Boxing Day and New Year's Day in between, and is due on Saturday, 2027-01-02, at 24:00.",
    );
  });

  it('are named', () => {
    const [finding] = found(procedure('closed 2026-08-03..2026-08-07 "Stocktaking"'));
    expect(finding?.message).toContain('with Stocktaking in between, and is due on');
    expect(found(procedure('closed 2027-08-03..2027-08-07 "Stocktaking"'))).toEqual([]);
  });

  it.each([
    'closed 2026-08-03..2026-08-07 open on 2026-08-03..2026-08-07',
    'closed every 08-03..08-07 open on every 08-03..08-07 "Fair"',
    'open on 2026-08-03, 2026-08-04..2026-08-07 closed 2026-08-03..2026-08-07',
  ])('do not count where the service is open all the same: %s', (service) => {
    expect(found(procedure(service))).toEqual([]);
  });

  it('count on a day that is no workday, though the service were open on it', () => {
    const closed = 'closed 2026-08-03..2026-08-07 "Stocktaking"';
    expect(found(procedure(`${closed} open on 2026-08-08, 2026-08-09`))).toHaveLength(1);
  });

  it('do not matter where all limits are in business days', () => {
    expect(found(procedure('holidays CA-ON', '5 business days'))).toEqual([]);
  });
});

describe('steps that wait for each other in a circle', () => {
  const circle = `step check within 1 business day after ask
  step decide after check
  step ask after decide
  step close after decide`;

  it('are one finding, where the first of them waits for a later one', () => {
    expect(underlined(claim(circle), 'YS305')).toEqual(['ask']);
    expect(messages(claim(`${circle}\n  complete within 1 minute`))).toEqual([
      'The steps of “Settle a claim” wait for each other in a circle (`check`, then `decide`, then `ask`, then `check`), so that none of them can ever begin. Take one of these names away from its `after`.',
    ]);
  });

  it('may be one that waits for itself', () => {
    expect(underlined(claim('step check after check'), 'YS305')).toEqual(['check']);
  });

  it.each([
    ['step a "A" after b', '  step a "A"'],
    ['step a "A" after b, c', '  step a "A" after c'],
  ])('are freed: %s', async (step, line) => {
    const text = `service d "D" { }\nprocedure p "P" {\n  ${step}\n  step b "B" after a\n  step c "C"\n}\n`;
    expect(await newLines('steps-overrun', text, 'Do not wait')).toEqual([line]);
  });
});

it('accepts a misspelt step and a name that stands twice', () => {
  expect(messages(claim('step a within 1 day after nobody step a after a complete within 2 days'))).toEqual([]);
});
