import { describe, expect, it } from 'vitest';
import { pageOf, rendered, rowsOf } from '../support/documents.ts';

const SERVICE = `service desk "Front desk" {
  open   Mon..Fri 08:00..20:00 in "Europe/Riga"
  ring   5 seconds
  owner  lead
  verify by system log monthly
  report monthly to lead, agent
}
role agent "Agent"
role lead "Team lead"
record calls "Inbound calls" from "data/calls.csv" {
  moments queued, answered from "picked_up"
  fields  queue: text, rating: 1..5, site: text
}
record letters { moments received, answered }
`;

const withTarget = (target: string): string =>
  `${SERVICE}standard reply "Replies" {\n  statement "We answer."\n  at phone\n  target ${target}\n}\n`;

const FULL =
  withTarget(`at least 90% of calls where queue = "tax" are answered within 3 rings of queued per month as quick {
    ceiling  2 minutes
    allow    up to 10 minutes for "Emergency" approved by lead
    baseline 86% of 97400 cases in 2026-Q2 from "ACD report"
    best     92% in 2026-02
    decide   "Is this fast enough?"
  }`);

/** What the first card says, term by term. */
function factsIn(text: string): Record<string, string> {
  const page = pageOf(rendered(text, 'metrics', 'html'));
  const pairs = page('article').first().find('dl > div');
  return Object.fromEntries(
    pairs.get().map((pair) => [
      page('dt', pair).text(),
      page('dd', pair)
        .get()
        .map((it) => page(it).text())
        .join('; '),
    ]),
  );
}

describe('the card of a target', () => {
  it('says everything about it', () => {
    expect(factsIn(FULL)).toEqual({
      Now: '86% of 97,400 cases in 2026-Q2, from “ACD report”',
      'Best ever': '92% in 2026-02',
      'Every single case': 'Within 2 minutes',
      Exceptions: 'Up to 10 minutes for “Emergency”, approved by Team lead',
      Cases: 'Inbound calls whose queue is “tax”',
      'Yes when': 'They are answered within 3 rings (15 seconds) of being queued',
      Figure:
        'The cases with yes, divided by those with yes or no. A case that never gets there is a no once its limit has passed; until then it is left out',
      Period: 'Each month; a case belongs to the month in which it is queued (time in Europe/Riga)',
      Data: 'Inbound calls, in “data/calls.csv”',
      At: 'Phone',
      Owner: 'Team lead',
      'Verified by': 'System log, monthly',
      Reported: 'Monthly to Team lead and Agent',
    });
  });

  it('says what the queueing model predicts for each shift', () => {
    const demand = `demand calls {
  typical 320 per hour, handling 180 seconds, staff 20
  peak "Spring" 2027-02-05 staff 16
}
`;
    const target = 'at least 90% of calls are answered within 20 seconds of queued per month';
    const text = withTarget(target).replace('ring ', 'touchpoints phone\n  ring ') + demand;
    const predicted = [
      'On typical days: 20 on duty answer 83.6% within 20 seconds at 320 calls an hour that take 180 seconds each; 90% takes 21. They wait 11.5 seconds on average; those on duty are busy 80% of the time',
      'In the peak “Spring”: 16 on duty cannot keep up with 320 calls an hour that take 180 seconds each, which is work for 16: the wait grows without end, and 0% are answered within 20 seconds; 90% takes 21. Those on duty are busy all the time',
    ].join('; ');
    expect(factsIn(text)).toMatchObject({ Predicted: predicted });
    expect(rowsOf(rendered(text, 'metrics', 'csv'))[0]).toMatchObject({ predicted });
    expect(factsIn(withTarget(target) + demand)).not.toHaveProperty('Predicted');
  });

  it('names the columns that the figure is computed from', () => {
    const page = pageOf(rendered(FULL, 'metrics', 'html'));
    const rows = page('article table tbody tr')
      .get()
      .map((row) =>
        page(row)
          .children()
          .get()
          .map((it) => page(it).text()),
      );
    expect(rows).toEqual([
      ['queued', 'moment', 'queued'],
      ['answered', 'moment', 'picked_up'],
      ['queue', 'text', 'queue'],
    ]);
  });

  it('keeps its question, and its standard the promise', () => {
    const text = rendered(FULL, 'metrics', 'md');
    expect(text).toContain('> **Open question:** Is this fast enough?');
    expect(text).toContain('## Replies\n\nWe answer.\n\n### At least 90% of inbound calls');
  });

  it.each([
    [
      'at most 2 letters per 100 calls per month',
      'The number of these cases, divided by the number of inbound calls in the same period, times 100',
    ],
    ['at most 5 letters per week', 'The number of these cases'],
    [
      'at least 95% of its checks per month',
      'The answers “yes”, divided by all answers that observers gave to the checks of this standard',
    ],
    [
      'available at least 99% of open time per month',
      'The opening time in which it worked, divided by all opening time',
    ],
    [
      'median time from queued to answered of calls at most 9 seconds per day',
      'The median of the times (nearest rank). A case that is not finished counts as longer than any that is',
    ],
    [
      'average time from queued to answered of calls at most 9 seconds per day',
      'The average of the times. As long as a case of the period is unfinished, there is no result',
    ],
    [
      'average rating of calls at least 4 of 5 from at least 30 answers per year',
      'The average of “rating” over the cases in which “rating” is filled in. With fewer than 30 answers there is no result',
    ],
    [
      'at least 9% of calls are answered per year',
      'The cases with yes, divided by those with yes or no. A case that has not got there is a no for as long as it has not',
    ],
    [
      'at least 9% of calls have rating >= 4 per year',
      'The cases with yes, divided by those with yes or no. An empty field fulfils no comparison',
    ],
  ])('says how the figure is computed: %s', (target, figure) => {
    expect(factsIn(withTarget(target)).Figure).toBe(figure);
  });

  it('says what is not said yet', () => {
    const facts = factsIn('service s "S" { }\nstandard a "A" { target at least 90% within 2 hours }');
    expect(facts).toMatchObject({
      Now: 'Not known yet',
      Cases: 'Not said yet',
      Period: 'Not said yet',
      Data: 'No record is named yet',
      Owner: 'Nobody named yet',
      'Verified by': 'Not said yet',
    });
  });

  it('reads what a rate divides by', () => {
    const [row] = rowsOf(rendered(withTarget('at most 2 letters per 100 calls per month'), 'metrics', 'csv'));
    expect(row?.columns).toBe('received; queued of calls (queued)');
  });
});

