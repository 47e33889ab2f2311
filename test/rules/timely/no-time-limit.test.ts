import { describe, expect, it } from 'vitest';
import { findingsIn, underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';

const inArea = (area: string, lines: string, { service = '', kind = 'standard' } = {}) => `service desk "Front desk" {
  ${service}
}
role clerk "Desk clerk"
record letters from "letters.csv" {
  moments received, answered
  fields  lost: yes/no, rating: 1..5
}
${kind} reply "Letters are answered" {
  area ${area}
  ${lines}
}
`;
const found = (...args: Parameters<typeof inArea>) => underlined(inArea(...args), 'YS401');

const RATED = 'target at least 80% of letters have rating >= 4 per month';
const CHECKED = 'check "The letterbox is empty"';

describe.each(['time-limits', 'flow', 'communication', 'complaints'])('a standard in %s', (area) => {
  it('has to name a limit', () => {
    expect(found(area, RATED)).toEqual([area]);
    expect(found(area, `${CHECKED}\n  verify by inspection daily`)).toEqual([area]);
  });

  it.each([
    'target at least 90% within 2 days per month',
    'target at least 90% of letters are answered by 17:00 per month',
    'target median time from received to answered of letters at most 2 days per month',
    `${RATED} { ceiling 10 days }`,
    'target at least 90% of letters have rating >= 4 and answered within 2 days per month',
    'target at most 5 letters where not answered within 10 days per month',
    `${RATED}\n  target at least 90% within 2 days per month`,
  ])('names one with %s', (lines) => {
    expect(found(area, lines)).toEqual([]);
  });

  it('does not name one by which cases count at all', () => {
    const filtered = 'target at least 80% of letters where not answered within 1 hour have rating >= 4 per month';
    expect(found(area, filtered)).toEqual([area]);
  });

  it('may leave the question open', () => {
    expect(found(area, `${RATED}\n  decide "How long may an answer take?"`)).toEqual([]);
    expect(found(area, `${RATED}\n  decide limit "Two days, or three?"`)).toEqual([]);
    expect(found(area, `${RATED}\n  decide "Who answers?"`)).toEqual([area]);
  });
});

describe.each(['flow', 'time-limits', 'communication', 'complaints'])('a standard about %s', (area) => {
  it.each([
    'available at least 99% of open time',
    'available at least 99.5% of all time',
    'at most 5 letters',
    'at most 2 letters per 100 letters',
  ])('has its limit in the number or the time itself: %s', (measure) => {
    expect(found(area, `target ${measure} per month`)).toEqual([]);
  });
});

describe('cases that get through', () => {
  it.each(['of letters are answered', 'of letters have lost', 'of letters have not lost and answered', ''])(
    'are a share of those in a flow: at least 99%% %s',
    (share) => {
      expect(found('flow', `target at least 99% ${share} per month`)).toEqual([]);
      expect(found('communication', `target at least 99% ${share} per month`)).toEqual(['communication']);
    },
  );
});

describe.each(['adaptability', 'anticipation', 'feedback', 'supervision'])('a standard in %s', (area) => {
  it('has to say how soon or how often', () => {
    expect(found(area, `${CHECKED}\n  verify by inspection`)).toEqual([area]);
    expect(found(area, `${CHECKED}\n  verify by inspection daily`)).toEqual([]);
    expect(found(area, CHECKED, { service: 'verify by inspection daily' })).toEqual([]);
    expect(found(area, RATED)).toEqual([]);
  });

  it('is told first how it is found out at all', () => {
    const text = inArea(area, CHECKED);
    expect(underlined(text, 'no-time-limit')).toEqual([]);
    expect(findingsIn(text).map(({ name }) => name)).toContain('no-verification');
  });
});

describe('no limit is asked for', () => {
  it.each([
    'check "Greets within 30 seconds of the customer entering"',
    'check "The list shows that the box was emptied every 2 hours"',
    'check "The desk is staffed from 09:00 to 17:00"',
  ])('where a check says when in its words: %s', (lines) => {
    expect(found('time-limits', lines)).toEqual([]);
  });

  it('where the words are about nothing that a record notes the moment of', () => {
    const lies = inArea('time-limits', 'check "A complaint form lies on the counter"');
    expect(underlined(lies, 'YS401')).toEqual(['time-limits']);
    expect(underlined(lies.replace('Letters are answered', 'Complaint form'), 'YS401')).toEqual([]);
  });

  it('where a number of something is what customers wait in', () => {
    const short = 'target at least 95% of letters have people <= 3 per month';
    const text = inArea('time-limits', short).replace('lost: yes/no', 'lost: yes/no, people: number');
    expect(underlined(text, 'YS401')).toEqual([]);
  });

  it('in other areas, or in none', () => {
    expect(found('appearance', CHECKED)).toEqual([]);
    expect(underlined(inArea('', CHECKED).replace('area', ''), 'YS401')).toEqual([]);
  });

  it('of what must never happen', () => {
    expect(found('flow', CHECKED, { kind: 'prohibition' })).toEqual([]);
  });

  it('of a standard that has nothing yet: that is a finding of its own', () => {
    expect(found('time-limits', 'statement "We answer letters."')).toEqual([]);
  });
});

it('is advice in a guideline', () => {
  const findings = findingsIn(inArea('flow', RATED, { kind: 'guideline' })).filter((it) => it.code === 'YS401');
  expect(findings.map((finding) => finding.severity)).toEqual(['info']);
});

describe('a limit', () => {
  it('is written behind the moment of a share, or as a ceiling where there is none to reach', async () => {
    const text = inArea('time-limits', 'target at least 90% of letters are answered per month');
    expect(await newLines('no-time-limit', text, 'Say within how long')).toEqual([
      '  target at least 90% of letters are answered within 2 minutes per month',
    ]);
    expect(await newLines('no-time-limit', inArea('time-limits', RATED), 'ceiling')).toEqual([
      `  ${RATED} {`,
      '    ceiling 2 minutes',
      '  }',
    ]);
  });

  it('comes with a target where there is none, or gives way to how often', async () => {
    expect(await newLines('no-time-limit', inArea('flow', CHECKED), 'Write a `target` for letters')).toEqual([
      '  target at least 90% of letters are answered within 2 minutes per month',
    ]);
    const unsaid = inArea('feedback', `${CHECKED}\n  verify by inspection`);
    expect(await newLines('no-time-limit', unsaid, 'Say how often')).toEqual(['  verify by inspection monthly']);
  });
});

describe('amounts that are added up', () => {
  it.each(['total minutes of stops at most 30 per year', 'average minutes of stops at most 5 per month'])(
    'are limits themselves: %s',
    (measure) => {
      const text = `service desk "Desk" { }
record stops from "s.csv" { moments begun, ended fields minutes: number }
standard a "A" {
  area flow
  target ${measure}
}
`;
      expect(underlined(text, 'YS401')).toEqual([]);
    },
  );
});
