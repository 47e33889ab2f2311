import { expect, it } from 'vitest';
import { folderWith, yardstick } from '../support/cli.ts';

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
