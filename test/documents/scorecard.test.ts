/** The form of a visit: what it asks, and what comes back from those who fill it in. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { written } from '../../language/documents/render.ts';
import { formPage } from '../../language/documents/scorecard/page/page.ts';
import { scorecardDocument } from '../../language/documents/scorecard/printed.ts';
import { askedIn, type ScorecardChoice, scorecardOf } from '../../language/documents/scorecard/scorecard.ts';
import { formWorkbook } from '../../language/documents/scorecard/workbook.ts';
import { rowsIn } from '../../language/workspace/records/rows-in.ts';
import { BROWSER_FLAGS, chromium } from '../../scripts/programs.ts';
import { checkServices } from '../support/check.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { rowsOf, standardsIn } from '../support/documents.ts';

const ALL: ScorecardChoice = { touchpoint: null, branch: null, method: null };

const SHOPS = `service shops "Shops" {
  open Mon..Sun 09:00..21:00
  touchpoints counter, phone
  languages en, zh
}
standard words "Greeting" {
  statement "We greet you first."
  at counter, phone
  say "Good morning"
  say "您好" in zh
  avoid "Next!"
  check "Says the greeting, before the customer speaks"
  check "Says ‘thank you’ & smiles <at> the end"
  verify by mystery visit weekly
}
guideline quiet "Quiet" { check "Nobody shouts" verify by inspection weekly }
standard calls "Calls" { at phone check "Says a name" verify by call listening weekly }
standard fast "Fast" { at counter target at least 90% within 60 seconds per year }
branch airport "Airport shop" where shop = "A1" {
  quiet not here because "It is loud"
  standard boarding "Boarding" { at counter check "Asks for the boarding time" verify by mystery visit weekly }
}
record sales "Sales" from "sales.csv" { moments paid fields shop: text }
`;

const modelOf = (files: string | Record<string, string>) => {
  const [service] = checkServices(files);
  if (!service) throw new Error('there is no service');
  return service.model;
};

const scorecard = (choice: Partial<ScorecardChoice> = {}, files: string | Record<string, string> = SHOPS) =>
  scorecardOf(modelOf(files), { ...ALL, ...choice });

const asked = (choice: Partial<ScorecardChoice> = {}): string[] =>
  scorecard(choice).parts.flatMap(({ touchpoint, standards }) =>
    standards.map(({ name, checks }) => `${touchpoint || '*'} ${name} ${checks.length}`),
  );

describe('what a form asks', () => {
  it('is all that has checks, under each touchpoint where it holds', () => {
    expect(asked()).toEqual(['* quiet 1', 'counter words 2', 'phone words 2', 'phone calls 1']);
  });

  it('is what holds at a touchpoint, at a branch, and is found out in one way', () => {
    expect(asked({ touchpoint: 'counter' })).toEqual(['* quiet 1', 'counter words 2']);
    expect(asked({ touchpoint: 'counter', branch: 'airport' })).toEqual(['counter words 2', 'counter boarding 1']);
    expect(asked({ method: 'call listening' })).toEqual(['phone calls 1']);
    expect(asked({ touchpoint: 'phone', method: 'inspection' })).toEqual(['* quiet 1']);
  });

  it('is each check once, whatever its quotes and spaces', async () => {
    const twice = scorecard(
      {},
      `service shops standard words "Words" {
      check "Says ‘hello’" check "Nobody shouts" check "Says 'hello' "
    }`,
    );
    expect(askedIn(twice).map(({ check }) => check.text)).toEqual(['Says ‘hello’', 'Nobody shouts']);
    const names = [...(await formPage(twice)).matchAll(/name="(remark-\d+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['remark-0', 'remark-1']);
  });

  it('is asked at one site of a branch, or at each of several', async () => {
    const branches = `${SHOPS}
branch harbour "Harbour" where shop = "H1" or shop = "H2" {}
branch market "Market" {}`;
    const of = (branch: string | null) => {
      const { sites, site } = scorecard({ branch }, branches);
      return [sites, site];
    };
    expect(of('airport')).toEqual([['A1'], 'A1']);
    expect(of('harbour')).toEqual([['H1', 'H2'], null]);
    expect(of('market')).toEqual([['Market'], 'Market']);
    expect(of(null)).toEqual([['A1', 'H1', 'H2', 'Market'], null]);
    const rows = rowsOf(written(scorecardDocument(scorecard({ branch: 'harbour' }, branches)), 'csv'));
    expect(new Set(rows.map(({ site }) => site))).toEqual(new Set(['']));
  });

  it('has filled in where and who, where that is said', async () => {
    const ready = scorecardOf(modelOf(SHOPS), ALL, { site: 'Harbour', observer: 'Ann' });
    expect(await formPage(ready)).toMatch(/"site":"Harbour","observer":"Ann"/);
    const rows = rowsOf(written(scorecardDocument(ready), 'csv'));
    expect(new Set(rows.map(({ site, observer }) => `${site} ${observer}`))).toEqual(new Set(['Harbour Ann']));
    expect(written(scorecardDocument(ready), 'md')).toMatch(/Site: Harbour[\s\S]*Observer: Ann/);
    const workbook = Object.values(unzipSync(await formWorkbook(ready))).map((it) => strFromU8(it));
    for (const known of ['Harbour', 'Ann']) expect(workbook.some((it) => it.includes(`>${known}<`))).toBe(true);
  });

  it('is kept apart from what another form asks, whatever their names have in common', async () => {
    const keyOf = async (choice: Partial<ScorecardChoice>) =>
      /"key":("(?:[^"\\]|\\.)*")/.exec(await formPage(scorecard(choice, SHOPS.replaceAll('airport', 'phone'))))?.[1];
    expect(await keyOf({ touchpoint: 'phone' })).not.toBe(await keyOf({ branch: 'phone' }));
  });

  it('is printed with the words to say and never to say, and is an empty file of answers as a spreadsheet', () => {
    const document = scorecardDocument(scorecard({ touchpoint: 'counter', branch: 'airport' }));
    const text = written(document, 'md');
    for (const words of ['We greet you first.', '您好', 'Next!', '| Asks for the boarding time | ☐ | ☐ | ☐ |'])
      expect(text).toContain(words);
    expect(
      rowsOf(written(document, 'csv')).map(({ site, touchpoint, standard, check, answer }) => [
        site,
        touchpoint,
        standard,
        check,
        answer,
      ]),
    ).toEqual([
      ['A1', 'counter', 'words', 'Says the greeting, before the customer speaks', ''],
      ['A1', 'counter', 'words', 'Says ‘thank you’ & smiles <at> the end', ''],
      ['A1', 'counter', 'boarding', 'Asks for the boarding time', ''],
    ]);
  });
});

describe('the form as a workbook', () => {
  it('offers the answers, and protects all that is not to be filled in', async () => {
    const files = unzipSync(await formWorkbook(scorecard({ touchpoint: 'counter' })));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toMatch(/sqref="D11:D13"[^>]*>\s*<formula1>&quot;yes,no,n\/a&quot;/);
    const styles = strFromU8(files['xl/styles.xml'] as Uint8Array);
    const unlocked = [...styles.matchAll(/<xf [^>]*>(.*?)<\/xf>/gs)].map(([, inner]) => inner?.includes('locked="0"'));
    const styleOf = (cell: string): number => Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]);
    expect(['B4', 'B5', 'B6', 'B7', 'B8', 'D11', 'E13'].map((cell) => unlocked[styleOf(cell)])).toEqual(
      Array(7).fill(true),
    );
    expect(['A1', 'A4', 'C11', 'F11', 'L11'].map((cell) => unlocked[styleOf(cell)])).toEqual(Array(5).fill(false));
  });

  it('offers sites as they are called, whatever their signs mean to a program', async () => {
    const signs = SHOPS.replace('shop = "A1"', () => 'shop = "a $& b" or shop = "$$ shop"');
    const files = unzipSync(await formWorkbook(scorecard({}, signs)));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('<formula1>&quot;a $&amp; b,$$ shop&quot;</formula1>');
  });

  it('is read as answers once it is filled in', async () => {
    const files = unzipSync(await formWorkbook(scorecard({ touchpoint: 'counter', method: 'mystery visit' })));
    const filled = fillIn(strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array), {
      ...{ B4: 'K7', B5: 'Ann', B6: 'A1', B7: 46146.4375, D11: 'yes', D12: 'n/a', E12: 'left early' },
    });
    const bytes = zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(filled) });
    const data = await rowsIn('visit.xlsx', bytes, ['visit', 'observed', 'standard', 'check', 'answer']);
    if ('trouble' in data) throw new Error(data.trouble);
    const cells = (row: readonly string[]) =>
      ['visit', 'observed', 'observer', 'site', 'touchpoint', 'standard', 'answer', 'remark'].map(
        (name) => row[data.columns.get(name) ?? -1],
      );
    expect(data.rows.map(cells)).toEqual([
      ['K7', '2026-05-04 10:30:00', 'Ann', 'A1', 'counter', 'words', 'yes', ''],
      ['K7', '2026-05-04 10:30:00', 'Ann', 'A1', 'counter', 'words', 'n/a', 'left early'],
    ]);
  });
});

/** What a spreadsheet makes of a form: the cells that somebody fills in, and the formulas that repeat them. */
function fillIn(sheet: string, values: Readonly<Record<string, string | number>>): string {
  const content = (value: string | number): [attributes: string, inner: string] =>
    typeof value === 'number' ? ['', `<v>${value}</v>`] : [' t="str"', `<v>${value}</v>`];
  const typed = Object.entries(values).reduce((text, [cell, value]) => {
    const [attributes, inner] = content(value);
    return text.replace(new RegExp(`<c r="${cell}"( s="\\d+")/>`), `<c r="${cell}"$1${attributes}>${inner}</c>`);
  }, sheet);
  return typed.replace(
    /<c (r="\w+"(?: s="\d+")?)><f>(IF\(\$B\$(\d+)[^<]*)<\/f><\/c>/g,
    (_, place: string, formula: string, row: string) => {
      const [attributes, inner] = content(values[`B${row}`] ?? '');
      return `<c ${place}${attributes}><f>${formula.replaceAll('"', '&quot;')}</f>${inner}</c>`;
    },
  );
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'heading-level': 'error', 'valid-id': ['error', { relaxed: true }] },
});

