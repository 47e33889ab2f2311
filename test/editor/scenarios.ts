/** The windows in which the extension is tried, each with a folder of its own to work in. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { VSIX } from '../../scripts/vscode/package.ts';
import type { EditorRun } from '../../scripts/vscode/run.ts';

export type Scenario = Pick<EditorRun, 'opens' | 'host' | 'trusted' | 'settings' | 'install'>;

const FIXTURES = 'test/editor/fixtures';
const DESK = `${FIXTURES}/desk`;
const SHOP = `${FIXTURES}/shop`;
const FIRST_DRAFT = 'examples/first-draft';

export const SCENARIOS: Readonly<Record<string, () => Scenario>> = {
  folder: () => ({ opens: folderWith(DESK, FIRST_DRAFT, 'examples/contact-centre', 'examples/boston-311') }),
  installed: () => ({ opens: folderWith(), install: [VSIX] }),
  empty: () => ({}),
  'multi-root': () => ({ opens: workspaceFile(folderWith(DESK, SHOP)) }),
  browser: () => ({ opens: folderWith(DESK, SHOP), host: 'web' }),
  restricted: () => ({ opens: untrustedFolder(), trusted: false }),
};

/** A folder with copies of some others, each under its own name. */
function folderWith(...sources: string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yardstick-window-'));
  for (const source of sources) cpSync(source, path.join(folder, path.basename(source)), { recursive: true });
  return folder;
}

/** A workspace of all folders in one, and beside it a folder that is not part of it yet. */
function workspaceFile(folder: string): string {
  cpSync(FIRST_DRAFT, path.join(folder, 'more/first-draft'), { recursive: true });
  const file = path.join(folder, 'offices.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'desk' }, { path: 'shop' }] }));
  return file;
}

/** A folder that brings settings of its own. */
function untrustedFolder(): string {
  const folder = folderWith(DESK);
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode/settings.json'), '{ "yardstick.trace.server": "verbose" }');
  return folder;
}
