/** The same statements as Markdown to textlint with write-good, and as many models to the TypeSpec compiler. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, type Program, secondsOf } from '../processes.ts';
import { asMarkdown, asTypeSpec } from '../workspaces/peer-texts.ts';
import { SHAPES } from '../workspaces/shapes.ts';
import { writeFiles } from '../workspaces/write.ts';

export interface Peers {
  readonly standards: number;
  readonly checkSeconds: number;
  readonly textlintSeconds: number;
  readonly typespecSeconds: number;
}

const STANDARDS = 1_000;
const [RUNS, RUNS_QUICKLY] = [7, 3];
const FOLDER = fileURLToPath(new URL('../peers', import.meta.url));

export function measurePeers(isQuick: boolean): Peers {
  if (!existsSync(path.join(FOLDER, 'node_modules'))) install();
  const texts = SHAPES[0]?.files(STANDARDS) ?? new Map<string, string>();
  const text = [...texts.values()].join('');
  const peers = writeFiles(
    'peers',
    new Map([
      ['all.md', asMarkdown(text)],
      ['main.tsp', asTypeSpec(text)],
    ]),
  );
  const programs = [
    check(writeFiles('peers standards', texts)),
    textlint(path.join(peers, 'all.md')),
    typespec(path.join(peers, 'main.tsp')),
  ];
  const [checkSeconds, textlintSeconds, typespecSeconds] = secondsOf(programs, isQuick ? RUNS_QUICKLY : RUNS) as [
    number,
    number,
    number,
  ];
  return { standards: STANDARDS, checkSeconds, textlintSeconds, typespecSeconds };
}

/** The output of npm goes where it does not mix with the figures. */
function install(): void {
  execFileSync('npm', ['ci', '--prefix', FOLDER], {
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
}

const inPeers = (script: string): string => path.join(FOLDER, 'node_modules', script);

const textlint = (file: string): Program => ({
  args: [inPeers('textlint/bin/textlint.js'), '--no-textlintrc', '--rule', 'write-good', file],
  cwd: FOLDER,
});

const typespec = (file: string): Program => ({
  args: [inPeers('@typespec/compiler/cmd/tsp.js'), 'compile', '--no-emit', file],
  cwd: FOLDER,
});
