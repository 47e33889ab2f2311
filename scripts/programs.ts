/** Programs of the machine that tests need: found where they are, installed where they are missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const BROWSERS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const MAC_BROWSER = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Flags under which Chromium runs in a container and leaves the network alone. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chrome or Chromium: one that is there, else Debian's, else Playwright's.
 * @throws where none can be had
 */
export async function chromium(): Promise<string> {
  const found = firstInPath(BROWSERS) ?? (existsSync(MAC_BROWSER) ? MAC_BROWSER : undefined);
  return found ?? fromDebian('chromium') ?? (await fromPlaywright());
}

/** The path of Neovim, or undefined where it is not there and cannot be installed. */
export function neovim(): string | undefined {
  return firstInPath(['nvim']) ?? fromDebian('neovim', 'nvim');
}

function firstInPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

function fromDebian(name: string, command = name): string | undefined {
  if (process.getuid?.() !== 0 || !firstInPath(['apt-get'])) return undefined;
  console.log(`Installing ${name} …`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { encoding: 'utf8', env });
    if (status !== 0) console.error(stderr);
  }
  return firstInPath([command]);
}

async function fromPlaywright(): Promise<string> {
  const playwright = await import('playwright-core');
  const file = playwright.chromium.executablePath();
  if (!existsSync(file)) spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
  if (!existsSync(file)) throw new Error('Neither Chrome nor Chromium is here: install one of them, and try again.');
  return file;
}
