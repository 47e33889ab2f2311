import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const HEAD = `service desk "Front desk" { touchpoints phone }
record calls from "calls.csv" {
  moments queued, answered, ended
  fields  urgent: yes/no, site: text, transferred: yes/no, rating: 1..5
}
record complaints from "complaints.csv" { moments received fields channel: text }
demand calls { peak "Fair" 2027-02-05..2027-02-12 320 per hour }
`;
const standards = (...targets: string[]) =>
  HEAD + targets.map((target, index) => `standard s${index} "Standard ${index}" { ${target} }\n`).join('');

const contradictions = (text: string) => findingsOf('contradiction', text);
const monthly = (target: string) => (/ per (?!\d)/.test(target) ? target : `${target} per month`);
const found = (...targets: string[]) =>
  contradictions(standards(...targets.map((target) => `target ${monthly(target)}`)));

describe('two targets contradict each other', () => {
  it.each([
    [
      'the same limit',
      'at least 95% of calls are answered within 20 seconds',
      'at most 90% of calls are answered within 20 seconds',
    ],
    [
      'a longer limit',
      'at least 95% of calls are answered within 20 seconds',
      'at most 90% of calls are answered within 1 minute',
    ],
    [
      'a shorter limit, the other way round',
      'at most 90% of calls are answered',
      'at least 95% of calls are answered within 20 seconds',
    ],
    [
      'medians',
      'median time from queued to answered of calls at most 10 seconds',
      'median time from queued to answered of calls at least 20 seconds',
    ],
    [
      'percentiles',
      'percentile 95 time from queued to answered of calls at most 10 seconds',
      'median time from queued to answered of calls at least 20 seconds',
    ],
    [
      'a percentile and a share',
      'percentile 95 time from queued to answered of calls at most 20 seconds',
      'at most 90% of calls are answered within 30 seconds of queued',
    ],
    [
      'averages of time',
      'average time from queued to ended of calls at most 3 minutes',
      'average time from queued to ended of calls at least 4 minutes',
    ],
    ['numbers', 'at most 5 complaints', 'at least 10 complaints'],
    [
      'rates, whatever they are counted in',
      'at most 2 complaints per 100 calls',
      'at least 30 complaints per 1000 calls',
    ],
    ['ratings', 'average rating of calls at least 4.5 of 5', 'average rating of calls at most 4 of 5'],
    ['conditions', 'at least 80% of calls have rating >= 4', 'at most 70% of calls have rating >= 4'],
    [
      'the same cases, said in another order',
      'at least 95% of calls where urgent and not transferred are answered within 20 seconds',
      'at most 90% of calls where not transferred and urgent are answered within 20 seconds',
    ],
  ])('by %s', (_what, first, second) => {
    const found = contradictions(standards(`target ${first} per month`, `target ${second} per month`));
    expect(found.map((it) => [it.place.start.line, it.related.map(({ place }) => place.start.line)])).toEqual([
      [9, [8]],
    ]);
  });

  it('within one standard', () => {
    const text = standards('target at most 5 complaints per week\n  target at least 10 complaints per week');
    expect(underlined(text, 'YS601')).toEqual(['10']);
    expect(contradictions(text)[0]?.message).toContain(
      '“Standard 0” asks for both at most 5 complaints and at least 10 complaints',
    );
  });

  it('where every single case is limited', () => {
    const text = standards(
      'target at least 90% of calls are answered within 20 seconds per month { ceiling 1 minute }',
      'target at most 99% of calls are answered within 2 minutes per month',
    );
    expect(contradictions(text)).toHaveLength(1);
  });

  it('once for each that asks for less, however many ask for more', () => {
    const text = standards(
      'target at least 95% of calls are answered within 20 seconds per month',
      'target at least 96% of calls are answered within 20 seconds per month',
      'target at most 90% of calls are answered within 20 seconds per month',
    );
    expect(underlined(text, 'YS601')).toEqual(['90%']);
  });

  it('in a branch, and only there, where the branch makes them', () => {
    const text = `${standards(
      'target at least 90% of calls are answered within 20 seconds per month',
      'target at most 95% of calls are answered within 20 seconds per month',
    )}branch hill { s0 { target at least 97% of calls are answered within 20 seconds per month because "Quiet" } }`;
    expect(underlined(text, 'YS601')).toEqual(['97%']);
  });
});

