/** The playground as a telephone has it: a visitor writes, measures, sends a link, and goes on without a network. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Download, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BROWSER_FLAGS, chromium } from '../../scripts/programs.ts';
import { buildSite } from '../../scripts/site.ts';
import { serve } from '../support/serve.ts';

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  ({ server, address } = await serve(await buildSite()));
  browser = await playwright.launch({ executablePath: await chromium(), args: BROWSER_FLAGS });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const DESK = `service desk "Desk" { open Mon..Fri 08:00..18:00 in "Europe/Riga" }
record letters from "letters.csv" { moments received, answered }
standard reply "Replies" {
  target at least 90% of letters are answered within 2 business days of received per month
}
`;
const CASES = `received,answered\n${'2026-05-04T09:00,2026-05-05T09:00\n'.repeat(3)}`;

const drop = (page: Page, name: string, content: string | Buffer) =>
  page.locator('#chosen').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

const bytesOf = async (download: Download) => readFileSync(await download.path());

it('serves a visitor with a telephone and nothing else', { timeout: 240_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  let loaded = 0;
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(address)) complaints.push(request.url());
  });
  page.on('requestfinished', async (request) => {
    loaded += (await request.sizes().catch(() => undefined))?.responseBodySize ?? 0;
  });

  await page.goto(`${address}playground/`);
  await page.getByRole('button', { name: /Findings/ }).click();
  await page.locator('.finding').first().waitFor();
  expect(loaded).toBeLessThan(1_000_000);

  // What is proposed for a finding is written into the text.
  await page.locator('.finding', { hasText: 'no measure' }).first().getByText('What to do').click();
  await page
    .getByRole('button', { name: /^Write a “check”/ })
    .first()
    .click();
  await page.locator('.cm-content', { hasText: 'check' }).waitFor();

  // By keys alone: a standard is begun, and completion says what may stand there.
  await page.keyboard.press('Control+End');
  await page.keyboard.type('standard brief "Brief" {\nstate');
  await page
    .getByRole('option', { name: /statement/ })
    .first()
    .waitFor();

  // As it is heard and seen, in light and dark, in every part.
  for (const [part, colorScheme] of [
    ['Standards', 'light'],
    ['Findings', 'dark'],
    ['Preview', 'light'],
  ] as const) {
    await page.getByRole('button', { name: part, exact: part !== 'Findings' }).click();
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((it) => `${part}, ${colorScheme}, ${it.id}: ${it.nodes[0]?.html}`)).toEqual([]);
  }
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width).toBe(390);

  // Standards of one's own, measured on data of one's own.
  await drop(page, 'desk.standards', DESK);
  await page.locator('.cm-content', { hasText: 'service desk' }).waitFor({ state: 'attached' });
  await drop(page, 'letters.csv', CASES);
  const preview = page.frameLocator('#preview');
  await preview.getByRole('tab', { name: 'Results' }).click();
  await preview.getByText('100.0%').first().waitFor();
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    preview.getByRole('button', { name: /as Word/ }).click(),
  ]);
  expect((await bytesOf(word)).subarray(0, 2).toString()).toBe('PK');
  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save JSON' }).click(),
  ]);
  expect(JSON.parse((await bytesOf(json)).toString()).services).toHaveLength(1);

  // A link carries the text, and opens where there is no network any more.
  const editor = await page.locator('.cm-editor').elementHandle();
  await page.getByRole('button', { name: 'Link' }).click();
  await page.waitForURL(/#1\./);
  await page.evaluate('navigator.serviceWorker.ready');
  await page.waitForFunction(
    'caches.keys().then((names) => caches.open(names[0])).then((it) => it.match("./")).then(Boolean)',
  );
  const isOpen = await (await editor?.getProperty('isConnected'))?.jsonValue();
  expect(isOpen, 'what was open stays open').toBe(true);
  await context.setOffline(true);
  await page.goto('about:blank');
  await page.goBack();
  await page.locator('.cm-content', { hasText: 'service desk' }).waitFor();
  await page.getByRole('button', { name: /Findings/ }).click();
  await page.locator('.finding').first().waitFor();

  // And a table becomes standards.
  await drop(page, 'promises.csv', 'Standard\nWe answer letters within 5 days.\n');
  await page.getByText(/1 standards? of promises.csv/).waitFor();
  await page.locator('.finding').first().waitFor();
  expect(complaints).toEqual([]);
});
