/** The npm package: installed into an empty folder without a network, it runs every command. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transform } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageCommandLine } from '../../scripts/npm-package.ts';

const place = mkdtempSync(path.join(tmpdir(), 'yardstick '));
const bin = path.join(place, 'node_modules/.bin');
const installed = path.join(place, 'node_modules/yardstick-standards');
const env = { ...process.env, HOME: place, XDG_CACHE_HOME: place, PATH: `${bin}${path.delimiter}${process.env.PATH}` };

const run = (command: string, args: readonly string[], input = '') => {
  const options = { cwd: place, env, input, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { code: status, out: stdout, err: stderr };
};
const yardstick = (...args: string[]) => run('yardstick', args);

const CASES = `received,answered\n${'2026-05-04T09:00,2026-05-05T09:00\n'.repeat(3)}`;
const DESK = `service desk "Desk" { open Mon..Fri 08:00..18:00 in "Europe/Riga" }
role clerk "Clerk"
record letters from "letters.csv" { moments received, answered }
standard reply "Replies" {
  owner  clerk
  target at least 90% of letters are answered within 2 business days of received per month
  check  "The reply names the clerk"
  verify by inspection monthly
  report monthly to clerk
}
`;

const PROMISES = 'Standard\nWe answer letters within 5 days.\n';

let packed = '';

beforeAll(() => {
  packed = packageCommandLine();
  const files = {
    'package.json': '{}',
    'desk/desk.standards': DESK,
    'desk/letters.csv': CASES,
    'promises.csv': PROMISES,
  };
  mkdirSync(path.join(place, 'desk'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, name), text);
  const { code, err } = run('npm', ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', packed]);
  expect({ code, err }).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => rmSync(place, { recursive: true }));

it('is small, and brings nobody else', () => {
  expect(statSync(packed).size).toBeLessThan(3_000_000);
  const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('dependencies');
  for (const file of ['README.md', 'LICENSE', 'third-party-notices.txt', 'man/yardstick.1'])
    expect(existsSync(path.join(installed, file)), file).toBe(true);
});

const COMMANDS: [string, string][] = [
  ['init new.standards', 'new.standards'],
  ['check new.standards --fail-on never', 'new.standards'],
  ['check desk --fail-on never --format json', 'not-adopted'],
  ['export desk', '"services"'],
  ['measure desk --now 2026-06-10', '100.0%'],
  ['report desk --month 2026-05 --now 2026-06-10 --format docx', 'Clerk'],
  ['render handbook desk --format html', '<html'],
  ['diff desk desk', 'Nothing'],
  ['explain YS101', 'vague-term'],
  ['import promises.csv --out imported', 'promises.csv'],
  ['completion bash', 'complete'],
  ['man', '.TH'],
];

it.each(COMMANDS)('runs %s', (line, said) => {
  const { code, out, err } = yardstick(...line.split(' '));
  expect({ code, err }).toMatchObject({ code: 0 });
  expect(out + err).toContain(said);
});

it('is the server of editors', async () => {
  const server = spawn('yardstick', ['server', '--stdio'], { cwd: place, env, shell: process.platform === 'win32' });
  const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
  server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  const [answer] = await once(server.stdout, 'data');
  server.kill();
  expect(String(answer)).toContain('Content-Length');
});

it.skipIf(process.platform === 'win32')('is completed by bash, which runs nothing of what is typed', () => {
  const ask = (...words: string[]) => {
    const typed = words.map((word) => `'${word}'`).join(' ');
    const script = `eval "$(yardstick completion bash)"; COMP_WORDS=(yardstick ${typed}); COMP_CWORD=${words.length}
_yardstick; echo "\${COMPREPLY[*]}"`;
    return run('bash', ['-c', script]).out.trim().split(/\s/);
  };
  expect(ask('check', '--format', '=', 'j')).toEqual(['json', 'junit']);
  expect(ask('check', '$(touch seen)', '--dry')).toEqual(['--dry-run']);
  expect(existsSync(path.join(place, 'seen'))).toBe(false);
});

it('says to a Node that is too old what it takes, in words that any Node reads', async () => {
  const file = path.join(installed, 'bin/yardstick.cjs');
  const old = "Object.defineProperty(process, 'versions', { value: { node: '8.17.0' } });";
  const told = run(process.execPath, [
    '-e',
    `"${old}process.argv=[];require('${file.replaceAll('\\', '/')}')"`.slice(1, -1),
  ]);
  expect(told).toMatchObject({ code: 2, out: '' });
  expect(told.err).toMatch(/this is Node 8\.17\.0, and it takes 2\d\.\d+ or newer/);
  const text = readFileSync(file, 'utf8').replace(/^#!.*/, '');
  const [plain, lowered] = await Promise.all(
    ['esnext', 'es5'].map(async (target) => (await transform(text, { target })).code),
  );
  expect(lowered).toBe(plain);
});
