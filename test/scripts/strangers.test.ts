import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium as playwright } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { BROWSER_FLAGS, chromium } from '../../scripts/programs.ts';
import { refuseStrangers } from '../../scripts/vscode/strangers.ts';

const ASKING = (who: string) => `fetch('http://${who}.example/').catch(() => undefined)`;
const WORKER = `new Worker(URL.createObjectURL(new Blob(["${ASKING('worker')}"])))`;
const FRAME = `<img src="http://image.example/"><script>${ASKING('script')}; ${WORKER}</script>`;
const PAGES: Readonly<Record<string, string>> = {
  '/': `<script>${ASKING('workbench')}</script><iframe src="/frame"></iframe><iframe src="http://frame.example/"></iframe>`,
  '/frame': FRAME,
};

it('a window’s extensions are caught when they ask another host, and its workbench is not', {
  timeout: 60_000,
}, async () => {
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(PAGES[url] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await playwright.launch({ executablePath: await chromium(), args: BROWSER_FLAGS });
  onTestFinished(async () => {
    await browser.close();
    server.close();
  });
  const context = await browser.newContext();
  const asked = await refuseStrangers(context, host);
  await (await context.newPage()).goto(`http://${host}/`);
  await expect
    .poll(() => asked.map((it) => new URL(it).hostname.replace('.example', '')).sort(), { timeout: 20_000 })
    .toEqual(['frame', 'image', 'script', 'worker']);
});
