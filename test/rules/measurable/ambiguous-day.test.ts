import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy, newLines } from '../../support/fix.ts';

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
    remedy "A call from the head" within 14 days
  }
  remedy 20 EUR "credited" within 15 days
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
      Array.from({ length: 15 }, (_, index) => `${index + 1}`),
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

  const standard = (statements: string, limit = '') => `${FRAME}standard a {
${statements}
  target at least 90% of letters are answered ${limit} per month
}
`;
  const english = '  statement "We answer within 5 days, and pay within 30 days."';
  const french = '  statement "Réponse dans les 5 jours, paiement dans les 30 jours." in fr';

  it('are one question in the statements of a standard', () => {
    const [finding, another] = findingsOf('YS203', standard(`${english}\n${french}`));
    expect(another).toBeUndefined();
    expect(finding?.message).toMatch(/^“5 days”, “30 days” leave open which days: business days or calendar days\?/);
    expect(finding?.related.map(({ place }) => place.start.line)).toEqual([6, 5, 6]);
  });

  it('are one question in a limit and the statement that says the same', async () => {
    const text = standard('  statement "We answer within 5 days."', 'within 5 days');
    expect(underlined(text, 'YS203')).toEqual(['5 days']);
    const [business] = await mendedBy('YS203', text);
    expect(business?.files['a.standards']).toBe(text.replaceAll('5 days', '5 business days'));
  });

  it('are only advice in a statement whose target says which', async () => {
    const text = standard('  statement "We answer within 5 days."', 'within 5 business days');
    const [finding] = findingsOf('YS203', text);
    expect(finding).toMatchObject({
      severity: 'info',
      message: expect.stringContaining('target says 5 business days'),
    });
    const mended = (await mendedBy('YS203', text)).map(({ files }) => files['a.standards']);
    expect(mended[0]).toBe(text.replace('within 5 days', 'within 5 business days'));
  });

  it.each([
    ['“%s” says which', '  statement "We answer within 5 business days."'],
    ['“%s” has no number', '  statement "We come by the end of the next day."'],
    ['a translation says which', `  statement "Within 5 days."\n  statement "Dans les 5 jours ouvrables." in fr`],
    ['weeks say which', '  statement "Within 8 weeks (56 days or less)."'],
  ])('are no question where %s', (_, statements) => {
    expect(findingsOf('YS203', standard(statements))).toEqual([]);
  });

  it.each([
    ['Dans les 5 jours.', 'fr', 'Dans les 5 jours ouvrables.', 'Dans les 5 jours civils.'],
    ['5天内答复。', 'zh', '5个工作日内答复。', '5个自然日内答复。'],
    ['В рамките на 5 дни.', 'bg', 'В рамките на 5 работни дни.', 'В рамките на 5 календарни дни.'],
    ['5 dienu laikā.', 'lv', '5 darba dienu laikā.', '5 kalendāra dienu laikā.'],
  ])('are said in the language of the statement: “%s”', async (text, language, business, calendar) => {
    const file = standard(`  statement "${text}" in ${language}`);
    const mended = (await mendedBy('YS203', file)).map(({ files }) => files['a.standards']);
    expect(mended.slice(0, 2)).toEqual([file.replace(text, business), file.replace(text, calendar)]);
  });

  it('are said wherever they stand', async () => {
    const text = `${FRAME}standard a {
  target at least 90% of letters are answered within 3 business days per month { allow 2 more days for "Storm" }
}
`;
    expect((await newLines('ambiguous-day', text, 'business'))[0]).toContain('allow 2 more business days for');
  });
});
