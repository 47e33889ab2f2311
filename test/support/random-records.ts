/** Random services, targets and records: calendars with all that is awkward about them, and data with all that is wrong in it. */

const HOURS = [
  'Mon..Fri 09:00..17:00',
  'Mon..Sat 08:30..12:00 and 13:00..18:15',
  'Mon..Sun 00:00..24:00',
  'Fri..Sun 20:00..05:30',
  'Mon..Fri 22:00..06:00, Sat 10:00..14:00',
  'Mon..Thu 00:00..24:00, Sun 01:30..03:30',
];

/** Zones, each with weeks in which its clocks change. */
const ZONES = [
  ['Europe/Riga', '2026-03-16'],
  ['Europe/Riga', '2026-10-12'],
  ['America/New_York', '2026-10-26'],
  ['Australia/Lord_Howe', '2026-03-30'],
  ['Asia/Kolkata', '2026-07-06'],
  ['America/Sao_Paulo', '2017-10-09'],
] as const;

const DAYS_OFF = ['', '  holidays LV\n', '  holidays US\n', '  closed on every 03-25..03-27 "Spring"\n'];

const LIMITS = [
  ...['45 minutes', '26 hours', '90 seconds', '30 business minutes', '7 business hours', '85 business hours'],
  ...['1 business day', '3 business days', '2 business days to the minute', '10 business days to the minute'],
  ...['2 calendar days', '3 calendar days to the minute', '1 week', '1 month', 'the same day', '0.5 business hours'],
];

/** A limit that can be said of a statistic. */
const length = (limit: string): string =>
  limit === 'the same day' ? '1 business day' : limit.replace(' to the minute', '');

const FILTERS = [
  ...['', 'where urgent ', 'where not urgent ', 'where site = "Riga" ', 'where site != "Riga" and minutes > 3 '],
  ...['where rating >= 4 or minutes < 2.5 ', 'where answered within 2 business hours of queued ', 'where ended '],
  ...['where not answered within 3 hours of queued or urgent ', 'where answered by due '],
];

/** A limit whose clock can stand still. */
const LENGTHS = LIMITS.filter((it) => /minutes|hours|seconds|business hours/.test(it) && !it.includes('day'));
const EVERY = ['90 minutes', '26 hours', '3 business hours', '1 business day', '2 calendar days', '0.5 business hours'];
const PAUSES = ['hold', 'customer', 'hold, customer', 'shown', 'customer, shown, hold'];

const PERIODS = ['hour', 'day', 'week', 'month', 'quarter', 'year', 'year from 04-01'];

const UNITS = ['hour', 'day', 'week', 'month'];

const CEILINGS = ['2 business days', '20 hours', '9 business hours'];

/** Those of what waits say themselves at the end of which periods. */
const TARGETS: readonly ((limit: string, filter: string, pick: Pick) => string)[] = [
  (limit, filter) => `at least 80% of calls ${filter}are answered within ${limit} of queued`,
  (limit, filter) => `at least 80% of calls ${filter}are ended within ${limit} of answered`,
  (_, filter) => `at least 95.5% of calls ${filter}are answered by due`,
  (_, filter) => `at least 70% of calls ${filter}are answered between start and stop`,
  (limit, filter) => `at least 70% of calls ${filter}are answered at least ${limit} before due`,
  (limit, filter) => `at least 70% of calls ${filter}are answered within ${limit} before or after due`,
  (_, filter) => `at least 70% of calls ${filter}are answered`,
  (limit) => `at least 60% of calls have answered within ${limit} of queued or rating >= 4`,
  () => 'at most 10% of calls have urgent and not answered',
  (_, filter) => `at most 40 calls ${filter}`,
  (_, filter) => `at most 20 calls ${filter}per 100 visits`,
  (limit, filter) => `median time from queued to answered of calls ${filter}at most ${length(limit)}`,
  (limit, filter) => `percentile 95 time from queued to ended of calls ${filter}at most ${length(limit)}`,
  (limit, filter) => `average time from answered to ended of calls ${filter}at most ${length(limit)}`,
  (_, filter) => `average rating of calls ${filter}at least 4 of 5`,
  (_, filter) => `median minutes of calls ${filter}at most 7`,
  (_, filter) => `total minutes of calls ${filter}at most 900`,
  (_, filter) => `net promoter score of calls by rating ${filter}at least 10`,
  (_, filter) => `average minutes of calls ${filter}weighted by rating at most 9`,
  (_, filter) => `total time from queued to answered of calls ${filter}weighted by minutes at most 900 hours`,
  (limit, filter) => `at least 80% of calls ${filter}are answered within ${limit} of queued`,
  (_, filter, pick) => `at most 9 calls ${filter}not yet ended at the end of each ${pick(UNITS)}`,
  (_, filter, pick) =>
    `at least 80% of calls ${filter}not yet answered have waited at most ${pick(EVERY)} at the end of each ${pick(UNITS)}`,
  (_, filter, pick) =>
    `at most 5 calls ${filter}not yet ended have waited at least ${pick(EVERY)} since answered at the end of each ${pick(UNITS)}`,
  (_, filter, pick) => `at least 60% of calls ${filter}are queued every ${pick(EVERY)}`,
  (_, filter, pick) => `at least 60% of calls ${filter}are queued every ${pick(EVERY)} while open`,
  (_, filter, pick) => `at least 60% of calls ${filter}are ended every ${pick(EVERY)} while open`,
  (_, filter, pick) => `available at least 90% of ${pick(['open', 'all'])} time outside calls ${filter}`,
  (_, filter, pick) =>
    `available at least 90% of ${pick(['open', 'all'])} time outside calls from start to stop ${pick([filter, 'where stop '])}`,
  (_, filter, pick) =>
    `at least 70% of calls ${filter}are answered within ${pick(LENGTHS)} of queued not counting ${pick(PAUSES)}`,
  (_, filter, pick) =>
    `at least 70% of calls ${filter}are ended within ${pick(LENGTHS)} of answered not counting ${pick(PAUSES)}`,
  (_, filter, pick) =>
    `median time from queued to ended not counting ${pick(PAUSES)} of calls ${filter}at most ${pick(LENGTHS)}`,
  (_, filter, pick) =>
    `average time from queued to answered not counting ${pick(PAUSES)} of calls ${filter}weighted by minutes at most ${pick(LENGTHS)}`,
];

