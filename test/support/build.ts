import { spawnSync } from 'node:child_process';

/**
 * The tests of the command line run what users run: the bundle, made anew, and its prepared state, where this Node can
 * begin with one.
 */
export default async function build(): Promise<void> {
  await import('../../scripts/build.ts');
  spawnSync(process.execPath, ['dist/threads/prepare.js'], { stdio: 'inherit' });
}
