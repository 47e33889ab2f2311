/** The server of the extension for browsers, in the worker of a real browser: very large tables and files there. */
import { readFileSync } from 'node:fs';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckSummary, ImportedFiles, RenderResult } from '../../protocol/messages.ts';
import { BROWSER_FLAGS, chromium } from '../../scripts/programs.ts';

const COUNT = 20_000;
const PATIENCE = { timeout: 300_000 };
const SITE = 'https://yardstick.test';

const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);

/** Each letter has a sentence of its own, so that none is known from before. */
const TABLE = [
  'Standard,Target',
  ...numbers.map((it) => `Letter ${it} is answered within ${1 + (it % 30)} days,90%`),
].join('\n');

/** In the page: a worker, and what to ask it. What the worker asks has no answer, as in an editor without folders. */
const PAGE = `<!doctype html><script>
const worker = new Worker('/browser.js', { type: 'module' });
const waiting = new Map();
const send = (message) => worker.postMessage({ jsonrpc: '2.0', ...message });
worker.onmessage = ({ data }) => {
  if (data.method && data.id !== undefined) send({ id: data.id, result: null });
  else if (data.id !== undefined) {
    const { resolve, reject } = waiting.get(data.id);
    data.error ? reject(new Error(data.error.message)) : resolve(data.result);
  }
};
worker.onerror = ({ message }) => { document.title = message; };
let last = 0;
const ask = (method, params) => new Promise((resolve, reject) => {
  waiting.set(++last, { resolve, reject });
  send({ id: last, method, params });
});
const tell = (method, params) => send({ method, params });
</script>`;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await playwright.launch({ executablePath: await chromium(), args: BROWSER_FLAGS });
  page = await browser.newPage();
  await page.route(`${SITE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(`dist/server${pathname}`) });
  });
  await page.goto(`${SITE}/`);
  await ask('initialize', { processId: null, rootUri: null, capabilities: {} });
  await tell('initialized', {});
}, 180_000);
afterAll(() => browser?.close());

const called = <T>(name: 'ask' | 'tell', method: string, params: unknown): Promise<T> =>
  page.evaluate<T>(`${name}(${JSON.stringify(method)}, ${JSON.stringify(params)})`);
const ask = <T>(method: string, params: unknown): Promise<T> => called('ask', method, params);
const tell = (method: string, params: unknown): Promise<void> => called('tell', method, params);

describe(`${COUNT} standards in a browser`, () => {
  let text: string;

  it('are imported from a table', PATIENCE, async () => {
    const base64 = Buffer.from(TABLE).toString('base64');
    const result = await ask<ImportedFiles>('yardstick/import', { name: 'letters.csv', base64 });
    expect(result.standards).toBe(COUNT);
    text = result.files[0]?.text ?? '';
    expect(text.match(/^standard /gm)).toHaveLength(COUNT);
  });

  it('are checked, and come out as a table', PATIENCE, async () => {
    const uri = 'memory:/letters.standards';
    await tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yardstick', version: 1, text } });
    const summary = await ask<CheckSummary>('yardstick/check', {});
    expect(summary).toMatchObject({ files: 1, services: 1, errors: 0 });
    expect(summary.warnings).toBeGreaterThan(COUNT / 2);
    const rendered = await ask<RenderResult>('yardstick/render', { uri, document: 'metrics', format: 'csv' });
    expect('text' in rendered && rendered.text.match(/Letter \d+ is answered/g)?.length).toBeGreaterThanOrEqual(COUNT);
  });
});
