/** The page that is VS Code: what it opens, and how a suite is put into one of its extension hosts. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** `node`: the extension host on the server; `web`: the worker in the browser. */
export type HostKind = 'node' | 'web';

interface Opened {
  readonly extension: string;
  readonly suite: string;
  /** A folder or a `.code-workspace` file; without one, an empty window. */
  readonly opens?: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The address of a workbench that runs a suite in the extension host of the server. */
export function nodeHostUrl(host: string, { extension, suite, opens, env }: Opened): string {
  const remote = (file: string) => `vscode-remote://${host}${path.resolve(file)}`;
  return workbenchUrl(host, opens, [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suite)],
    ['extensionEnvironment', JSON.stringify(env)],
  ]);
}

/**
 * The address of a workbench that runs a suite in the extension host of the browser. The extension's
 * folder is served on the workbench's own origin, as its content security policy wants it.
 */
export async function webHostUrl(context: BrowserContext, host: string, opened: Opened): Promise<string> {
  const root = path.resolve(opened.extension);
  await context.route(
    (url) => url.host === host && url.pathname.startsWith(SERVED),
    (route) => {
      const file = path.join(root, decodeURIComponent(new URL(route.request().url()).pathname.slice(SERVED.length)));
      if (!file.startsWith(root) || !existsSync(file) || statSync(file).isDirectory())
        return route.fulfill({ status: 404 });
      const contentType = TYPES[path.extname(file)] ?? 'application/octet-stream';
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ status: 200, contentType, headers, body: readFileSync(file) });
    },
  );
  const served = (file: string) => `${SERVED}/${path.relative(root, path.resolve(file)).split(path.sep).join('/')}`;
  const uri = (file: string) => ({ scheme: 'http', authority: host, path: served(file).replace(/\/$/, '') });
  await context.addInitScript(configureWorkbench, { extensions: [uri(root)], extensionTestsPath: uri(opened.suite) });
  return workbenchUrl(host, opened.opens, []);
}

const SERVED = '/__extension';
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
};

function workbenchUrl(host: string, opens: string | undefined, payload: readonly (readonly string[])[]): string {
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (opens === undefined) query.set('ew', 'true');
  else query.set(opens.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(opens));
  return `http://${host}/?${query}`;
}

/** Runs in the page: extensions under development in the browser are read from the page's configuration alone. */
function configureWorkbench(developmentOptions: object): void {
  const { document } = globalThis as unknown as { document: PageDocument };
  document.addEventListener('readystatechange', () => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element || document.readyState !== 'interactive') return;
    const settings = JSON.parse(element.getAttribute('data-settings'));
    const merged = { ...settings, developmentOptions: { ...settings.developmentOptions, ...developmentOptions } };
    element.setAttribute('data-settings', JSON.stringify(merged));
  });
}

interface PageDocument {
  readonly readyState: string;
  addEventListener(type: string, listener: () => void): void;
  getElementById(id: string): { getAttribute(name: string): string; setAttribute(name: string, value: string): void };
}
