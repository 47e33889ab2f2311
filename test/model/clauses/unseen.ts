/**
 * Promises about when something is done, as different trades make them. They were written before the clauses were, and say
 * each how they are read.
 */

/** The sentence of a target, the record that it speaks of, what `when` of its outcome is, and how it reads. */
export interface Promised {
  readonly record: string;
  readonly target: string;
  readonly when: object;
  readonly reads: string;
}

const WORKS =
  'record works "Works" from "w.csv" { moments planned, announced, started, ended fields street: text, urgent: yes/no }';
const VISITS =
  'record visits "Visits" from "v.csv" { moments booked, agreed, window-start, window-end, arrived, due fields region: text }';
const BILLS = 'record bills "Bills" from "b.csv" { moments issued, due, paid, disputed fields kind: text }';
const ROUNDS = 'record rounds "Rounds" from "r.csv" { moments cleaned, checked, emptied fields site: text }';

export const LEADS: readonly Promised[] = [
  {
    record: WORKS,
    target: 'at least 95% of works are announced at least 48 hours before started per month',
    when: { kind: 'lead', limit: { value: 48, unit: 'hour', clock: 'elapsed' }, before: 'started' },
    reads: 'At least 95% of works are announced at least 48 hours before being started, each month.',
  },
  {
    record: WORKS,
    target: 'at least 99% of works where not urgent are announced at least 2 business days before started per quarter',
    when: { kind: 'lead', limit: { value: 2, unit: 'day', clock: 'business' }, before: 'started' },
    reads:
      'At least 99% of works not recorded as “urgent” are announced at least 2 business days before being started, each quarter.',
  },
  {
    record: 'record courses "Courses" from "c.csv" { moments published, begun, cancelled }',
    target: 'at most 2% of courses are cancelled at least 3 calendar days before begun per year',
    when: { kind: 'lead', limit: { value: 3, unit: 'day', clock: 'calendar' }, before: 'begun' },
    reads: 'At most 2% of courses are cancelled at least 3 calendar days before the moment “begun”, each year.',
  },
  {
    record: 'record guests "Guests" from "g.csv" { moments reserved, room-ready, arrived }',
    target: 'at least 90% of guests are room-ready at least 30 minutes before arrived per week as rooms-ready',
    when: { kind: 'lead', limit: { value: 30, unit: 'minute', clock: 'elapsed' }, before: 'arrived' },
    reads: 'At least 90% of guests reach “room ready” at least 30 minutes before the moment “arrived”, each week.',
  },
  {
    record: 'record meetings "Council meetings" from "m.csv" { moments agenda-sent, held }',
    target: 'at least 98% of meetings are agenda-sent at least 1 week before held per quarter',
    when: { kind: 'lead', limit: { value: 1, unit: 'week', clock: 'calendar' }, before: 'held' },
    reads: 'At least 98% of meetings reach “agenda sent” at least 1 week before being held, each quarter.',
  },
  {
    record: 'record inspections "Inspections" from "i.csv" { moments notified, inspected }',
    target: 'at least 95% of inspections are notified at least 8 business hours before inspected per month',
    when: { kind: 'lead', limit: { value: 8, unit: 'hour', clock: 'business' }, before: 'inspected' },
    reads: 'At least 95% of inspections are notified at least 8 business hours before being inspected, each month.',
  },
  {
    record: 'record leases "Leases" from "l.csv" { moments signed, renewal-offered, expired }',
    target: 'at least 97% of leases are renewal-offered at least 3 months before expired per year',
    when: { kind: 'lead', limit: { value: 3, unit: 'month', clock: 'calendar' }, before: 'expired' },
    reads: 'At least 97% of leases reach “renewal offered” at least 3 months before the moment “expired”, each year.',
  },
];

