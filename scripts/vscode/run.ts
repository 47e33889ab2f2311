/** Runs a suite inside a real VS Code, its browser workbench driven by headless Chromium. */
import { format } from 'node:util';
import { type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { BROWSER_FLAGS, chromium } from '../programs.ts';
import { Driver, listen } from './driver.ts';
import { installEditor } from './install.ts';
import { EditorServer } from './server.ts';
import { refuseStrangers } from './strangers.ts';
import { type HostKind, nodeHostUrl, webHostUrl } from './workbench.ts';

export interface EditorRun {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** A CommonJS file that exports `run()` and prints one line of RESULTS. */
  readonly suite: string;
  readonly opens?: string;
  readonly host?: HostKind;
  readonly install?: readonly string[];
  readonly trusted?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder for screenshots. */
  readonly shots: string;
  /** Is told each line that the suite prints. */
  readonly say: (line: string) => void;
}

export interface Results {
  readonly passed: number;
  readonly failed: number;
}

/** The mark of the line in which a suite tells its results: an extension host that dies early exits with 0. */
const RESULTS = '##results##';
/** The mark of a line that asks for an action, in hosts that can ask in no other way. */
const ACTION = '##action##';
/** The workbench's own log, which comes on the same way as that of the suite; its errors are about what was not compiled. */
const NOISE =
  /^(\[[A-Za-z]|Resolv(ing|ed) conn|Creat(ing|ion of) |Ignoring fetching|Updating additional|Request to|Loading dev)/;

/** @throws where the suite could not be run to its end */
export async function runInEditor(run: EditorRun): Promise<Results> {
  const { install = [], trusted = true, settings = {} } = run;
  const server = await EditorServer.start({ main: installEditor(), install, trusted, settings });
  const browser = await playwright.launch({ executablePath: await chromium(), args: BROWSER_FLAGS });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const asked = await refuseStrangers(context, server.host);
    const { passed, failed } = await inWorkbench(context, server, run);
    if (asked.length === 0) return { passed: passed + 1, failed };
    run.say(`the window asked other hosts for ${asked.join(', ')}`);
    return { passed, failed: failed + 1 };
  } finally {
    await browser.close().catch(() => undefined);
    await server.stop();
  }
}

async function inWorkbench(context: BrowserContext, server: EditorServer, run: EditorRun): Promise<Results> {
  const page = await context.newPage();
  const driver = new Driver(page, run.shots);
  const control = await listen(driver);
  try {
    const outcome = followSuite(page, driver, run.say);
    const opened = { ...run, env: { ...run.env, EDITOR_DRIVER: control.url } };
    const { host } = server;
    const url = run.host === 'web' ? await webHostUrl(context, host, opened) : nodeHostUrl(host, opened);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await Promise.race([outcome, server.ended.then(() => fail('VS Code’s server ended')), late(600_000)]);
  } finally {
    control.server.close();
    control.server.closeAllConnections();
  }
}

/** Hands on what the suite prints, does what it asks for, and settles with its results. */
async function followSuite(page: Page, driver: Driver, say: EditorRun['say']): Promise<Results> {
  let results: Results | undefined;
  const ended = Promise.withResolvers<number>();
  page.once('crash', () => ended.reject(new Error('the page crashed')));
  await page.exposeFunction('codeAutomationLog', (kind: string, args: unknown[] | undefined) => {
    if (!args?.length) return;
    const text = format(...args);
    if (text.includes(RESULTS)) results = JSON.parse(text.slice(text.indexOf(RESULTS) + RESULTS.length));
    else if (text.includes(ACTION)) void driver.act(JSON.parse(text.slice(text.indexOf(ACTION) + ACTION.length)));
    else if (process.env.VERBOSE || (kind !== 'error' && !NOISE.test(text))) say(text);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => ended.resolve(code));
  const code = await ended.promise;
  return results ?? fail(`the suite told no results (exit code ${code})`);
}

function fail(message: string): never {
  throw new Error(message);
}

const late = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`no result within ${ms / 1000} s`)), ms).unref());
