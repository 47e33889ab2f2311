/** What a suite in the extension host may ask of the browser around it: hands and eyes. */
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** One action. `where` says in which document a selector is looked for; the workbench, unless said otherwise. */
interface Action {
  readonly do: 'shot' | 'press' | 'type' | 'click' | 'text' | 'attribute' | 'count' | 'axe' | 'complaints';
  readonly where?: 'workbench' | 'preview';
  readonly selector?: string;
  readonly value?: string;
}

const WAIT_MS = 10_000;

/** The addresses of webviews, and of what they load. */
const WEBVIEW = /\/webview\/|vscode-resource|\/dist\/preview\//;

export class Driver {
  readonly page: Page;
  private readonly shots: string;
  /** What a webview's console has said of errors, policies that were broken among them. */
  private readonly complaints: string[] = [];

  constructor(page: Page, shots: string) {
    this.page = page;
    this.shots = shots;
    page.on('console', (message) => {
      if (message.type() === 'error' && WEBVIEW.test(message.location().url)) this.complaints.push(message.text());
    });
  }

  /** Carries out an action; what it gives back is text, a number or findings of axe. */
  async act(action: Action): Promise<unknown> {
    const { page } = this;
    switch (action.do) {
      case 'shot':
        mkdirSync(this.shots, { recursive: true });
        return this.shot(path.join(this.shots, `${action.value}.png`), action);
      case 'press':
        return page.keyboard.press(action.value ?? '');
      case 'type':
        return page.keyboard.type(action.value ?? '', { delay: 15 });
      case 'click':
        return this.find(action).click({ timeout: WAIT_MS });
      case 'text':
        return this.find(action).innerText({ timeout: WAIT_MS });
      case 'attribute':
        return (await this.find(action).getAttribute(action.value ?? '', { timeout: WAIT_MS })) ?? '';
      case 'count':
        return this.find(action, false).count();
      case 'axe':
        return this.accessibility(action.value);
      case 'complaints':
        return this.complaints;
    }
  }

  /** Takes a picture of an element, or of the whole window. */
  private async shot(file: string, action: Action): Promise<void> {
    await (action.selector ? this.find(action) : this.page).screenshot({ path: file });
  }

  private find({ where, selector = '' }: Action, first = true): Locator {
    const scope = where === 'preview' ? previewIn(this.page) : this.page;
    const found = scope.locator(selector);
    return first ? found.first() : found;
  }

  /** What axe finds in the webview, by all its rules or by one, each with the element that it is about. */
  private async accessibility(rule: string | undefined): Promise<string[]> {
    const builder = new AxeBuilder({ page: this.page }).include([...PREVIEW_FRAMES, 'body']);
    if (rule) builder.withRules(rule);
    const { violations } = await builder.analyze();
    return violations.flatMap((it) => it.nodes.map((node) => `${it.id}: ${node.html}`));
  }
}

/** VS Code puts a webview into a frame within a frame. */
const PREVIEW_FRAMES: [string, string] = ['iframe.webview.ready', 'iframe#active-frame'];

const previewIn = (page: Page): FrameLocator => page.frameLocator(PREVIEW_FRAMES[0]).frameLocator(PREVIEW_FRAMES[1]);

/** Lets the extension host, which is a process of its own, send actions by HTTP; returns where to. */
export async function listen(driver: Driver): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const action = JSON.parse(Buffer.concat(chunks).toString()) as Action;
    const answer = await driver.act(action).then(
      (result) => ({ result }),
      (error: Error) => ({ error: error.message }),
    );
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, server };
}