export const DUES: readonly Promised[] = [
  {
    record: BILLS,
    target: 'at least 98% of bills are paid by due per month',
    when: { kind: 'due', due: 'due' },
    reads: 'At least 98% of bills are paid by the moment “due”, each month.',
  },
  {
    record: 'record tasks "Tasks" from "t.csv" { moments opened, deadline, closed fields team: text }',
    target: 'at least 90% of tasks where team = "roads" are closed by deadline per week as roads-on-time',
    when: { kind: 'due', due: 'deadline' },
    reads: 'At least 90% of tasks whose team is “roads” are closed by the moment “deadline”, each week.',
  },
  {
    record: 'record permits "Permits" from "p.csv" { moments applied, decision-due, decided }',
    target: 'at least 95% of permits are decided by decision-due per quarter',
    when: { kind: 'due', due: 'decision-due' },
    reads: 'At least 95% of permits are decided by the moment “decision due”, each quarter.',
  },
  {
    record: 'record parcels "Parcels" from "p.csv" { moments sent, promised-for, delivered }',
    target: 'at most 3% of parcels are delivered by promised-for per day',
    when: { kind: 'due', due: 'promised-for' },
    reads: 'At most 3% of parcels are delivered by the moment “promised for”, each day.',
  },
  {
    record: 'record reports "Reports" from "r.csv" { moments ordered, statutory-date, published }',
    target: 'at least 99% of reports are published by statutory-date per year',
    when: { kind: 'due', due: 'statutory-date' },
    reads: 'At least 99% of reports are published by the moment “statutory date”, each year.',
  },
  {
    record: 'record loans "Loans" from "l.csv" { moments lent, due-back, returned }',
    target: 'at least 85% of loans are returned by due-back per month',
    when: { kind: 'due', due: 'due-back' },
    reads: 'At least 85% of loans are returned by the moment “due back”, each month.',
  },
];

export const WINDOWS: readonly Promised[] = [
  {
    record: VISITS,
    target: 'at least 95% of visits are arrived between window-start and window-end per month',
    when: { kind: 'window', from: 'window-start', to: 'window-end' },
    reads: 'At least 95% of visits have arrived between “window start” and “window end”, each month.',
  },
  {
    record: VISITS,
    target:
      'at least 90% of visits where region = "north" are arrived within 30 minutes before or after agreed per week',
    when: { kind: 'around', limit: { value: 30, unit: 'minute', clock: 'elapsed' }, of: 'agreed' },
    reads:
      'At least 90% of visits whose region is “north” have arrived within 30 minutes before or after the moment “agreed”, each week.',
  },
  {
    record: 'record trains "Trains" from "t.csv" { moments timetabled, departed }',
    target: 'at least 92% of trains are departed within 3 minutes before or after timetabled per day',
    when: { kind: 'around', limit: { value: 3, unit: 'minute', clock: 'elapsed' }, of: 'timetabled' },
    reads: 'At least 92% of trains have departed within 3 minutes before or after the moment “timetabled”, each day.',
  },
  {
    record: 'record doses "Doses" from "d.csv" { moments prescribed-for, given }',
    target: 'at least 97% of doses are given within 1 hour before or after prescribed-for per month as on-time',
    when: { kind: 'around', limit: { value: 1, unit: 'hour', clock: 'elapsed' }, of: 'prescribed-for' },
    reads: 'At least 97% of doses are given within 1 hour before or after the moment “prescribed for”, each month.',
  },
  {
    record: 'record pickups "Pickups" from "p.csv" { moments slot-begin, slot-end, collected }',
    target: 'at least 88% of pickups are collected between slot-begin and slot-end per quarter',
    when: { kind: 'window', from: 'slot-begin', to: 'slot-end' },
    reads: 'At least 88% of pickups are collected between “slot begin” and “slot end”, each quarter.',
  },
  {
    record: 'record calls "Call-backs" from "c.csv" { moments asked, wished-for, called }',
    target: 'at most 5% of calls are called within 2 business hours before or after wished-for per month',
    when: { kind: 'around', limit: { value: 2, unit: 'hour', clock: 'business' }, of: 'wished-for' },
    reads:
      'At most 5% of calls are called within 2 business hours before or after the moment “wished for”, each month.',
  },
];

export const RHYTHMS: readonly Promised[] = [
  {
    record: ROUNDS,
    target: 'at least 95% of rounds are cleaned every 2 hours while open per month',
    when: { kind: 'every', limit: { value: 2, unit: 'hour', clock: 'elapsed' }, whileOpen: true },
    reads:
      'At least 95% of the gaps between rounds, from one “cleaned” to the next, are at most 2 hours, while open, each month.',
  },
  {
    record: ROUNDS,
    target: 'at least 98% of rounds where site = "hall" are emptied every 1 business day per quarter',
    when: { kind: 'every', limit: { value: 1, unit: 'day', clock: 'business' }, whileOpen: false },
    reads:
      'At least 98% of the gaps between rounds whose site is “hall”, from one “emptied” to the next, are at most 1 business day, each quarter.',
  },
  {
    record: 'record patrols "Patrols" from "p.csv" { moments walked }',
    target: 'at least 90% of patrols are walked every 30 minutes per day as patrol',
    when: { kind: 'every', limit: { value: 30, unit: 'minute', clock: 'elapsed' }, whileOpen: false },
    reads: 'At least 90% of the gaps between patrols, from one “walked” to the next, are at most 30 minutes, each day.',
  },
  {
    record: 'record readings "Fridge readings" from "f.csv" { moments taken fields fridge: text }',
    target: 'at least 99% of readings are taken every 4 hours per month',
    when: { kind: 'every', limit: { value: 4, unit: 'hour', clock: 'elapsed' }, whileOpen: false },
    reads: 'At least 99% of the gaps between readings, from one “taken” to the next, are at most 4 hours, each month.',
  },
  {
    record: 'record buses "Buses at the stop" from "b.csv" { moments stopped fields line: text }',
    target: 'at least 85% of buses where line = "12" are stopped every 10 minutes while open per week',
    when: { kind: 'every', limit: { value: 10, unit: 'minute', clock: 'elapsed' }, whileOpen: true },
    reads:
      'At least 85% of the gaps between buses whose line is “12”, from one “stopped” to the next, are at most 10 minutes, while open, each week.',
  },
  {
    record: 'record services "Lift services" from "l.csv" { moments serviced }',
    target: 'at least 95% of services are serviced every 6 weeks per year',
    when: { kind: 'every', limit: { value: 6, unit: 'week', clock: 'calendar' }, whileOpen: false },
    reads:
      'At least 95% of the gaps between services, from one “serviced” to the next, are at most 6 weeks, each year.',
  },
];

