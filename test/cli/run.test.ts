import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { BIN, folderWith, yardstick } from '../support/cli.ts';

const FILES = {
  'a.standards': 'service desk "Desk" { }\n\nstandard reply "Replies" { target at least 100% within 5 days }\n',
};

it.each([
  ['a file', 'a.standards'],
  ['a folder', '.'],
  ['a file that is not there', 'b.standards'],
])('checks %s without options as it does with those that are the default', (_what, path) => {
  const folder = folderWith(FILES);
  const plain = yardstick(folder, 'check', path);
  expect(plain).toEqual(yardstick(folder, 'check', '--format', 'pretty', '--fail-on=error', '--max-size', '5', path));
  expect(plain.out + plain.err).not.toBe('');
});

it('refuses an option that there is not, wherever it stands', () => {
  const run = yardstick(folderWith(FILES), 'check', 'a.standards', '--loud');
  expect(run.code).toBe(2);
  expect(run.err).toContain("unknown option '--loud'");
});

describe('a failure of the program itself', () => {
  const broken = `require('node:path').relative = () => { throw new RangeError('too \\u001B[2J much\\nof it'); };`;
  const run = (...args: string[]) => {
    const folder = folderWith({ ...FILES, 'broken.cjs': broken });
    const all = ['--require', './broken.cjs', BIN, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };

  it('is told in a line, and is no finding', () => {
    for (const args of [['check'], ['export'], ['render', 'table']]) {
      const { code, out, err } = run(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^yardstick: it failed, and the fault is its own: .*\n$/);
    }
  });

  it('is told with its place in the code where somebody asks for it', () => {
    const { code, err } = run('check', '--debug');
    expect(code).toBe(2);
    expect(err).toMatch(/^yardstick: RangeError: too .*\n(.*\n)* {4}at /);
  });

  it('does not change what --debug is asked of besides', () => {
    const folder = folderWith(FILES);
    expect(yardstick(folder, 'check', '--debug')).toEqual(yardstick(folder, 'check'));
    expect(yardstick(folder, 'check', 'b.standards', '--debug').err).toBe(
      'yardstick: there is no file or folder b.standards\n',
    );
  });
});