type Pick = <T>(of: readonly T[]) => T;

/** How times are written: in one way, with this between the day and the time, or in all ways that there are. */
const STYLES = [' ', 'T', 'all', 'all', 'all'] as const;
type Style = (typeof STYLES)[number];

export interface RandomCase {
  readonly standards: string;
  readonly data: Readonly<Record<string, string>>;
  readonly now: string;
}

/** @param targets how many, and of how many rows */
export function randomService(random: () => number, targets: number, rows: number): RandomCase {
  const any = (most: number): number => Math.floor(random() * most);
  const pick: Pick = (of) => of[any(of.length)] as (typeof of)[number];
  const [zone, from] = pick(ZONES);
  const style = pick(STYLES);
  const standards = Array.from({ length: targets }, (_, at) => {
    const period = random() < 0.2 ? pick(['over 3 months', 'over 2 weeks']) : `per ${pick(PERIODS)}`;
    const target = pick(TARGETS)(pick(LIMITS), pick(FILTERS), pick);
    const over = target.includes('at the end of each') ? '' : ` ${period}`;
    const each = random() < 0.3 && !target.startsWith('available') ? ' in each site' : '';
    const hasLimit = /within .* of|time from/.test(target);
    const ceiling = hasLimit && random() < 0.3 ? ` {\n    ceiling ${pick(CEILINGS)}\n  }` : '';
    const holds = random() < 0.15 ? `  holds from ${later(from, 9)} until ${later(from, 15)}\n` : '';
    const peak = random() < 0.15 ? `  ${pick(['only', 'except'])} in peak "Rush"\n` : '';
    return `standard s${at} "S" {\n  at phone\n${holds}${peak}  target ${target.trim()}${over}${each}${ceiling}\n}\n`;
  });
  return {
    standards: `${serviceOf(zone, from, pick(HOURS), pick(DAYS_OFF))}${standards.join('')}`,
    data: {
      'calls.csv': calls(random, from, style, rows),
      'visits.csv': visits(random, from, style, Math.ceil(rows / 3)),
      'waits.csv': waits(random, from, style, rows),
    },
    now: `${later(from, 24)}T12:00:00`,
  };
}

const serviceOf = (zone: string, from: string, hours: string, off: string): string => `service desk "Desk" {
  open ${hours} in "${zone}"
${off}  touchpoints phone
  demand calls { typical 4 per hour, staff 2 peak "Rush" ${later(from, 5)}..${later(from, 12)} staff 3 }
}
record calls "Calls" from "calls.csv" {
  key id
  moments queued, answered, ended, due, start, stop, held, released
  fields site: text, urgent: yes/no, rating: number, minutes: number
  pauses hold from held to released
  pauses shown from start to stop
  pauses customer in waits from begun to over
}
record waits "Waits" from "waits.csv" {
  key id from "call"
  moments begun, over
}
record visits "Visits" from "visits.csv" {
  moments came
  fields site: text
}
branch riga "Riga" where site = "Riga" { }
`;

