/** Targets of which it cannot be told whether they are kept: why, once for each reason, behind what is known. */
import { describe, expect, it } from 'vitest';
import { measuredText } from '../../cli/measured-text.ts';
import { uncoloured } from '../../cli/paint.ts';
import { written } from '../../language/documents/render.ts';
import { resultsDocument } from '../../language/documents/results/results-document.ts';
import { pageOf, readerSees } from '../support/documents.ts';
import { measured } from '../support/measuring.ts';

const STANDARDS = `service shops "Shops" { open Mon..Sun 09:00..18:00 in "UTC" }
record calls "Calls" from "calls.csv" { moments queued, answered fields shop: text }
record visits "Visits" from "visits.csv" { moments asked, begun fields shop: text }
record sales "Sales" from "sales.csv" { moments sold fields shop: text, complained: yes/no }
standard visit "Visits" {
  target at least 90% of visits are begun within 2 hours of asked per month as in-time
  target at least 50% of visits are begun within 1 hour of asked per month as soon
}
standard sale "Sales" { target at most 1% of sales have complained per month }
standard call "Calls" { target at least 90% of calls are answered within 20 seconds of queued per month }
branch harbour "Harbour shop" where shop = "H" { }
branch station "Station" where shop = "S" { }
`;

const DATA = { 'calls.csv': 'queued,answered,shop\n2026-06-01T10:00:00,2026-06-01T10:05:00,H\n' };

const results = measured(STANDARDS, { data: DATA, now: '2026-07-02' });

const lines = async (): Promise<string> => measuredText(await results, 200, uncoloured);

describe('at a terminal', () => {
  it('what is known comes first, and a file that is missing is told once', async () => {
    const text = await lines();
    expect(text.match(/there is no visits\.csv/g)).toHaveLength(1);
    expect(text.indexOf('2026-06: 0.0%')).toBeLessThan(text.indexOf('there is no visits.csv'));
    expect(text.indexOf('there is no visits.csv')).toBeLessThan(text.indexOf('there is no sales.csv'));
  });

  it('targets stand below the reason, one of all branches once', async () => {
    const text = (await lines()).replace(/\s+/g, ' ');
    expect(text).toMatch(
      /cannot be told there is no sales\.csv At most 1% of sales [^.]*\. shops\/sale\/\S+, and in Harbour shop and Station/,
    );
    expect(text.match(/shops\/visit\/in-time/g)).toHaveLength(1);
    expect(text).toMatch(/12 targets: 2 missed, 10 cannot be told, 0 met, as of \S+\.\s*$/);
  });
});

describe('a page', () => {
  it('says in its overview how many targets there are for each reason, most of them first', async () => {
    const page = pageOf(written(resultsDocument(await results, [], true), 'html'));
    const table = page('[id="results/why-untold"]');
    expect(table.find('caption').text()).toBe('Why 10 targets cannot be told');
    expect(
      table
        .find('tbody tr')
        .map((_, row) => page(row).text().replace(/\s+/g, ' ').trim())
        .get(),
    ).toEqual([
      expect.stringMatching(/^there is no visits\.csv ?6$/),
      expect.stringMatching(/^there is no sales\.csv ?3$/),
      expect.stringMatching(/^No case of it has begun yet\. ?1$/),
    ]);
  });

  it('says it beside the target where it is but one', async () => {
    const one = { ...(await results), targets: (await results).targets.slice(0, 1) };
    expect(readerSees(written(resultsDocument(one, [], true), 'html'))).not.toContain('Why ');
  });
});