/** The same, kept aside until everything else stood. */
export const RHYTHMS_ASIDE: readonly Promised[] = [
  {
    record: 'record rounds "Rounds on the ward" from "r.csv" { moments checked fields ward: text, skipped: yes/no }',
    target: 'at least 97% of rounds where not skipped are checked every 1 hour per week in each ward',
    when: { kind: 'every', limit: { value: 1, unit: 'hour', clock: 'elapsed' }, whileOpen: false },
    reads:
      'At least 97% of the gaps between rounds not recorded as “skipped”, from one “checked” to the next, are at most 1 hour, each week, for each ward.',
  },
  {
    record: 'record every "Counts of the till" from "e.csv" { moments open, every }',
    target: 'at most 4% of every are every every 90 business minutes over 12 weeks as tills',
    when: { kind: 'every', limit: { value: 90, unit: 'minute', clock: 'business' }, whileOpen: false },
    reads:
      'At most 4% of the gaps between cases of “every”, from one “every” to the next, are at most 90 business minutes, over the 12 weeks that end with each week.',
  },
  {
    record: 'record inspections "Inspections of playgrounds" from "i.csv" { moments inspected fields site: text }',
    target: 'at least 100% of inspections are inspected every 3 months per year from 04-01 in each site as safe-play',
    when: { kind: 'every', limit: { value: 3, unit: 'month', clock: 'calendar' }, whileOpen: false },
    reads:
      '100% of the gaps between inspections, from one “inspected” to the next, are at most 3 months, each year from 1 April, for each site.',
  },
  {
    record: 'record briefings "Team briefings" from "b.csv" { moments held }',
    target: 'at least 90% of briefings are held every 5 calendar days per quarter',
    when: { kind: 'every', limit: { value: 5, unit: 'day', clock: 'calendar' }, whileOpen: false },
    reads:
      'At least 90% of the gaps between briefings, from one “held” to the next, are at most 5 calendar days, each quarter.',
  },
  {
    record: 'record samples "Water samples" from "s.csv" { moments drawn, tested fields pool: text }',
    target: 'at least 99% of samples where pool = "children" are tested every 45 minutes while open per day',
    when: { kind: 'every', limit: { value: 45, unit: 'minute', clock: 'elapsed' }, whileOpen: true },
    reads:
      'At least 99% of the gaps between samples whose pool is “children”, from one “tested” to the next, are at most 45 minutes, while open, each day.',
  },
  {
    record: 'record trams "Trams" from "t.csv" { moments while }',
    target: 'at least 80% of trams are while every 600 seconds while open per month',
    when: { kind: 'every', limit: { value: 600, unit: 'second', clock: 'elapsed' }, whileOpen: true },
    reads:
      'At least 80% of the gaps between trams, from one “while” to the next, are at most 600 seconds, while open, each month.',
  },
];

/** With `to the minute` and with pauses: what a limit is, and what does not count. */
export const TO_THE_MINUTE: readonly (readonly [target: string, limit: object])[] = [
  [
    'at least 90% of requests are closed within 10 business days to the minute of opened per month',
    { value: 10, unit: 'day', clock: 'business' },
  ],
  [
    'at least 95% of requests are answered within 2 calendar days to the minute per week',
    { value: 2, unit: 'day', clock: 'calendar' },
  ],
  [
    'at most 5% of requests where urgent are closed within 1 business day to the minute of opened per quarter',
    { value: 1, unit: 'day', clock: 'business' },
  ],
  [
    'at least 80% of requests are closed within 3 business days to the minute per year as three-days',
    { value: 3, unit: 'day', clock: 'business' },
  ],
  [
    'at least 99% of requests are answered within 1 business day to the minute of opened per day',
    { value: 1, unit: 'day', clock: 'business' },
  ],
  [
    'at least 90% of requests where kind = "pothole" are closed within 30 calendar days to the minute per month',
    { value: 30, unit: 'day', clock: 'calendar' },
  ],
];

