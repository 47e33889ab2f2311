/** Makes the npm package of the command line, in a folder of its own: bundles alone, and no dependencies. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('dist/npm');

/** What anybody loads in a moment; in bytes. */
const LIMIT = 3_000_000;

/** Where things are put: the bundles as they lie to one another in dist/. */
const PARTS = {
  'cli/bin': 'bin',
  'dist/cli': 'cli',
  'dist/prepared': 'prepared',
  'dist/threads': 'threads',
  'dist/docs': 'docs',
  'dist/third-party-notices.txt': 'third-party-notices.txt',
  'cli/README.md': 'README.md',
  'CHANGELOG.md': 'CHANGELOG.md',
  LICENSE: 'LICENSE',
};

/** Puts what has been built into the folder and packs it. @returns the packed file */
export function packageCommandLine(): string {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(path.join(FOLDER, 'man'), { recursive: true });
  for (const [from, to] of Object.entries(PARTS)) cpSync(from, path.join(FOLDER, to), { recursive: true });
  writeFileSync(path.join(FOLDER, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  writeFileSync(path.join(FOLDER, 'man/yardstick.1'), run(process.execPath, ['dist/cli/yardstick.js', 'man'], '.'));
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts'], FOLDER));
  return path.join(FOLDER, packed.filename);
}

/** What npm is told: as much as possible from the manifest of the project. */
function manifest(): object {
  const { version, license, keywords, engines, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const engine = '@duckdb/node-api';
  // Provenance says from which repository a package comes, and the package has to say the same.
  const { GITHUB_REPOSITORY: repository } = process.env;
  return {
    name: 'yardstick-standards',
    version,
    description: 'Checks, measures and publishes service standards',
    license,
    keywords,
    ...(repository && { repository: { type: 'git', url: `git+https://github.com/${repository}.git` } }),
    type: 'module',
    bin: { yardstick: 'bin/yardstick.cjs' },
    man: ['man/yardstick.1'],
    engines: { node: engines.node },
    // It has seventy megabytes for each machine: whoever wants it installs it beside the command line.
    peerDependencies: { [engine]: optionalDependencies[engine] },
    peerDependenciesMeta: { [engine]: { optional: true } },
  };
}

function run(command: string, args: readonly string[], cwd: string): string {
  // On Windows, npm is a script of the shell.
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

if (import.meta.main) {
  const file = packageCommandLine();
  const { size } = statSync(file);
  console.log(`${path.relative('.', file)}: ${(size / 1000).toFixed(0)} kB`);
  if (size > LIMIT) throw new Error(`That is more than ${LIMIT / 1000} kB.`);
}
