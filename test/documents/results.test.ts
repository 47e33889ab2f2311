/** Results as documents: records in, pages and spreadsheets out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { OutputDocument } from '../../language/documents/document/tree.ts';
import { written } from '../../language/documents/render.ts';
import { docxOf } from '../../language/documents/writers/docx.ts';
import { xlsxOf } from '../../language/documents/writers/xlsx.ts';
import { readDocument } from '../../language/intake/documents/read-document.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { pageOf, readerSees, rowsOf } from '../support/documents.ts';
import { callsOf, LINE, lineMeasured, lineResults, NOW } from '../support/results.ts';

const PATIENCE = { timeout: 120_000 };

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'heading-level': 'error', 'valid-id': ['error', { relaxed: true }] },
});

const faultsIn = async (document: OutputDocument): Promise<string[]> => {
  const { results } = await validator.validateString(written(document, 'html'));
  return results.flatMap((it) => it.messages.map(({ line, message }) => `${line}: ${message}`));
};

const manyTargets = (count: number): string => {
  const targets = Array.from(
    { length: count },
    (_, i) => `  target at least ${i + 30}% of calls are answered within ${i + 3} seconds per month as t${i}\n`,
  );
  return LINE.replace(/standard quick[\s\S]*$/, `standard quick "Calls" {\n${targets.join('')}}\n`);
};

const CALLS = callsOf(1000);

describe('the page of results', () => {
  it('is valid and stands alone, and each target of the overview leads to its card', PATIENCE, async () => {
    const document = await lineResults(CALLS);
    expect(await faultsIn(document)).toEqual([]);
    const page = pageOf(written(document, 'html'));
    expect(page('script, link, img, [style], [src]').length).toBe(0);
    const links = page('th.link a').get();
    expect(links).toHaveLength(10);
    for (const link of links) {
      const id = decodeURIComponent(page(link).attr('href') ?? '').slice(1);
      expect(page(`article[id="${id}"] > :is(h3, h4)`).text()).toBe(page(link).text());
    }
  });

  it('says verdicts in words, those that were missed first', async () => {
    const page = pageOf(written(await lineResults(CALLS), 'html'));
    const verdicts = page('[id="results/overview-1"] td.tone');
    const texts = verdicts.get().map((it) => page(it).text());
    expect(texts).toEqual(texts.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    expect(new Set(texts)).toEqual(new Set(['✗ missed', '✓ met']));
    expect(page('.intro + p').text()).toMatch(/^10 targets: \d missed, 0 cannot be told, \d met\.$/);
  });

  it('shows for each figure what it takes to compute it by hand', async () => {
    const page = pageOf(written(await lineResults(CALLS), 'html'));
    const [row] = page('article[id="results/quick/in-time"] [id$="/periods"] tbody tr').get();
    const cells = page(row)
      .children()
      .get()
      .map((it) => page(it).text());
    const [, figure = '', cases, met, missed] = cells;
    expect(Number(met) + Number(missed)).toBe(Number(cases));
    expect(figure).toBe(`${((100 * Number(met)) / Number(cases)).toFixed(1)}%`);
    const facts = page('article[id="results/quick/in-time"] dl').last().text();
    expect(facts).toContain('The cases with yes, divided by those with yes or no');
  });

  it('says what became of every row', async () => {
    const { targets } = await lineMeasured(CALLS);
    const page = pageOf(written(await lineResults(CALLS), 'html'));
    const [rows] = targets.map((it) => it.rows);
    const shown = page('article[id="results/quick/in-time"] [id$="/rows"] tbody tr')
      .get()
      .map(
        (it) => [page(it).children().eq(0).text(), Number(page(it).children().eq(1).text().replace(',', ''))] as const,
      );
    const [read, ...others] = shown;
    expect(read).toEqual(['Read', 1000]);
    expect(others.reduce((sum, [, number]) => sum + number, 0)).toBe(1000);
    expect(shown).toContainEqual(['Refused: unreadable time in “queued”', rows?.refused[0]?.rows]);
    expect(page('article[id="results/quick/in-time"] [id$="/rows"]').text()).toContain('calls.csv, row 7: “yesterday”');
  });

  it('draws a chart that can be heard, with a sign for each figure', async () => {
    const page = pageOf(written(await lineResults(CALLS), 'html'));
    const chart = page('article[id="results/quick/in-time"] svg.chart').first();
    expect(chart.attr('role')).toBe('img');
    expect(chart.find('desc').text()).toMatch(
      /^2024-01 to 2025-12: lowest .* at least 80% asked for, missed in \d+ of \d+\.$/,
    );
    const periods = page('article[id="results/quick/in-time"] [id$="/periods"] tbody tr').length;
    expect(chart.find('.sign').length).toBe(periods);
    expect(chart.find('.sign.missed').length).toBeGreaterThan(0);
    expect(chart.find('path.usual').length).toBeGreaterThan(0);
    expect(chart.html()).not.toMatch(/NaN|Infinity/);
  });

  it('says in the overview whose target it is, and keeps what few people read folded', async () => {
    const page = pageOf(written(await lineResults(CALLS), 'html'));
    expect(page('th.link .title').first().text()).toBe('Calls are answered');
    expect(page('.stacked td').first().attr('data-column')).toBe('Verdict');
    expect(
      page('section > details > summary > h2')
        .map((_, it) => page(it).text())
        .get(),
    ).toEqual(['Data', 'What the words mean']);
    expect(page('svg.chart text.aim').length).toBe(0);
    expect(page('figcaption').first().text()).toContain('at least 80%');
  });

  it('is the overview alone where that is asked for', async () => {
    const short = await lineResults(CALLS, LINE, true);
    expect(await faultsIn(short)).toEqual([]);
    const page = pageOf(written(short, 'html'));
    expect(page('article').length).toBe(0);
    expect(page('table').length).toBe(2);
  });

  it('says why a target cannot be told', async () => {
    const standards = LINE.replace(
      'as waiting',
      'as waiting\n  target at least 90% of calls are answered within 2 days per month as bare',
    );
    const page = pageOf(written(await lineResults(CALLS, standards), 'html'));
    expect(page('[id="results/overview-1"]').text()).toContain('It counts days without saying which');
    expect(page('article[id$="quick/bare"]').text()).toContain('? cannot be told');
  });
});

const ORDER = ['✗ missed', '? cannot be told', '✓ met'];

describe('the spreadsheet of results', () => {
  it('holds every figure as it was computed, and every part', async () => {
    const { targets } = await lineMeasured(callsOf(1000, 40));
    const rows = rowsOf(written(await lineResults(callsOf(1000, 40)), 'csv'));
    for (const kind of ['target', 'period', 'part', 'miss', 'limit', 'rows'])
      expect(rows.filter((row) => row.kind === kind).length).toBeGreaterThan(0);
    const periods = targets.flatMap(({ target, periods: of }) => of.map(({ name, figure }) => [target, name, figure]));
    const shown = rows
      .filter(({ kind }) => kind === 'period')
      .map(({ target, period, figure }) => [target, period, figure === '' ? null : Number(figure)]);
    expect(new Set(shown.map(String))).toEqual(new Set(periods.map(String)));
    expect(shown).toHaveLength(periods.length);
    const parts = targets.flatMap((it) => it.periods.flatMap((period) => period.parts));
    expect(rows.filter(({ kind }) => kind === 'part')).toHaveLength(parts.length);
    expect(parts.length).toBeGreaterThan(200);
  });

  it('writes numbers as numbers, below nought too', async () => {
    const calls = 'id,queued,answered,site,rating\n1,2025-03-03T10:00:00,2025-03-03T10:00:05,=1+1,-2\n';
    const csv = written(await lineResults(calls), 'csv');
    const rating = rowsOf(csv).find(({ kind, target }) => kind === 'period' && target === 'line/quick/rating');
    expect(rating?.figure).toBe('-2');
    expect(rowsOf(csv).find(({ kind }) => kind === 'part')?.part).toBe("'=1+1");
  });

  it('is a workbook of several sheets, with numbers and times', PATIENCE, async () => {
    const bytes = await xlsxOf(await lineResults(CALLS));
    const { parts } = await readDocument({ name: 'a.xlsx', bytes });
    const tables = parts.flatMap((part) => (part.kind === 'table' ? [part.rows.map(({ cells }) => cells)] : []));
    const [targets = [], periods = []] = tables;
    expect(targets.length).toBe(11);
    const [headings = [], first = []] = periods;
    const at = (name: string): string => first[headings.indexOf(name)] ?? '';
    expect(Number(at('figure'))).toBeCloseTo((100 * Number(at('met'))) / Number(at('cases')), 1);
    expect(at('from')).toContain('2025-12-01');
  });
});

describe('results elsewhere', () => {
  it('are Markdown and Word with the same tables, and charts in words', PATIENCE, async () => {
    const document = await lineResults(CALLS);
    const seen = readerSees(written(document, 'md'));
    expect(seen).toMatch(/[▁▂▃▄▅▆▇█]{5}/);
    const { parts } = await readDocument({ name: 'a.docx', bytes: await docxOf(document) });
    const words = JSON.stringify(parts);
    for (const text of ['Calls are answered', '✗ missed', 'Refused: unreadable time in “queued”', 'Team lead'])
      expect([seen.includes(text), words.includes(text)]).toEqual([true, true]);
  });

  it.each([
    [0, 5],
    [1, 1],
    [10, 5],
    [10, 50],
    [20_000, 1],
  ])('hold %i rows and %i targets', PATIENCE, async (rows, targets) => {
    const document = await lineResults(callsOf(rows), targets === 5 ? LINE : manyTargets(targets));
    const html = written(document, 'html');
    expect((await validator.validateString(html)).valid).toBe(true);
    expect(pageOf(html)('article.card').length).toBe(targets === 5 ? 10 : targets);
    expect(html).not.toMatch(/NaN|Infinity/);
  });

  it('come from the command line, as a file and with the code of a miss', PATIENCE, () => {
    const folder = folderWith({ 'line.standards': LINE, 'calls.csv': CALLS });
    const args = ['measure', '--now', NOW, '--format', 'html', '--out', 'results.html', '--fail-on', 'missed'];
    expect(yardstick(folder, ...args)).toEqual({ code: 1, out: '', err: 'Wrote results.html.\n' });
    const page = pageOf(readFileSync(path.join(folder, 'results.html'), 'utf8'));
    expect(page('h1').text()).toBe('Results: Customer line');
    expect(page('[id="results/data"]').text()).toContain('calls.csv');
  });
});