describe('two targets do not contradict each other', () => {
  it.each([
    [
      'a shorter limit for fewer',
      'at least 95% of calls are answered within 60 seconds',
      'at most 90% of calls are answered within 20 seconds',
    ],
    ['the same number', 'at least 5 complaints', 'at most 5 complaints'],
    [
      'other cases',
      'at least 95% of calls where urgent are answered within 20 seconds',
      'at most 90% of calls are answered within 20 seconds',
    ],
    [
      'another clock',
      'at least 95% of calls are ended within 60 seconds',
      'at most 90% of calls are ended within 60 seconds of answered',
    ],
    [
      'another outcome',
      'at least 95% of calls are answered within 60 seconds',
      'at most 90% of calls are ended within 60 seconds',
    ],
    [
      'a limit that cannot be compared',
      'at least 95% of calls are ended within 2 hours',
      'at most 90% of calls are ended within the same day',
    ],
    [
      'a median below an average',
      'median time from queued to answered of calls at most 10 seconds',
      'average time from queued to answered of calls at least 20 seconds',
    ],
    [
      'a low median and a high percentile',
      'median time from queued to answered of calls at most 10 seconds',
      'percentile 95 time from queued to answered of calls at least 20 seconds',
    ],
    ['unnamed records', 'at least 95% within 20 seconds', 'at most 90% within 20 seconds'],
    ['checks of their own', 'at least 95% of its checks', 'at most 90% of its checks'],
  ])('by %s', (_what, first, second) => {
    expect(contradictions(standards(`target ${first} per month`, `target ${second} per month`))).toEqual([]);
  });

  it('over another period', () => {
    expect(
      contradictions(standards('target at most 5 complaints per week', 'target at least 10 complaints per month')),
    ).toEqual([]);
  });

  it('where one is about a peak alone', () => {
    const text = standards(
      'target at most 5 complaints per week',
      'only in peak "Fair" target at least 10 complaints per week',
    );
    expect(contradictions(text)).toEqual([]);
  });

  it('of a standard and of the branch that replaces it', () => {
    const text = `${standards('target at most 5 complaints per week')}branch hill { s0 { target at least 6 complaints per week because "It differs" } }`;
    expect(contradictions(text)).toEqual([]);
  });

  it('where the value is none that the measure can have', () => {
    expect(
      contradictions(
        standards(
          'target average rating of calls at least 3 minutes per month',
          'target average rating of calls at most 2 per month',
        ),
      ),
    ).toEqual([]);
  });
});

describe('what targets say of different cases and periods', () => {
  it.each([
    [
      'shares of what excludes each other',
      'at least 80% of calls have rating >= 4',
      'at least 30% of calls have rating <= 3',
    ],
    [
      'shares of what is within each other',
      'at least 80% of calls have rating >= 4',
      'at most 10% of calls have rating >= 3',
    ],
    ['shares that leave something out', 'at most 60% of calls have urgent', 'at most 30% of calls have not urgent'],
    [
      'all of more cases',
      'at least 100% of calls are answered within 20 seconds',
      'at most 90% of calls where urgent are answered within 30 seconds',
    ],
    [
      'each month and the quarter',
      'at least 95% of calls are answered within 20 seconds per month',
      'at most 90% of calls are answered within 20 seconds per quarter',
    ],
    [
      'the quarter and each month',
      'at most 90% of calls are answered within 20 seconds per month',
      'at least 95% of calls are answered within 20 seconds per quarter',
    ],
    ['a number of some and of all', 'at least 10 complaints where channel = "mail"', 'at most 5 complaints'],
    [
      'conditions said otherwise',
      'at least 95% of calls where not (urgent or transferred) are answered',
      'at most 90% of calls where not transferred and not urgent are answered',
    ],
  ])('contradicts by %s', (_what, first, second) => {
    expect(found(first, second).map(({ place }) => place.start.line)).toEqual([9]);
  });

  it.each([
    ['shares that come to all', 'at least 70% of calls have rating >= 4', 'at least 30% of calls have rating <= 3'],
    [
      'a share of some and of all',
      'at least 95% of calls where urgent are answered within 20 seconds',
      'at most 90% of calls are answered within 20 seconds',
    ],
    [
      'weeks and a month',
      'at least 95% of calls are answered within 20 seconds per week',
      'at most 90% of calls are answered within 20 seconds per month',
    ],
    ['a number of all and of some', 'at least 10 complaints', 'at most 5 complaints where channel = "mail"'],
    ['a number in a month and in a day', 'at least 10 complaints per month', 'at most 5 complaints per day'],
  ])('does not contradict by %s', (_what, first, second) => {
    expect(found(first, second)).toEqual([]);
  });
});