describe('metrics', () => {
  it('show questions that take the place of a target, and say when there is none', () => {
    const text = `${SERVICE}standard a "A" { decide target "How fast?" }\nstandard b "B" { check "Seen" }`;
    expect(rendered(text, 'metrics', 'md')).toMatch(/## A\n\n> \*\*Open question:\*\* How fast\?\n$/);
    expect(rendered(SERVICE, 'metrics', 'md')).toContain('No standard has a target yet.');
  });

  it('have a part for a branch whose targets differ, with the cases that are its own', () => {
    const text = `${withTarget('at least 90% of calls are answered within 20 seconds per month')}
standard badge "Badge" { check "Worn" }
branch port "Harbour" where site = "port" {
  reply { target at least 80% of calls are answered within 40 seconds per month because "One line only" }
  badge not here because "It is wet"
}
branch plain "Plain" where site = "plain"
`;
    const rows = rowsOf(rendered(text, 'metrics', 'csv'));
    expect(rows.map((row) => [row.branch, row.kind, row.text])).toEqual([
      ['', 'target', 'At least 90% of inbound calls are answered within 20 seconds of being queued, each month.'],
      ['Harbour', 'why it differs here', 'One line only'],
      [
        'Harbour',
        'target',
        'At least 80% of inbound calls are answered within 40 seconds of being queued, each month.',
      ],
    ]);
    expect(rows[2]).toMatchObject({
      target: 'desk/port/reply/calls-answered',
      cases: 'Inbound calls; Those whose site is “port”',
      columns: 'queued; answered (picked_up); site',
    });
  });

  it('give a spreadsheet numbers to compute with', () => {
    const [row] = rowsOf(rendered(FULL, 'metrics', 'csv'));
    expect(row).toMatchObject({
      target: 'desk/reply/quick',
      direction: 'at least',
      value: '90',
      unit: '%',
      period: 'month',
      record: 'calls',
      data: 'data/calls.csv',
      ceiling: 'within 2 minutes',
      baseline: '86',
      'baseline cases': '97400',
      'baseline period': '2026-Q2',
      best: '92',
      owner: 'Team lead',
      line: '18',
    });
  });
});

/** The pictures of the first card: what a screen reader says of them, and where the marks stand. */
function picturesOf(text: string) {
  const page = pageOf(rendered(text, 'metrics', 'html'));
  return page('article')
    .first()
    .find('svg')
    .get()
    .map((svg) => page('desc', svg).text());
}

describe('the picture of a target', () => {
  it('tells in words what it shows', () => {
    expect(picturesOf(FULL)).toEqual([
      'Target 90%, now 86%, best 92%. The scale runs from 70% to 100%.',
      'Limit 3 rings (15 seconds), ceiling 2 minutes, exception 10 minutes. The scale runs from 0 to 15 min.',
    ]);
  });

  it.each([
    [
      'at most 1% of calls have rating <= 2 per month { baseline 1.3% in 2026 }',
      'Target 1%, now 1.3%. The scale runs from 0% to 1.5%.',
    ],
    [
      'average rating of calls at least 4.5 of 5 per month { baseline 4.1 in 2026 }',
      'Target 4.5, now 4.1. The scale runs from 1 to 5.',
    ],
    ['at most 5 letters per week { best 3 in 2026 }', 'Target 5, best 3. The scale runs from 0 to 6.'],
    [
      'median time from queued to answered of calls at most 2 minutes per day { baseline 300 seconds in 2026 }',
      'Target 2 minutes, now 300 seconds. The scale runs from 0 to 6 min.',
    ],
    [
      'at least 65% of calls are answered per year { baseline 0% in 2026 }',
      'Target 65%, now 0%. The scale runs from 0% to 100%.',
    ],
  ])('has a round scale: %s', (target, description) => {
    expect(picturesOf(withTarget(target)).join('')).toBe(description);
  });

  it('shows nothing where units cannot be compared, or there is nothing to compare', () => {
    expect(picturesOf(withTarget('at least 90% of letters are answered within 2 business days per month'))).toEqual([]);
    const days = 'at least 90% of letters are answered within 2 business days per month { ceiling 3 calendar days }';
    expect(picturesOf(withTarget(days))).toEqual([]);
    const sameDay =
      'at least 90% of letters are answered within the same day per month { allow 1 more calendar day for "Snow" }';
    expect(picturesOf(withTarget(sameDay))).toEqual([]);
  });

  it('tells its marks apart by shape and by words, not by colour', () => {
    const page = pageOf(rendered(FULL, 'metrics', 'html'));
    const svg = page('svg').first();
    expect(svg.attr('role')).toBe('img');
    const named = svg
      .attr('aria-labelledby')
      ?.split(' ')
      .map((id) => page(`[id="${id}"]`).text());
    expect(named?.[0]).toBe('Target and performance');
    expect(
      svg
        .find('text')
        .get()
        .map((it) => page(it).text()),
    ).toEqual(['70%', '100%', 'target 90%', '● now 86%', '◆ best 92%']);
  });
});

it('the card of a target says what is owed, when it is in force, who does it and what it stands on', () => {
  const text = withTarget(`at least 90% of letters are answered within 5 business days per month {
    remedy 1200 SEK within 2 weeks until answered
    holds  from 2026-07-01 until 2027-06-30
  }
  done by agent
  remedy "An apology" for a missed target
  holds from 2026-01-01
  based on "Act, 9"
  reference "3261" in "Inventory"`);
  expect(factsIn(text)).toMatchObject({
    'If missed':
      '1,200 SEK, within 2 weeks, for each missed case (recorded as “answered”); An apology, for each period in which the target is missed',
    'In force': 'From 2026-01-01; From 2026-07-01 until 2027-06-30',
    'Done by': 'Agent',
    'Stands on': 'Act, 9',
    'Known as': '3261 in Inventory',
  });
  const [row] = rowsOf(rendered(text, 'metrics', 'csv'));
  expect(row).toMatchObject({ 'done by': 'Agent', 'stands on': 'Act, 9', 'known as': '3261 in Inventory' });
});