describe('the form as a page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await playwright.launch({ executablePath: await chromium(), args: BROWSER_FLAGS });
  }, 180_000);
  afterAll(() => browser?.close());

  const PATIENCE = { timeout: 240_000 };

  /** The page of a form on a telephone. */
  async function opened(folder: string, html: string): Promise<{ page: Page; errors: string[] }> {
    writeFileSync(path.join(folder, 'form.html'), html);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, acceptDownloads: true });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => {
      if (/^(https?|ftp|ws):/.test(request.url())) errors.push(`it loads ${request.url()}`);
    });
    await page.goto(pathToFileURL(path.join(folder, 'form.html')).href);
    return { page, errors };
  }

  async function saved(page: Page): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('button[type=submit]')]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  it('is valid', async () => {
    const { results } = await validator.validateString(await formPage(scorecard()));
    expect(results.flatMap((it) => it.messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
  });

  it('is filled in by keyboard, keeps what was typed, and hands it out as a file', PATIENCE, async () => {
    const { page, errors } = await opened(folderWith({}), await formPage(scorecard({ touchpoint: 'counter' })));
    await page.fill('[name=visit]', 'K7');
    await page.fill('[name=observed]', '2026-05-04T10:30');
    await page.focus('[name=observer]');
    await page.keyboard.type('Ann');
    await page.keyboard.press('Tab');
    await page.keyboard.type('A1');
    await page.focus('[name=answer-0]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('=1+1, "loud"');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await page.textContent('#progress')).toBe('2 of 3 answered');
    await page.reload();
    expect(await page.textContent('#progress')).toBe('2 of 3 answered');
    const { name, text } = await saved(page);
    expect(name).toBe('visit_A1_2026-05-04_K7_Ann.csv');
    const head = { visit: 'K7', observed: '2026-05-04T10:30', observer: 'Ann', site: 'A1', method: 'mystery visit' };
    expect(rowsOf(text)).toEqual([
      { ...head, touchpoint: '', standard: 'quiet', check: 'Nobody shouts', answer: 'yes', remark: `'=1+1, "loud"` },
      {
        ...{ ...head, touchpoint: 'counter', standard: 'words' },
        ...{ check: 'Says the greeting, before the customer speaks', answer: 'no', remark: '' },
      },
      {
        ...{ ...head, touchpoint: 'counter', standard: 'words' },
        ...{ check: 'Says ‘thank you’ & smiles <at> the end', answer: '', remark: '' },
      },
    ]);
    expect(await page.textContent('#told')).toContain('1 not answered');
    page.on('dialog', (dialog) => dialog.accept());
    await page.click('#next');
    expect(await page.textContent('#progress')).toBe('0 of 3 answered');
    expect([await page.inputValue('[name=observer]'), await page.inputValue('[name=site]')]).toEqual(['Ann', '']);
    expect(await page.inputValue('[name=visit]')).not.toBe('K7');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('runs no script but its own', PATIENCE, async () => {
    const html = (await formPage(scorecard())).replace(
      '</body>',
      '<script>document.title = "broken in"</script></body>',
    );
    const { page, errors } = await opened(folderWith({}), html);
    expect(await page.title()).toBe('Scorecard: Shops');
    expect(errors.join()).toContain('Content Security Policy');
    await page.context().close();
  });

  it('is as good to hear as to see, fits on a telephone, and prints without its buttons', PATIENCE, async () => {
    const { page, errors } = await opened(folderWith({}), await formPage(scorecard()));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([]);
    }
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 680, height: 1000 });
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await page.isVisible('button')).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('brings ten visits back, from which it is told by site how the checks were kept', PATIENCE, async () => {
    const files = standardsIn('examples/front-counter');
    const folder = folderWith(files);
    mkdirSync(path.join(folder, 'observations'));
    const rendering = ['--format', 'html', '--at', 'counter', '--method', 'mystery visit', '--out', 'form.html'];
    expect(yardstick(folder, 'render', 'scorecard', '.', ...rendering).code).toBe(0);
    const { page } = await opened(folder, readFileSync(path.join(folder, 'form.html'), 'utf8'));
    page.on('dialog', (dialog) => dialog.accept());
    const lines = await page.locator('fieldset.check').count();
    for (let visit = 0; visit < 10; visit += 1) {
      await page.fill('[name=observer]', visit % 2 === 0 ? 'Ann' : 'Ben');
      await page.fill('[name=site]', ['airport', 'harbour'][visit % 2] as string);
      await page.fill('[name=observed]', `2026-07-${String(visit + 10)}T10:30`);
      for (let line = 0; line < lines; line += 1) {
        // At the harbour the first line is never kept.
        const answer = line === 0 && visit % 2 === 1 ? 'no' : 'yes';
        await page.check(`input[name="answer-${line}"][value="${answer}"]`);
      }
      const { name, text } = await saved(page);
      writeFileSync(path.join(folder, 'observations', name), text);
      await page.click('#next');
    }
    await page.context().close();
    const results = JSON.parse(yardstick(folder, 'measure', '.', '--now', '2026-10-01T09:00', '--format', 'json').out);
    const [{ visits, sites, rows }] = results.observations;
    expect([visits, rows.refused, rows.counted]).toEqual([10, [], 10 * lines]);
    expect(sites).toEqual([
      { site: 'airport', visits: 5, yes: 5 * lines, no: 0, notApplicable: 0 },
      { site: 'harbour', visits: 5, yes: 5 * (lines - 1), no: 5, notApplicable: 0 },
    ]);
    const smile = results.targets.find((it: { target: string }) => it.target === 'front-counter/smile/checks');
    expect(smile.periods.map(({ name, met, missed }: Record<string, unknown>) => [name, met, missed])).toEqual([
      ['2026-Q3', 15, 5],
    ]);
  });
});

describe('yardstick render scorecard', () => {
  it('says what there is where nothing is asked', () => {
    const run = (...args: string[]) =>
      yardstick(folderWith({ 'shops.standards': SHOPS }), 'render', 'scorecard', '.', ...args);
    expect(run('--branch', 'airport', '--at', 'phone', '--method', 'inspection')).toMatchObject({
      code: 0,
      err:
        'Phone, inspection: nothing is asked. There are checks at counter and phone; ' +
        'by mystery visit at counter and phone; by call listening at phone.\n',
    });
    expect(run('--at', 'counter', '--method', 'call listening').err).toContain('by inspection everywhere;');
    expect(run('--at', 'phone', '--method', 'call listening').err).toBe('');
  });
});
