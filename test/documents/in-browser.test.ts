/** The pages as a browser shows and prints them. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendmentNotice } from '../../language/documents/amendments/notice.ts';
import { toldChanges } from '../../language/documents/amendments/told.ts';
import { DOCUMENTS } from '../../language/documents/document/tree.ts';
import { written } from '../../language/documents/render.ts';
import { BROWSER_FLAGS, chromium } from '../../scripts/programs.ts';
import { rendered, standardsIn } from '../support/documents.ts';
import { changesIn } from '../support/history.ts';
import { callsOf, LINE, lineResults } from '../support/results.ts';
import { AFTER, BEFORE } from '../support/two-versions.ts';

/** What is printable of A4 within the margins of the pages, at 96 dots an inch. */
const PAPER = { width: Math.floor((180 / 25.4) * 96), height: Math.floor((265 / 25.4) * 96) };

let browser: Browser;
beforeAll(async () => {
  browser = await playwright.launch({ executablePath: await chromium(), args: BROWSER_FLAGS });
}, 180_000);
afterAll(() => browser?.close());

/** Each element is looked at many times. */
const PATIENCE = { timeout: 240_000 };

const PAGES = [...DOCUMENTS, 'results', 'amendments'] as const;

const amendments = (): string => {
  const told = toldChanges(changesIn(BEFORE, AFTER), { before: 'then', after: 'now' });
  return written(amendmentNotice(told, 'staff'), 'html');
};

const htmlOf = async (name: (typeof PAGES)[number]): Promise<string> => {
  if (name === 'amendments') return amendments();
  return name === 'results'
    ? written(await lineResults(callsOf(300, 3, 120), LINE.replace(/branch north.*/, '')), 'html')
    : rendered(standardsIn('examples/contact-centre'), name, 'html');
};

async function opened(name: (typeof PAGES)[number]): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (/^(https?|ftp):/.test(request.url())) errors.push(`it loads ${request.url()}`);
  });
  await page.setContent(await htmlOf(name));
  return { page, errors };
}

describe.each(PAGES)('the %s in a browser', (name) => {
  it('loads nothing, breaks no policy, and is as good to hear as to see, in light and dark', PATIENCE, async () => {
    const { page, errors } = await opened(name);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html}`)).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('fits on paper, black on white whatever the theme', async () => {
    const { page } = await opened(name);
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate(`({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      contents: getComputedStyle(document.querySelector('nav') ?? document.head).display,
    })`);
    expect(seen).toEqual({ overflow: 0, paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', contents: 'none' });
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    // A charter is a sheet to hang up.
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length;
    if (name === 'charter') expect(sheets).toBe(1);
    else expect(sheets).toBeGreaterThan(1);
    await page.context().close();
  });
});
