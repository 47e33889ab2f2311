import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';

const standard = (statement: string, since: string, language = 'en') => `service repair "Repair" { }
record jobs "Jobs" from "j.csv" { moments reported, received, assessed, dispatched, mended, paid }
standard a "A" {
  statement "${statement}" in ${language}
  target at least 90% of jobs are mended within 4 hours${since && ` of ${since}`} per month
}
`;

describe('a time that begins with another moment than in the target', () => {
  it.each([
    ['We mend it within 4 hours of your call.', 'en', 'dispatched', 'your call'],
    ['We mend it within 4 hours of your report.', 'en', 'assessed', 'your report'],
    ['We mend it within 4 hours of receipt.', 'en', 'dispatched', 'receipt'],
    ['We mend it within 4 hours after we have assessed it, and never charge you.', 'en', 'dispatched', undefined],
    ['Wir reparieren es innerhalb von 4 Stunden nach Ihrem Anruf.', 'de', 'dispatched', 'Ihrem Anruf'],
  ])('is found: “%s”', (text, language, since, words) => {
    const found = underlined(standard(text, since, language), 'YS204');
    expect(found).toHaveLength(1);
    if (words) expect(found).toEqual([words]);
  });

  it.each([
    ['We mend it within 4 hours of your call.', 'reported'],
    ['We mend it within 4 hours of your call.', ''],
    ['We mend it within 4 hours of receipt.', 'received'],
    ['We mend it within 4 hours after sending a van.', 'dispatched'],
    ['We mend it within 4 hours of your report and payment.', 'reported'],
    ['We mend it within 4 hours after your call has been assessed.', 'assessed'],
    ['We mend it within 4 hours.', 'dispatched'],
  ])('is not found where both begin alike, or one does not say: “%s”, of %s', (text, since) => {
    expect(findingsOf('YS204', standard(text, since))).toEqual([]);
  });
});
