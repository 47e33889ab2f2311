import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const HEAD = `service desk "Front desk" { touchpoints phone }
record calls from "calls.csv" {
  moments queued, answered, ended
  fields  urgent: yes/no, site: text, transferred: yes/no, rating: 1..5
}
record complaints from "complaints.csv" { moments received fields channel: text }
demand calls { peak "Fair" 2027-02-05..2027-02-12 320 per hour }
`;
const standards = (...targets: string[]) =>
  HEAD + targets.map((target, index) => `standard s${index} "Standard ${index}" { target ${target} }\n`).join('');
const monthly = (target: string) => (/ per (?!\d)/.test(target) ? target : `${target} per month`);
const found = (...targets: string[]) => findingsOf('YS602', standards(...targets.map(monthly)));

describe('a target is implied', () => {
  it.each([
    [
      'a shorter limit for more',
      '90% of calls are answered within 20 seconds',
      '80% of calls are answered within 30 seconds',
    ],
    ['the same', '90% of calls are answered within 20 seconds', '90% of calls are answered within 20 seconds'],
    ['a moment that takes no limit', '90% of calls are answered within 20 seconds', '90% of calls are answered'],
    ['a higher rating', '80% of calls have rating >= 4', '70% of calls have rating > 3'],
    ['one of several', '80% of calls have urgent and rating >= 4', '80% of calls have urgent'],
    ['one or the other', '80% of calls have site = "a"', '80% of calls have site = "a" or site = "b"'],
    [
      'all of more cases',
      '100% of calls are answered within 20 seconds',
      '90% of calls where urgent are answered within 30 seconds',
    ],
    [
      'each month of the quarter',
      '90% of calls are answered within 20 seconds per month',
      '85% of calls are answered within 20 seconds per quarter',
    ],
  ])('by %s', (_what, more, less) => {
    expect(found(`at least ${more}`, `at least ${less}`).map(({ place }) => place.start.line)).toEqual([9]);
    const turned = found(`at least ${less}`, `at least ${more}`).map(({ place }) => place.start.line);
    expect(turned).toEqual([more === less ? 9 : 8]);
  });

  it.each([
    [
      'a percentile',
      'percentile 95 time from queued to answered of calls at most 20 seconds',
      'at least 90% of calls are answered within 20 seconds of queued',
    ],
    [
      'a median',
      'median time from queued to answered of calls at most 20 seconds',
      'median time from queued to answered of calls at most 30 seconds',
    ],
    [
      'fewer that are late',
      'at most 5% of calls have not answered within 20 seconds',
      'at least 90% of calls are answered within 30 seconds',
    ],
    ['fewer', 'at most 5 complaints', 'at most 5 complaints where channel = "mail"'],
    ['fewer in a longer time', 'at most 5 complaints per month', 'at most 6 complaints per day'],
    ['a lower rate', 'at most 2 complaints per 100 calls', 'at most 30 complaints per 1000 calls'],
    ['a better rating', 'average rating of calls at least 4.5 of 5', 'average rating of calls at least 4 of 5'],
  ])('by %s', (_what, more, less) => {
    expect(found(more, less).map(({ place }) => place.start.line)).toEqual([9]);
  });

  it('with the words that tell the two apart', () => {
    const [finding] = found(
      'at least 90% of calls are answered within 20 seconds',
      'at least 80% of calls are answered within 30 seconds per quarter',
    );
    expect(finding?.message).toBe(
      '“Standard 1” asks for at least 80% answered within 30 seconds per quarter, “Standard 0” for at least 90% answered within 20 seconds per month: whoever keeps the latter keeps the former. Take this one out, ask for more, or say with `where` which cases it is about.',
    );
    expect(finding?.severity).toBe('info');
  });

  it('and goes where its standard has another', async () => {
    const two = `${HEAD}standard s "S" {
  target at least 90% of calls are answered within 20 seconds per month
  target at least 80% of calls are answered within 30 seconds per month
}
`;
    expect((await mendedBy('YS602', two))[0]?.files['a.standards']).toBe(
      two.replace(/ {2}target at least 80%.*\n/, ''),
    );
    const alone = standards(
      'at least 90% of calls are answered per month',
      'at least 80% of calls are answered per month',
    );
    expect((await mendedBy('YS602', alone)).map(({ title }) => title)).toEqual([expect.stringMatching(/^Accept/)]);
  });
});

