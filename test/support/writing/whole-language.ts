/** One file that says everything the language can say, each clause at least once. */
import { WEEKDAYS } from '../../../language/quantities/calendar.ts';
import { duration } from '../../../language/quantities/duration.ts';
import * as clauses from '../../../language/writing/clauses.ts';
import * as conditions from '../../../language/writing/conditions.ts';
import * as measures from '../../../language/writing/measures.ts';
import { basedOn, because, decide, reference, waive } from '../../../language/writing/notes.ts';
import { complete, escalate, procedure, step } from '../../../language/writing/procedures.ts';
import {
  ahead,
  around,
  between,
  byMoment,
  byTime,
  days,
  every,
  length,
  lengthFrom,
  NEXT_BUSINESS_DAY,
  rhythm,
  times,
  toTheMinute,
  within,
} from '../../../language/writing/quantities.ts';
import * as records from '../../../language/writing/records.ts';
import * as services from '../../../language/writing/services.ts';
import * as standards from '../../../language/writing/standards.ts';
import * as targets from '../../../language/writing/targets.ts';
import { number, percent, quoted, range } from '../../../language/writing/terminals.ts';
import { apart, sentence, type Written } from '../../../language/writing/written.ts';

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'ring'] as const;
const ADVERBS = ['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
const PERIODS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
const METHODS = ['system log', 'survey', 'mystery visit', 'inspection', 'call listening'] as const;
const SOURCES = ['survey', 'interviews', 'complaints', 'benchmark'] as const;

const desk = services.service('desk', {
  title: 'Desk',
  clauses: [
    services.open(
      [
        { days: [days('Mon', 'Wed'), days('Fri')], times: [range('08:00', '12:00'), range('13:00', '17:00')] },
        { days: days('Sat'), times: range('09:00', '14:00') },
      ],
      'Europe/Riga',
    ),
    services.workdays(WEEKDAYS.map((day) => days(day))),
    services.closed([
      services.specialDays(range('2026-12-24', '2026-12-26'), 'Christmas'),
      services.yearlyDays('12-31', 'New Year’s Eve'),
    ]),
    services.holidays('LV'),
    services.openOn([services.yearlyDays('11-18', 'Market day'), '2026-05-04']),
    services.touchpoints(['phone', 'counter']),
    services.touchpointsAlways('email'),
    services.touchpointsOpen(['line'], { days: days('Mon', 'Sun'), times: range('00:00', '24:00') }),
    services.languages(['en', 'lv']),
    services.ring(lengthFrom(5, 'seconds')),
    services.observations('visits/*.csv'),
    reference('3261', 'Inventory of services'),
    basedOn('Law on enquiries, 9'),
  ],
});

const calls = records.record('calls', {
  title: 'Telephone calls',
  from: 'calls.csv',
  clauses: [
    records.key('call-id', 'call_id'),
    records.timesWritten({ as: 'DD.MM.YYYY HH:mm', zone: 'Europe/Riga' }),
    records.yesWords(['Y', 'jā']),
    records.noWords('N'),
    records.moments([records.column('queued'), records.column('answered', 'answered_at'), 'ended']),
    records.fields([
      records.field('topic', 'text', 'Subject'),
      records.field('cost', 'number'),
      records.field('transferred', 'yes/no'),
      records.field('rating', range('1', '5')),
    ]),
    records.pauses('held', { from: 'answered', to: 'ended' }),
    records.pauses('elsewhere', { in: 'waits', from: 'begun', to: 'over' }),
    decide('Who exports it?'),
    waive('unused', 'It is read by hand', '2027-01-31'),
  ],
});

const waits = records.record('waits', {
  title: 'Waits',
  from: 'waits.csv',
  clauses: [records.key('call-id', 'call_id'), records.moments(['begun', 'over'])],
});

const work = {
  arriving: { amount: 200, per: 'hour' },
  handling: lengthFrom(180, 'seconds'),
  staff: 15,
  patience: lengthFrom(2, 'minutes'),
} as const;

const demand = records.demand('calls', [
  records.typical(work),
  records.peak('Spring “rush”', range('2027-02-05', '2027-02-12'), work),
  records.yearlyPeak('Christmas', range('12-01', '12-31'), { staff: 20 }),
  decide('Is there another peak?'),
]);
const priority = records.demand(
  'calls',
  [records.typical({ staff: 2 })],
  conditions.compared('topic', '=', quoted('Loans')),
);

const { both, compared, either, isTrue, not, reached, timed } = conditions;
const { share } = measures;
const { target } = targets;

const condition = both(
  either(compared('topic', '=', quoted('Loans')), compared('topic', '!=', quoted('Cards'))),
  not(isTrue('transferred')),
  compared('rating', '<=', number(4)),
  compared('cost', '<', number('4.50')),
  compared('rating', '>', number(1)),
  compared('rating', '>=', number(1)),
  compared('transferred', '=', 'yes'),
  compared('transferred', '!=', 'no'),
  reached('answered', lengthFrom(20, 'seconds'), 'queued'),
  timed('answered', ahead(lengthFrom(2, 'business days'), 'ended')),
);

const sharesOf = { direction: 'at least', percent: 90, of: measures.cases('calls', condition) } as const;
const slowest = { direction: 'at most', value: lengthFrom(60, 'seconds') } as const;
const dear = { direction: 'at most', value: number(40) } as const;
const inRings = share({ direction: 'at least', percent: 80, outcome: within(lengthFrom(3, 'rings')) });

const everyMeasure: Written[] = [
  share({ ...sharesOf, outcome: measures.are('answered', within(lengthFrom(20, 'seconds'), 'queued')) }),
  share({ ...sharesOf, outcome: measures.are('answered', byTime('17:00')) }),
  sentence(
    share({ ...sharesOf, outcome: measures.are('ended', within(lengthFrom(20, 'seconds'), 'queued')) }),
    measures.notCounting(['held', 'elsewhere']),
  ),
  measures.timeTaken('median', { from: 'queued', to: 'answered', of: 'calls', pauses: 'held' }, slowest),
  share({
    ...sharesOf,
    outcome: measures.are('answered', within(toTheMinute(lengthFrom(2, 'business days')), 'queued')),
  }),
  share({
    ...sharesOf,
    outcome: measures.are(
      'answered',
      measures.byRows(
        'queue',
        [
          { value: 'general', limit: lengthFrom(20, 'seconds') },
          { value: quoted('Lost cards'), limit: byTime('17:00'), share: { direction: 'at least', percent: 99 } },
        ],
        'queued',
      ),
    ),
  }),
  share({ ...sharesOf, outcome: measures.are('answered', ahead(lengthFrom(48, 'hours'), 'ended')) }),
  share({ ...sharesOf, outcome: measures.are('answered', around(lengthFrom(30, 'minutes'), 'queued')) }),
  share({ ...sharesOf, outcome: measures.are('answered', between('queued', 'ended')) }),
  share({ ...sharesOf, outcome: measures.are('answered', byMoment('ended')) }),
  share({ ...sharesOf, outcome: measures.are('answered', rhythm(lengthFrom(2, 'hours'), true)) }),
  share({ ...sharesOf, outcome: measures.are('answered', rhythm(lengthFrom(1, 'business day'))) }),
  share({ ...sharesOf, outcome: measures.have(compared('rating', '>=', number(4))) }),
  share({ ...sharesOf, of: undefined, outcome: within({ ...duration(0, 'day', 'calendar'), by: '17:00' }) }),
  measures.shareOfChecks('at least', 95),
  measures.count('at most', 5, 'calls'),
  measures.available('at least', '99.5', 'open'),
  measures.available('at least', '99.5', 'all'),
  measures.available('at least', '99.5', 'all', {
    record: 'calls',
    during: { from: 'queued', to: 'answered' },
    where: condition,
  }),
  measures.stillWaiting(
    { direction: 'at least', percent: 92 },
    { of: measures.cases('calls', condition), notYet: 'answered' },
    { at: 'at most', age: lengthFrom(18, 'weeks'), since: 'queued' },
    'month',
  ),
  measures.stillWaiting({ direction: 'at most', amount: 50 }, { of: 'calls', notYet: 'answered' }, undefined, 'day'),
  measures.timeTaken('total', { from: 'queued', to: 'ended', of: 'calls' }, slowest, { weight: 'cost' }),
  measures.score('total', { field: 'cost', of: 'calls' }, dear, {}, { weight: 'cost', divisor: 120_000 }),
  measures.promoterScore(
    { field: 'rating', of: 'calls', where: condition },
    { direction: 'at least', value: number(30) },
    50,
  ),
  measures.timeTaken('median', { from: 'queued', to: 'answered', of: 'calls' }, slowest),
  measures.timeTaken({ percentile: 95 }, { from: 'queued', to: 'answered', of: 'calls' }, slowest),
  measures.score(
    'average',
    { field: 'rating', of: 'calls' },
    { direction: 'at least', value: number('4.5') },
    { scale: 5, answers: 100 },
  ),
  ...UNITS.flatMap((unit) => [
    share({ ...sharesOf, outcome: within(duration(1, unit, 'business')) }),
    share({ ...sharesOf, outcome: within(duration(2, unit, 'calendar')) }),
  ]),
];

const answering = standards.standard('answer-calls', {
  title: 'Calls are answered',
  clauses: [
    standards.statement('A person answers your call within 20 seconds.'),
    standards.statement('Uz zvanu atbild 20 sekundēs.', 'lv'),
    standards.area('time-limits'),
    standards.at(['phone', 'counter']),
    standards.during(['consideration', 'decision']),
    standards.onlyInPeak('Spring “rush”'),
    standards.exceptInPeak('Christmas'),
    standards.pillar('time-and-effort'),
    clauses.owner('boss'),
    clauses.doneBy(['clerk', 'boss']),
    standards.say('Good morning', 'en'),
    standards.avoid('What?'),
    standards.check('Says the name'),
    target(inRings, {
      per: 'month',
      as: 'quick-answer',
      clauses: [
        targets.ceiling(length(duration(0, 'day', 'calendar'))),
        targets.allow(lengthFrom(10, 'minutes'), { for: 'Storm', approvedBy: 'boss' }),
        targets.allowMore(1, 'business day', { for: 'Flood' }),
        targets.remedy({
          amount: 50,
          currency: 'EUR',
          within: lengthFrom(2, 'weeks'),
          forMissed: 'case',
          until: 'ended',
        }),
        targets.holds({ from: '2026-07-01', until: '2027-06-30' }),
        targets.baseline({ value: percent(86), cases: 17_400, span: range('2026-Q1', '2026-Q2'), from: 'Switch' }),
        targets.best({ value: percent(92), span: '2026-02' }),
        decide('How much?', 'limit'),
      ],
    }),
    target(inRings, { over: targets.rolling(12, 'months'), each: 'topic' }),
    target(inRings, { over: targets.rolling(4, 'quarters') }),
    target(inRings, { over: targets.rolling(1, 'quarter') }),
    target(inRings, { per: 'year', from: '04-01' }),
    ...everyMeasure.map((measure, at) => target(measure, { per: PERIODS[at % PERIODS.length] })),
    targets.remedy({ text: 'A written apology', forMissed: 'target' }),
    targets.holds({ until: '2027-06-30' }),
    ...METHODS.map((method, at) => clauses.verify(method, ADVERBS[at])),
    clauses.verify('survey', times(20, 'month')),
    clauses.verify('inspection', 'weekly', 'topic'),
    clauses.train({ first: lengthFrom(2, 'weeks'), again: lengthFrom(12, 'months') }),
    clauses.report('yearly', ['boss', 'clerk']),
    clauses.report(every(lengthFrom(2, 'weeks')), 'boss'),
    clauses.reward('A day off'),
    clauses.review({ every: lengthFrom(6, 'months'), since: '2026-07-01' }),
    clauses.adopted('2026-07-01', 'Board'),
    ...SOURCES.map((source) => clauses.evidence(source, 'Asked', { span: '2026-05', answers: 412, asked: 3900 })),
    waive('absolute-target', 'The law'),
  ],
});

const handling = procedure('handle', {
  title: 'Handle a call',
  of: 'calls',
  clauses: [
    step('hear', { title: 'Listen', by: 'clerk', within: lengthFrom(5, 'minutes'), until: 'answered' }),
    step('call-back', { title: 'Answer', after: 'hear', within: NEXT_BUSINESS_DAY, if: 'It is known' }),
    complete(lengthFrom(9, 'business days')),
    escalate('boss', { ...duration(1, 'day', 'business') }),
  ],
});

const airport = standards.branch('airport', {
  title: 'Airport desk',
  where: compared('topic', '=', quoted('airport')),
  clauses: [
    services.open({ days: days('Mon', 'Sun'), times: range('00:00', '24:00') }),
    records.demand('calls', [records.typical({ staff: 3 })]),
    standards.change('answer-calls', [because('Two lines only')]),
    standards.notHere('greet', 'There is no counter'),
  ],
});

/** Clauses stand in the order that the formatter gives them. */
export const wholeLanguage: Written = apart([
  desk,
  services.role('clerk', 'Clerk', 40),
  services.role('boss'),
  calls,
  waits,
  demand,
  priority,
  answering,
  standards.guideline('greet', { clauses: [standards.check('Smiles'), clauses.review({ by: '2027-01-31' })] }),
  standards.prohibition('eating'),
  handling,
  airport,
]);
