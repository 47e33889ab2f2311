/** The table in a real browser, with the real server behind it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium as driver, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { FromTable, ToTable } from '../../client/table/messages.ts';
import { tableHtml } from '../../client/table/page.ts';
import type { EditTableResult, StandardsTable } from '../../protocol/messages.ts';
import { BROWSER_FLAGS, chromium } from '../../scripts/programs.ts';
import { Client } from '../support/client.ts';
import { textAfter } from '../support/edits.ts';

const DESK = `service desk "Desk" {
  touchpoints phone, chat
  owner clerk // all of it
}

role clerk "Clerk"
role lead "Team lead"
record calls "Calls" from "calls.csv" { moments queued, answered }

standard quick "Calls are answered" {
  statement "We answer your call promptly."
  area time-limits
  target at least 90% of calls are answered within 20 seconds of queued per month { baseline 80% }
}

// Seats come later.
standard seats "Seats" {
  statement "There are seats."
  check "There are seats"
}
`;

let browser: Browser;
let editor: Client;
let folder: string;
let context: BrowserContext;

beforeAll(async () => {
  browser = await driver.launch({ executablePath: await chromium(), args: BROWSER_FLAGS });
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick-table-'));
  writeFileSync(path.join(folder, 'desk.standards'), DESK);
  editor = new Client(folder);
  await editor.start();
  await editor.show('desk.standards', DESK);
});
afterAll(async () => {
  await editor.stop();
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** A table that is open, and the text of its file. */
class Table {
  readonly page: Page;
  text = DESK;
  readonly told: FromTable[] = [];

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(): Promise<Table> {
    await editor.type('desk.standards', DESK);
    const page = await context.newPage();
    onTestFinished(() => page.close());
    const table = new Table(page);
    await page.exposeFunction('tell', (message: FromTable) => table.take(message));
    await page.addInitScript(() => {
      Object.assign(globalThis, {
        acquireVsCodeApi: () => ({ postMessage: (it: unknown) => Reflect.get(globalThis, 'tell')(it) }),
      });
    });
    await page.route('https://table.test/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const contentType = name === '' ? 'text/html' : name.endsWith('.css') ? 'text/css' : 'text/javascript';
      const body =
        name === ''
          ? tableHtml((it) => `https://table.test/${it}`, "'self'")
          : readFileSync(`dist/table/${name}`, 'utf8');
      return route.fulfill({ body, contentType });
    });
    await page.goto('https://table.test/');
    await page.locator('td').first().waitFor();
    return table;
  }

  /** What the extension does with what the page asks. */
  private async take(message: FromTable): Promise<void> {
    this.told.push(message);
    const uri = editor.uri('desk.standards');
    if (message.type === 'edit') {
      const { edits, refused } = await editor.request<EditTableResult>('yardstick/editTable', {
        uri,
        rows: message.rows,
      });
      this.text = textAfter(this.text, edits);
      await editor.type('desk.standards', this.text);
      if (refused.length > 0) await this.post({ type: 'refused', rows: message.rows, refused });
    }
    if (message.type === 'ready' || message.type === 'edit') await this.refresh();
  }

  async refresh(): Promise<void> {
    const uri = editor.uri('desk.standards');
    const table = await editor.request<StandardsTable>('yardstick/table', { uri });
    await this.post({ type: 'show', table, columns: null });
  }

  private async post(message: ToTable): Promise<void> {
    await this.page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`);
  }

  readonly cell = (row: string, heading: string): Locator =>
    this.page
      .locator('tr', { has: this.page.getByRole('rowheader', { name: row }) })
      .locator(`td[data-heading="${heading}"]`);

  async says(text: string): Promise<void> {
    await expect.poll(() => this.text, PATIENCE).toBe(text);
    await expect.poll(() => this.page.locator('td').count()).toBeGreaterThan(0);
  }

  async write(row: string, heading: string, ...keys: string[]): Promise<void> {
    await this.cell(row, heading).click();
    for (const key of keys)
      await (key.length > 1 && /^[A-Z]\w*(\+\w+)?$/.test(key)
        ? this.page.keyboard.press(key)
        : this.page.keyboard.type(key));
  }
}

const violationsIn = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** How long something may take on a loaded machine. */
const PATIENCE = { timeout: 15_000 };

const opened = (): Promise<Table> => Table.open();

describe('the table of standards', () => {
  it('has a row for what holds for all and for each standard, with findings where they belong', async () => {
    const { page, cell } = await opened();
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(
      ['Desk', 'Calls are answered', 'Seats', 'New standard'].map((it) => expect.stringMatching(new RegExp(`^${it}`))),
    );
    await page.getByLabel('Show advice').check();
    expect(await cell('Calls are answered', 'Statement').innerText()).toMatch(/promptly\.\s+i “promptly” is vague/);
    expect(await cell('Seats', 'Owner').innerText()).toBe('(clerk)');
    expect(await violationsIn(page)).toEqual([]);
  });

  it('writes what is typed over a cell, and that alone', async () => {
    const table = await opened();
    await table.write('Calls are answered', 'Statement', 'We answer within 20 seconds.', 'Enter');
    await table.says(DESK.replace('We answer your call promptly.', 'We answer within 20 seconds.'));
    // The cell below has the focus now.
    await table.page.keyboard.press('F2');
    await table.page.keyboard.type(' Many.');
    await table.page.keyboard.press('Escape');
    expect(await table.cell('Seats', 'Statement').innerText()).toBe('There are seats.');
  });

  it('offers what may be chosen, and takes it by the keys', async () => {
    const table = await opened();
    await table.write('Seats', 'Area', 'Enter', 'app', 'ArrowDown');
    expect(await table.page.getByRole('option', { selected: true }).innerText()).toBe('appearance');
    expect(await violationsIn(table.page)).toEqual([]);
    await table.page.keyboard.press('Tab');
    await table.says(DESK.replace('check "There are seats"\n', 'check "There are seats"\n  area appearance\n'));
  });

  it('keeps what cannot be written, with the reason, until it is mended or discarded', async () => {
    const table = await opened();
    const targets = table.cell('Seats', 'Targets');
    await table.write('Seats', 'Targets', 'at least 90 of calls', 'Enter');
    await expect.poll(() => targets.innerText(), PATIENCE).toMatch(/^at least 90 of calls\s+Not written\. /);
    expect(await table.page.getByRole('status').innerText()).toContain('Targets was not written');
    expect(table.text).toBe(DESK);
    await table.write('Seats', 'Targets', 'Escape');
    expect(await targets.innerText()).toBe('');
  });

  it('leaves alone what a row cannot say', async () => {
    const table = await opened();
    await table.write('Desk', 'Statement', 'x');
    expect(await table.page.getByRole('status').innerText()).toBe('Statement cannot be said in this row.');
    expect(await table.page.locator('textarea').count()).toBe(0);
  });

  it('begins a standard in the last row, also where its name was still lacking', async () => {
    const table = await opened();
    await table.write('New standard', 'Owner', 'lead', 'Enter');
    await expect.poll(() => table.cell('Not written yet', 'Owner').innerText(), PATIENCE).toContain('Not written');
    await table.write('Not written yet', 'Title', 'Mail is answered', 'Enter');
    await table.says(`${DESK}\nstandard mail-is-answered "Mail is answered" {\n  owner lead\n}\n`);
    await expect.poll(() => table.page.getByRole('rowheader').count(), PATIENCE).toBe(5);
  });

  it('goes to a spreadsheet and comes from there', async () => {
    const table = await opened();
    await table.cell('Calls are answered', 'Title').click();
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c']) await table.page.keyboard.press(key);
    const copied = await table.page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe('Calls are answered\tWe answer your call promptly.\nSeats\tThere are seats.');
    const rows = 'Seats for all\tThere is a seat for everybody.\nLight\t"There is light."\n';
    await table.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(rows)})`);
    await table.write('Seats', 'Title', 'Control+v');
    const seats = DESK.replace('"Seats"', '"Seats for all"').replace(
      'There are seats.',
      'There is a seat for everybody.',
    );
    await table.says(`${seats}\nstandard light "Light" {\n  statement "There is light."\n}\n`);
  });

  it('keeps each pasted row that cannot be written by itself, and loses nothing of it', async () => {
    const table = await opened();
    const rows = 'Mail\tWe answer mail.\t\tall of it\nFax\tWe answer faxes.\t\tall of it\nLight\tThere is light.\t\t';
    await table.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(rows)})`);
    await table.write('New standard', 'Title', 'Control+v');
    await table.says(`${DESK}\nstandard light "Light" {\n  statement "There is light."\n}\n`);
    const drafts = table.page.locator('tr.new');
    await expect.poll(() => drafts.count(), PATIENCE).toBe(3);
    await expect
      .poll(() => drafts.nth(1).innerText(), PATIENCE)
      .toMatch(/Fax\s+We answer faxes\.\s+all of it\s+Not written\./);
    await drafts.nth(0).locator('td[data-heading="Targets"]').click();
    await table.page.keyboard.press('Delete');
    await expect.poll(() => table.text, PATIENCE).toContain('standard mail "Mail"');
    await expect.poll(() => drafts.count(), PATIENCE).toBe(2);
  });

  it('does nothing where the clipboard holds no text', async () => {
    const table = await opened();
    await table.cell('Seats', 'Title').click();
    await table.page.evaluate(
      `document.activeElement.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: new DataTransfer() }))`,
    );
    expect(table.told.map(({ type }) => type)).toEqual(['ready']);
  });

  it('writes into the row in which the writing began, wherever that has moved to', async () => {
    const table = await opened();
    await table.write('Seats', 'Statement', 'F2', ' Many.');
    await editor.type(
      'desk.standards',
      DESK.replace('standard quick', 'standard first "First" { check "It is first" }\n\nstandard quick'),
    );
    table.text = DESK.replace('standard quick', 'standard first "First" { check "It is first" }\n\nstandard quick');
    await table.refresh();
    await table.page.keyboard.press('Enter');
    await table.says(table.text.replace('There are seats."\n', 'There are seats. Many."\n'));
  });

  it('fills several cells at once, and empties them', async () => {
    const table = await opened();
    await table.write('Calls are answered', 'Area', 'Shift+ArrowDown', 'Control+d');
    const filled = DESK.replace('check "There are seats"\n', 'check "There are seats"\n  area time-limits\n');
    await table.says(filled);
    await table.write('Calls are answered', 'Area', 'Shift+ArrowDown', 'Delete');
    await table.says(DESK.replace('  area time-limits\n', ''));
  });

  it('shows what is looked for, and the columns that were chosen', async () => {
    const table = await opened();
    await table.page.getByLabel('Find').fill('seat');
    expect(await table.page.getByRole('rowheader').allInnerTexts()).toEqual([
      expect.stringMatching(/^Seats/),
      'New standard',
    ]);
    await table.page.getByText('Columns', { exact: true }).click();
    await table.page.getByLabel('Evidence').check();
    expect(await table.page.getByRole('columnheader', { name: 'Evidence' }).count()).toBe(1);
    expect(table.told.at(-1)).toEqual({ type: 'columns', columns: expect.arrayContaining(['Title', 'Evidence']) });
  });

  it('leads to the text of a row', async () => {
    const table = await opened();
    await table.page.getByRole('button', { name: 'Go to the text of: Seats' }).click();
    expect(table.told.at(-1)).toEqual({ type: 'open', start: { line: 16, character: 0 } });
  });
});
