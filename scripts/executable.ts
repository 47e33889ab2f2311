/** Makes the command line one file that runs without Node, for the platform that makes it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { FIXES_TOGETHER } from './fixes-together.ts';
import { BUFFERS_OF_NODE, NAMES_IN_ENGLISH, ONE_THREAD, THIS_TIME } from './replaced.ts';

const FOLDER = path.resolve('dist/executable');
const EXECUTABLE = path.join(FOLDER, process.platform === 'win32' ? 'yardstick.exe' : 'yardstick');

/** What lies in files of its own elsewhere. Here nothing does: threads are done without, and pages are those of the site. */
const ALONE: Readonly<Record<string, string>> = {
  'language/findings/pages.ts': readFileSync('language/findings/pages.ts', 'utf8').replace(
    'isPublished: false',
    'isPublished: true',
  ),
  'cli/drafting.ts': "export { draftHere as draftOnThreads } from '../language/intake/drafting.ts';",
  'server/measuring/in-thread.ts': "import { HERE } from './host.ts'; export const inThread = () => HERE;",
};

const IN_ONE_FILE: Plugin = {
  name: 'in-one-file',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/](drafting|in-thread|pages)\.ts$/ }, ({ path: file }) => {
      const contents = ALONE[path.relative('.', file).replaceAll(path.sep, '/')];
      return contents === undefined ? undefined : { contents, loader: 'ts', resolveDir: path.dirname(file) };
    }),
};

/** What Node looks for in an executable: doc/api/single-executable-applications.md. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** @returns the file */
async function buildExecutable(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const main = path.join(FOLDER, 'main.cjs');
  await build({
    entryPoints: ['cli/executable.ts'],
    outfile: main,
    bundle: true,
    minify: true,
    target: 'node24',
    format: 'cjs',
    platform: 'node',
    legalComments: 'none',
    plugins: [IN_ONE_FILE, ONE_THREAD, THIS_TIME, NAMES_IN_ENGLISH, FIXES_TOGETHER, BUFFERS_OF_NODE],
    external: ['@duckdb/node-api'],
    // The program lies where Node does.
    define: { 'import.meta.url': 'installedAt' },
    banner: { js: "const installedAt = require('node:url').pathToFileURL(process.execPath).href;" },
  });
  const blob = path.join(FOLDER, 'main.blob');
  const config = path.join(FOLDER, 'sea.json');
  writeFileSync(
    config,
    JSON.stringify({ main, output: blob, disableExperimentalSEAWarning: true, useCodeCache: true }),
  );
  run(process.execPath, '--experimental-sea-config', config);
  copyFileSync(process.execPath, EXECUTABLE);
  chmodSync(EXECUTABLE, 0o755);
  // The systems refuse a program whose signature is not that of its bytes.
  if (process.platform === 'darwin') run('codesign', '--remove-signature', EXECUTABLE);
  const place = ['NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE, '--macho-segment-name', 'NODE_SEA'];
  run(process.execPath, 'node_modules/postject/dist/cli.js', EXECUTABLE, ...place);
  if (process.platform === 'darwin') run('codesign', '--sign', '-', EXECUTABLE);
  return EXECUTABLE;
}

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

if (import.meta.main) console.log(path.relative('.', await buildExecutable()));