const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function calls(random: () => number, from: string, style: Style, rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const queued = instant(random, from, random() * 22 * 1440);
    const after = (most: number): number => queued + Math.round(random() ** 3 * most) - (random() < 0.02 ? 600 : 0);
    const [answered, due] = [after(6 * 1440), after(5 * 1440)];
    const [held, ended] = [after(4 * 1440), answered + Math.round(random() * 900)];
    const released = held + Math.round(random() ** 2 * 2 * 1440) - (random() < 0.02 ? 90 : 0);
    const times = [queued, answered, ended, due, due - 300, due + 60, held, released];
    const id = random() < 0.02 ? at - 1 : at;
    const cells = times.map((it, index) => (index > 0 && random() < 0.1 ? '' : timeText(random, from, style, it)));
    return [id, ...cells, ...fieldsOf(random)].join(',');
  });
  return `id,queued,answered,ended,due,start,stop,held,released,site,urgent,rating,minutes\n${lines.join('\n')}\n`;
}

const visits = (random: () => number, from: string, style: Style, rows: number): string =>
  `came,site\n${Array.from({ length: rows }, () => `${timeText(random, from, style, instant(random, from, random() * 22 * 1440))},${siteOf(random)}`).join('\n')}\n`;

/** None, one or several for a call. */
const waits = (random: () => number, from: string, style: Style, rows: number): string => {
  const lines = Array.from({ length: rows }, () => {
    const call = random() < 0.02 ? '' : Math.floor(random() * rows);
    const begun = instant(random, from, random() * 22 * 1440);
    const over = begun + Math.round(random() ** 2 * 3 * 1440) - (random() < 0.01 ? 300 : 0);
    const cells = [begun, over].map((it) => (random() < 0.05 ? '' : timeText(random, from, style, it)));
    return [call, ...cells].join(',');
  });
  return `call,begun,over\n${lines.join('\n')}\n`;
};

const siteOf = (random: () => number): string =>
  ['Riga', 'Liepaja', ' Riga ', '', '"Ogre, old"'][Math.floor(random() * 5)] as string;

const fieldsOf = (random: () => number): string[] => {
  const of = (...texts: string[]): string => texts[Math.floor(random() * texts.length)] as string;
  return [
    siteOf(random),
    of('yes', 'no', 'Y', '', 'true', random() < 0.1 ? 'perhaps' : 'no'),
    of('1', '2', '3', '4.5', '4,5', '5', '9', '10', '', random() < 0.1 ? 'good' : '7'),
    of(
      '0',
      '1.5',
      '2.25',
      '2,25',
      '1.234,5',
      '1,234.50',
      '0,125',
      '1,234',
      '1.234',
      '2,345,678',
      '30',
      '',
      '1e1',
      '.5',
      random() < 0.1 ? '1,2x' : '4',
    ),
  ].map((cell) => (cell.includes(',') && !cell.startsWith('"') ? `"${cell}"` : cell));
};

/** Minutes after the first day, often at a round time: those are the ones at which something opens, closes or ends. */
const instant = (random: () => number, _from: string, minutes: number): number =>
  random() < 0.5 ? Math.round(minutes / 30) * 30 : Math.round(minutes * 60) / 60;

/** On the clock on the wall, whatever it shows: in most ways that ISO 8601 has, and some that it has not. */
function timeText(random: () => number, from: string, style: Style, minutes: number): string {
  const date = new Date(Date.parse(`${from}T00:00:00Z`) + Math.round(minutes * 60) * 1000);
  const text = date.toISOString();
  if (style !== 'all') return text.slice(0, 19).replace('T', style);
  const way = Math.floor(random() * 40);
  if (way === 0) return 'soon';
  if (way === 1) return text.slice(0, 10);
  if (way === 2) return text;
  if (way === 3) return text.replace('.000Z', '+02:00');
  if (way === 4) return text.replace('.000Z', '.250');
  if (way === 5) return `${text.slice(0, 10)} 24:00`;
  if (way === 6) return ` ${text.slice(0, 16)} `;
  if (way === 7) return text.slice(0, 19).replaceAll('-', '').replaceAll(':', '');
  if (way === 8) return '2026-02-30 10:00:00';
  if (way === 9) return `${text.slice(0, 10)} ${text.slice(11, 18)}Z`;
  if (way === 10) return `${text.slice(0, 10)}  ${text.slice(12, 19)}`;
  return way < 20 ? text.slice(0, 19) : text.slice(0, 19).replace('T', ' ');
}
