import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../support/check.ts';

const FRAME = `service desk "Front desk" { }
role boss "Boss"
record letters from "l.csv" { moments received, answered, closed }
`;

describe('days of no kind', () => {
  it('are found wherever something has a limit', () => {
    const text = `${FRAME}
standard a {
  target at least 90% of letters where not closed within 1 days of received are answered within 2 days of received per month {
    ceiling 3 days
    allow up to 4 days for "Strike" approved by boss
    allow 5 more days for "Storm" approved by boss
  }
  target percentile 90 time from received to answered of letters at most 6 days per month {
    baseline 7 days in 2026-05
    best 8 days in 2026-04
  }
  target at least 90% of letters have closed within 9 days of received per month
  train within 10 days of joining
}
procedure p {
  step s "Answer" by boss within 11 days
  complete within 12 days
  escalate to boss after 13 days
}
`;
    const found = underlined(text, 'YS203').map((it) => /\d+/.exec(it)?.[0]);
    expect(found.sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 13 }, (_, index) => `${index + 1}`),
    );
  });

  it('are found once where the service or a branch repeats them', () => {
    const text = `${FRAME.replace('{ }', '{ train within 3 days of joining }')}
standard a { target at least 90% of letters are answered within 2 days per month }
standard b { check "Stands up" }
branch x { open Mon 08:00..10:00 }
`;
    expect(underlined(text, 'YS203')).toEqual(['3 days', '2 days']);
  });

  it.each([
    '5 business days',
    '5 calendar days',
    'the same day',
    'the next business day',
    '48 hours',
    '2 weeks',
    '3 months',
  ])('are not meant by %s', (limit) => {
    const text = `${FRAME}standard a { target at least 90% of letters are answered within ${limit} per month }`;
    expect(findingsOf('YS203', text)).toEqual([]);
  });

  it('may set the rhythm of reviews and trainings', () => {
    const text = `${FRAME}standard a { check "Stands up" review every 90 days since 2026-07-01 train every 30 days }`;
    expect(findingsOf('YS203', text)).toEqual([]);
  });

  it('are spelt out in the message', () => {
    const text = (limit: string) =>
      `${FRAME}standard a { target at least 90% of letters are answered within ${limit} per month }`;
    expect(findingsOf('YS203', text('2 days'))[0]?.message).toContain('Is this 2 business days or 2 calendar days?');
    expect(findingsOf('YS203', text('1 day'))[0]?.message).toContain('Is this 1 business day or 1 calendar day?');
  });
});