describe('two targets that are in force', () => {
  const asked = (first: string, second: string) =>
    contradictions(`${HEAD}standard a "A" {
  target at least 95% of calls are answered within 20 seconds per month as much { ${first} }
  target at most 90% of calls are answered within 20 seconds per month as little { ${second} }
}`);

  it.each([
    ['at any time', '', ''],
    ['on a day in common', 'holds until 2026-12-31', 'holds from 2026-12-31'],
    ['one of them always', 'holds until 2026-12-31', ''],
  ])('%s contradict each other', (_, first, second) => {
    expect(asked(first, second)).toHaveLength(1);
  });

  it('one after the other do not', () => {
    expect(asked('holds until 2026-12-31', 'holds from 2027-01-01')).toEqual([]);
    expect(asked('holds from 2027-01-01', 'holds until 2026-12-31')).toEqual([]);
  });

  it('one after the other do not, though it is their standards that say so', () => {
    const [first, second] = ['at least 95%', 'at most 90%'].map(
      (share, i) => `standard s${i} "S${i}" {
  target ${share} of calls are answered within 20 seconds per month
  holds ${i === 0 ? 'until 2026-12-31' : 'from 2027-01-01'}
}
`,
    );
    expect(contradictions(`${HEAD}${first}${second}`)).toEqual([]);
    expect(contradictions(`${HEAD}${first}${second?.replace('2027-01-01', '2026-10-01')}`)).toHaveLength(1);
  });

  it('are held against each of several, not only the strongest', () => {
    const text = `${HEAD}standard a "A" {
  target at least 99% of calls are answered within 20 seconds per month as later { holds from 2027-01-01 }
  target at least 95% of calls are answered within 20 seconds per month as sooner { holds until 2026-12-31 }
  target at most 90% of calls are answered within 20 seconds per month as little { holds until 2026-12-31 }
}`;
    expect(contradictions(text).map(({ place }) => place.start.line)).toEqual([11]);
  });
});

it('a target is implied by one of the same days alone', () => {
  const implied = (first: string, second: string) =>
    findingsOf(
      'implied',
      `${HEAD}standard a "A" {
  target at least 95% of calls are answered within 20 seconds per month as more { ${first} }
  target at least 90% of calls are answered within 20 seconds per month as less { ${second} }
}`,
    );
  expect(implied('', '')).toHaveLength(1);
  expect(implied('holds from 2027-01-01', 'holds from 2027-01-01')).toHaveLength(1);
  expect(implied('holds from 2027-01-01', 'holds until 2026-12-31')).toEqual([]);
  expect(implied('holds from 2027-01-01', '')).toEqual([]);
});

describe('a target is decided by its own condition', () => {
  const message = (target: string) => found(target).map((it) => it.message);

  it('where no case can be counted', () => {
    expect(
      message('at least 90% of calls where site = "north" and site = "south" are answered within 1 minute'),
    ).toEqual([
      '“Standard 0” counts no case: there is none where site = "north" and site = "south". Change the condition, or take this out.',
    ]);
  });

  it('of a row that the condition leaves out, and of no other', () => {
    const rows = found(
      'at least 90% of calls where site = "north" are answered within by site { north 1 minute, south 2 minutes } of queued',
    );
    expect(rows.map((it) => it.message)).toEqual([
      '“Standard 0” counts no case: there is none where site = "north" and site = "south". Change the condition, or take this out.',
    ]);
  });

  it.each([
    ['at most 5% of calls where transferred have transferred', 'all of them are so, and the figure is 100%'],
    ['at least 90% of calls where not transferred have transferred', 'none of them are so, and the figure is 0%'],
    ['at least 90% of calls where rating >= 4 have rating >= 3', 'all of them are so, and the figure is 100%'],
    [
      'at least 90% of calls where answered within 20 seconds of queued are answered within 1 minute of queued',
      'all of them are so, and the figure is 100%',
    ],
    ['at least 90% of calls where not ended are ended', 'none of them are so, and the figure is 0%'],
  ])('%s', (target, end) => {
    const [told, another] = message(target);
    expect(told).toContain(`: ${end} whatever is done.`);
    expect(another).toBeUndefined();
  });

  it.each([
    'at least 90% of calls where answered within 1 minute of queued are answered within 20 seconds of queued',
    'at least 90% of calls where transferred are answered within 20 seconds of queued',
    'at most 5 complaints where channel = "social"',
    'at least 90% of calls where rating >= 1 have rating >= 4',
  ])('and not %s', (target) => {
    expect(found(target)).toEqual([]);
  });

  it('once, however many branches take it over', () => {
    const text = standards('target at most 5% of calls where transferred have transferred per month');
    const branches = ['north', 'south'].map((site) => `branch ${site} "At ${site}" where site = "${site}" { }\n`);
    expect(contradictions(text + branches.join('')).length).toBe(1);
  });
});