export const PAUSED: readonly (readonly [record: string, target: string, notCounting: readonly string[]])[] = [
  [
    'pauses waiting from paused to resumed',
    'at least 90% of requests are closed within 15 business hours of opened not counting waiting per month',
    ['waiting'],
  ],
  [
    'pauses customer from paused to resumed',
    'at least 85% of requests are closed within 4 hours of opened not counting customer per week',
    ['customer'],
  ],
  [
    'pauses waiting in waits from begun to ended',
    'at least 95% of requests are answered within 8 business hours not counting waiting per quarter',
    ['waiting'],
  ],
  [
    'pauses waiting in waits from begun to ended\n  pauses held from paused to resumed',
    'at least 90% of requests are closed within 20 business hours of opened not counting waiting, held per month',
    ['waiting', 'held'],
  ],
  [
    'pauses waiting in waits from begun to ended',
    'median time from opened to closed not counting waiting of requests at most 6 business hours per month',
    ['waiting'],
  ],
  [
    'pauses elsewhere from paused to resumed',
    'percentile 95 time from opened to closed not counting elsewhere of requests where urgent at most 30 hours per quarter',
    ['elsewhere'],
  ],
];

/** The same, kept aside until everything else stood. */
export const PAUSED_ASIDE: typeof PAUSED = [
  [
    'pauses parts from paused to resumed',
    'at most 5% of requests are closed within 3 hours of opened not counting parts per month as quick',
    ['parts'],
  ],
  [
    'pauses open in waits from begun to ended',
    'at least 95% of requests are closed within by kind { repair 8 business hours, "New desk" 40 business hours at least 80% } of opened not counting open per quarter',
    ['open'],
  ],
  [
    'pauses waiting in waits from begun to ended\n  pauses held from paused to resumed',
    'average time from opened to answered not counting waiting, held of requests at most 2 hours per week in each kind',
    ['waiting', 'held'],
  ],
  [
    'pauses counting from paused to resumed',
    'total time from opened to closed not counting counting of requests where urgent weighted by cost at most 400 hours per year from 04-01',
    ['counting'],
  ],
  [
    'pauses supplier in waits from begun to ended',
    'at least 90% of requests where not answered within 2 hours of opened are closed within 8 business hours of answered not counting supplier over 12 months',
    ['supplier'],
  ],
  [
    'pauses pauses from paused to resumed',
    'at least 90% of requests are closed within 6 hours of opened not counting pauses per month as in-time {\n    ceiling 12 hours\n  }',
    ['pauses'],
  ],
];

/** What a table says, and the rows that it stands for: value, limit, share. */
export const TABLES: readonly (readonly [target: string, rows: readonly (readonly [string, number, string])[]])[] = [
  [
    'at least 95% of incidents are answered within by priority { P1 15 minutes, P2 1 hour, P3 8 business hours at least 90%, P4 2 business days } of opened per month',
    [
      ['P1', 15, '95'],
      ['P2', 1, '95'],
      ['P3', 8, '90'],
      ['P4', 2, '95'],
    ],
  ],
  [
    'at least 90% of incidents are closed within by priority {\n    high 4 hours\n    low  5 business days\n  } per quarter',
    [
      ['high', 4, '90'],
      ['low', 5, '90'],
    ],
  ],
  [
    'at least 98% of incidents where site = "hall" are closed within by kind { "Power cut" 2 hours, "Street light" 10 business days at least 85% } of opened per month as repairs',
    [
      ['Power cut', 2, '98'],
      ['Street light', 10, '85'],
    ],
  ],
  [
    'at least 80% of incidents are answered within by level { gold 30 minutes, silver 2 hours, bronze the next business day } per week',
    [
      ['gold', 30, '80'],
      ['silver', 2, '80'],
      ['bronze', 1, '80'],
    ],
  ],
  [
    'at most 5% of incidents are answered within by priority { P1 10 seconds, P2 1 minute } of opened per day',
    [
      ['P1', 10, '5'],
      ['P2', 1, '5'],
    ],
  ],
  [
    'at least 99% of incidents are closed within by severity { "1" 4 hours, "2" 1 business day, "3" 5 business days } of opened per year',
    [
      ['1', 4, '99'],
      ['2', 1, '99'],
      ['3', 5, '99'],
    ],
  ],
];
