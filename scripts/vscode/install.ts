/** VS Code's own server and browser workbench, as the npm package code-server carries them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const VERSION = '4.139.1';
/** Its postinstall script refuses npm's Node: hence a folder of its own, outside the project's dependencies. */
const FOLDER = path.resolve('.cache/vscode');
const HOME = path.join(FOLDER, 'node_modules/code-server/lib/vscode');
const DONE = path.join(FOLDER, 'installed');

/** Installs the editor unless it is there; returns the file that starts its server. */
export function installEditor(): string {
  if (!existsSync(DONE) || readFileSync(DONE, 'utf8') !== VERSION) {
    console.log(`Installing VS Code (code-server ${VERSION}) into ${path.relative('.', FOLDER)} …`);
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const manifest = { name: 'vscode-for-tests', private: true, dependencies: { 'code-server': VERSION } };
    writeFileSync(path.join(FOLDER, 'package.json'), JSON.stringify(manifest));
    npmInstall(FOLDER);
    // What the package's postinstall script would do, less the compiling of what tests do not need.
    npmInstall(HOME, '--omit=dev');
    writeFileSync(DONE, VERSION);
  }
  return path.join(HOME, 'out/server-main.js');
}

function npmInstall(folder: string, ...options: string[]): void {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...options];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${folder}`);
}