describe('a target is not implied', () => {
  it.each([
    [
      'a longer limit for more',
      'at least 90% of calls are answered within 30 seconds',
      'at least 80% of calls are answered within 20 seconds',
    ],
    [
      'a share of some of its cases',
      'at least 90% of calls are answered within 20 seconds',
      'at least 80% of calls where urgent are answered within 20 seconds',
    ],
    [
      'a share of more of its cases',
      'at least 90% of calls where urgent are answered within 20 seconds',
      'at least 80% of calls are answered within 20 seconds',
    ],
    [
      'weeks, which make no month',
      'at least 90% of calls are answered within 20 seconds per week',
      'at least 80% of calls are answered within 20 seconds per month',
    ],
    [
      'a longer time',
      'at least 90% of calls are answered within 20 seconds per quarter',
      'at least 80% of calls are answered within 20 seconds per month',
    ],
    [
      'another clock',
      'at least 90% of calls are ended within 20 seconds of answered',
      'at least 80% of calls are ended within 20 seconds',
    ],
    ['a number in a shorter time', 'at most 5 complaints per day', 'at most 6 complaints per month'],
    [
      'a limit that cannot be compared',
      'at least 90% of calls are ended within 4 business hours',
      'at least 80% of calls are ended within 8 hours',
    ],
    [
      'a stretched one',
      'at least 90% of calls are answered within 20 seconds per month { allow up to 10 minutes for "Storm" }',
      'at least 80% of calls are answered within 30 seconds',
    ],
    [
      'one whose ceiling it lacks',
      'at least 90% of calls are answered within 20 seconds',
      'at least 80% of calls are answered within 30 seconds per month { ceiling 1 minute }',
    ],
    ['what an empty field may be', 'at least 90% of calls have not urgent', 'at least 80% of calls have urgent = no'],
  ])('by %s', (_what, other, target) => {
    expect(found(other, target)).toEqual([]);
  });

  it('by a recommendation, nor within another peak, nor by what it replaces', () => {
    const guideline = `${standards('at least 80% of calls are answered per month')}guideline g "G" { target at least 90% of calls are answered per month }`;
    expect(underlined(guideline, 'YS602')).toEqual([]);
    const peak = `${standards('at least 80% of calls are answered per month')}standard p "P" { only in peak "Fair" target at least 70% of calls are answered per month }`;
    expect(underlined(peak, 'YS602')).toEqual([]);
    const branch = `${standards('at least 80% of calls are answered per month')}branch hill { s0 { target at least 70% of calls are answered per month because "Small" } }`;
    expect(underlined(branch, 'YS602')).toEqual([]);
  });
});

describe('a target that a branch changes', () => {
  const text = (own: string) => `service desk "Desk" { }
record jobs from "j.csv" { moments ordered, finished }
standard plain "Plain" { target at least 95% of jobs are finished within 12 hours of ordered per month }
standard quick "Quick" { target at least 90% of jobs are finished within 8 hours of ordered per month }
branch north "North" {
  plain {
    target at least 85% of jobs are finished within ${own} of ordered per month
    because "The ferry"
  }
}
`;

  it('is to be followed by the one that still asks for more', async () => {
    const found = findingsOf('implied', text('24 hours'));
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^At “North” “Plain” asks for .+, but “Quick” still asks there for .+ Change “Quick” in this branch/,
      ),
    ]);
    expect((await mendedBy('implied', text('24 hours'))).map(({ title }) => title).join()).not.toContain('Take this');
  });

  it('is nothing where it asks for more than that', () => {
    expect(findingsOf('implied', text('6 hours'))).toEqual([]);
  });
});
