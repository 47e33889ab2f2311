/** Makes the documentation's part of the site. Its generator is installed in a folder of its own, where it is missing. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('site/docs');

if (!existsSync(path.join(FOLDER, 'node_modules'))) run('npm', 'ci', '--ignore-scripts');
rmSync(path.join(FOLDER, 'pages'), { recursive: true, force: true });
cpSync('docs', path.join(FOLDER, 'pages'), { recursive: true });
run('npx', 'vitepress', 'build', '.');

function run(command: string, ...args: string[]): void {
  // On Windows, both are scripts of the shell.
  const { status } = spawnSync(command, args, { cwd: FOLDER, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
