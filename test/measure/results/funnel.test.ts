import { describe, expect, it } from 'vitest';
import { written } from '../../../language/documents/render.ts';
import { resultsDocument } from '../../../language/documents/results/results-document.ts';
import { pageOf } from '../../support/documents.ts';
import { measured } from '../../support/measuring.ts';

const TEXT = `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" }
record calls "Calls" from "calls.csv" { moments queued, answered fields site: text, rating: number }
standard s "S" {
  target at least 80% of calls are answered within 20 seconds of queued per month in each site as quick
  target average rating of calls at least 4 per month in each site as rating
}
`;

/** The ten branches of the page about statistics, each with a hundred cases. */
const IN_TIME = [60, 72, 76, 80, 80, 80, 84, 88, 92, 88];

const calls = (inTime: readonly number[]): string => {
  const lines = inTime.flatMap((count, site) =>
    Array.from({ length: 100 }, (_, i) => `2026-05-02T10:00:00,2026-05-02T10:00:${i < count ? '10' : '40'},S${site},4`),
  );
  return `queued,answered,site,rating\n${lines.join('\n')}\n`;
};

const measure = (inTime: readonly number[]) =>
  measured(TEXT, { data: { 'calls.csv': calls(inTime) }, now: '2026-06-10' });

describe('the sites of a period', () => {
  it('have the limits that the page about statistics computes by hand', async () => {
    const [quick, rating] = (await measure(IN_TIME)).targets;
    expect(rating?.funnel).toBeNull();
    expect(quick?.funnel).toMatchObject({ period: '2026-05', centre: 80, sigma: expect.closeTo(Math.sqrt(2.2), 9) });
    expect(quick?.funnel?.points.filter(({ outside }) => outside).map(({ value }) => value)).toEqual(['S0']);
    expect(quick?.funnel?.points[0]).toMatchObject({ from: expect.closeTo(62.2, 1), to: expect.closeTo(97.8, 1) });
  });

  it('have none where there are fewer than ten', async () => {
    const [quick] = (await measure(IN_TIME.slice(1))).targets;
    expect(quick?.funnel).toBeNull();
  });

  it('stand with what is usual for each on the page, the one that is different with a word', async () => {
    const page = pageOf(written(resultsDocument(await measure(IN_TIME), []), 'html'));
    const cells = page('article[id$="/quick"] [id$="/parts"] tbody tr td:last-child').get();
    const texts = cells.map((it) => page(it).text());
    expect(texts).toEqual(['62.2% to 97.8%: different', ...Array(9).fill('62.2% to 97.8%')]);
    expect(page('article[id$="/rating"] [id$="/parts"] thead').text()).not.toContain('Usual');
  });
});
