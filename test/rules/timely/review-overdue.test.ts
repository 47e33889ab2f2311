import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../language/workspace/settings-schema.ts';
import { findingsIn, underlined } from '../../support/check.ts';
import { mendedBy, newLines } from '../../support/fix.ts';

/** Tests run on 2026-07-15. */
const desk = (lines: string, service = '') => `service desk "Front desk" {
  ${service}
}
standard reply "Letters are answered" {
  ${lines}
}
standard thank "Letters are thanked for" {
}
`;
const overdue = (lines: string, service?: string) => underlined(desk(lines, service), 'YS404');

describe('a review', () => {
  it('by a date is overdue on the day after', () => {
    expect(overdue('review by 2026-07-14')).toEqual(['review by 2026-07-14']);
    expect(overdue('review by 2026-07-15')).toEqual([]);
  });

  it('every so often is overdue that long after the last one', () => {
    expect(overdue('review every 6 months since 2026-01-14')).toEqual(['review every 6 months since 2026-01-14']);
    expect(overdue('review every 6 months since 2026-01-15')).toEqual([]);
    expect(overdue('review every 2 weeks since 2026-06-30')).toHaveLength(1);
    expect(overdue('review every 2 weeks since 2026-07-01')).toEqual([]);
    expect(overdue('review every 10 days since 2026-07-04')).toHaveLength(1);
  });

  it('of no stated beginning counts from the adoption', () => {
    expect(overdue('review every 1 year\n  adopted 2025-07-14')).toEqual(['review every 1 year']);
    expect(overdue('review every 1 year\n  adopted 2025-07-15')).toEqual([]);
    expect(overdue('review every 1 year')).toEqual([]);
  });

  it('in business days has no certain date', () => {
    expect(overdue('review every 2 business days since 2026-07-01')).toEqual([]);
  });

  it('that no calendar reaches is never overdue', () => {
    expect(overdue('review every 1000000000 years since 2026-07-01')).toEqual([]);
  });

  it('that all standards share is said once', () => {
    expect(overdue('', 'review every 12 months since 2025-01-01')).toEqual(['review every 12 months since 2025-01-01']);
    expect(overdue('', 'review every 12 months\n  adopted 2025-01-01')).toEqual(['review every 12 months']);
  });

  it('that all share is said at the day of adoption where a standard has its own', () => {
    expect(overdue('adopted 2025-01-01', 'review every 12 months\n  adopted 2026-01-01')).toEqual([
      'adopted 2025-01-01',
    ]);
  });

  it('says when it was due, and why then', () => {
    const messages = (lines: string) =>
      findingsIn(desk(lines))
        .filter((it) => it.code === 'YS404')
        .map((it) => it.message);
    expect(messages('review every 6 months since 2025-07-01')).toEqual([
      'The review of 2026-01-01, 6 months after the last one on 2025-07-01, is overdue. Reconsider what the standard asks for, then write here when the next review is due.',
    ]);
    expect(messages('review by 2026-07-01')[0]).toMatch(/^The review of 2026-07-01 is overdue\./);
  });
});

describe('an overdue review', () => {
  const standard = (...clauses: string[]) =>
    `service desk "Desk" { }\nstandard a "A" {\n  ${clauses.join('\n  ')}\n}\n`;

  it('gets another day', async () => {
    expect(await newLines('review-overdue', standard('review by 2026-01-31'), 'next day')).toEqual([
      '  review by 2027-07-15',
    ]);
  });

  it('is held, in the standard alone where its adoption is its own', async () => {
    const held = (text: string) => newLines('review-overdue', text, 'today');
    const again = ['  review every 6 months since 2026-07-15'];
    const shared = `service d "D" {\n  review every 6 months\n}\nstandard a "A" {\n  check "x"\n  adopted 2020-01-01\n}\n`;
    expect(await held(shared)).toEqual(again);
    expect(await held(standard('adopted 2020-01-01', 'review every 6 months'))).toEqual(again);
    expect(await held(standard('review every 6 months since 2020-01-01'))).toEqual(again);
  });

  it('of the settings is not copied into a standard: there is no clause of it', async () => {
    const { settings } = readSettings('{ "defaults": { "review": "every 6 months" } }');
    const text = standard('adopted 2020-01-01', 'check "x"');
    const mended = await mendedBy('review-overdue', text, settings);
    expect(mended.map(({ title }) => title)).toEqual([expect.stringContaining('Accept it')]);
  });
});
