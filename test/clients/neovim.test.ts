/** The server in an editor that is not VS Code, set up as docs/editors.md says. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { neovim } from '../../scripts/programs.ts';
import { folderWith } from '../support/cli.ts';

const SERVER = path.resolve('dist/cli/yardstick.js');
const SCRIPT = path.resolve('test/clients/neovim.lua');

/** What the script saw. */
interface Seen {
  readonly fault?: string;
  /** The codes of the findings, after the file was opened. */
  readonly codes: string[];
  readonly hover: string;
  /** What was offered on an empty line of the standard. */
  readonly completion: string[];
  /** The text after a quick fix, a rename and formatting. */
  readonly formatted: string;
}

const DESK = `service desk "Desk" {
  owner clerk
}
role clerk "Clerk"
`;
const CALLS = `part of desk
standard answer "Answered" {
  target at least 90% within 5 days per month
  area flow
  owner clerk
}
`;

const program = neovim();

describe('Neovim', () => {
  it('is served', ({ skip }) => {
    if (!program) return skip('Neovim is not here, and cannot be installed');
    const folder = folderWith({ 'desk.standards': DESK, 'calls.standards': CALLS });
    const seen = use(program, folder, 'calls.standards');
    expect(seen.fault).toBeUndefined();
    expect(seen.codes).toContain('YS203');
    expect(seen.hover).toContain('area');
    expect(seen.completion.slice(0, 2)).toEqual(['statement', 'at']);
    expect(seen.formatted).toBe(`part of desk

standard answer "Answered" {
  area   flow
  owner  agent
  target at least 90% within 5 business days per month
}`);
    expect(readFileSync(path.join(folder, 'desk.standards'), 'utf8')).toBe(DESK.replaceAll('clerk', 'agent'));
  });
});

/** Opens a file in the editor, lets the script work there, and returns what it saw. */
function use(editor: string, folder: string, file: string): Seen {
  const home = folderWith({ 'init.lua': setUpFor(editor) });
  writeFileSync(path.join(home, 'yardstick'), `#!/bin/sh\nexec "${process.execPath}" "${SERVER}" "$@"\n`, {
    mode: 0o755,
  });
  const env = {
    ...process.env,
    PATH: `${home}${path.delimiter}${process.env.PATH}`,
    // What the machine's user has set up, or has open, stays out of it.
    XDG_STATE_HOME: home,
    XDG_CACHE_HOME: home,
    SEEN: path.join(home, 'seen.json'),
  };
  const args = ['--headless', '--clean', '-u', path.join(home, 'init.lua'), '-c', `luafile ${SCRIPT}`, file];
  const { stderr } = spawnSync(editor, args, { cwd: folder, env, encoding: 'utf8', timeout: 100_000 });
  try {
    return JSON.parse(readFileSync(env.SEEN, 'utf8'));
  } catch {
    throw new Error(`the script did not end: ${stderr}`);
  }
}

/** The set-up on the page for the editor's version: the first is for those that have `vim.fs.root`, the second for older ones. */
function setUpFor(editor: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const [recent = '', older = ''] = [...page.matchAll(/^```lua\n([\s\S]*?)^```$/gm)].map((match) => match[1]);
  const { stdout } = spawnSync(editor, ['--version'], { encoding: 'utf8' });
  const [, minor = 0] = /^NVIM v0\.(\d+)/.exec(stdout) ?? [];
  return /^NVIM v0\./.test(stdout) && Number(minor) < 10 ? older : recent;
}
