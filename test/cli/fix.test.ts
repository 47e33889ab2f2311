import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, yardstick } from '../support/cli.ts';

const BAD = `service desk "Desk" { holidays lv }
record calls from "c.csv" { moments queued, answered }
Standard a "A" ｛
  area   time-limit
  target at least 90 % of Calls are answered within 20s per month
  owner  clark
  area   time-limits
  waive  absolute-target because "The law"
}
role clerk "Clerk"
`;
const MENDED = `service desk "Desk" { holidays LV }
record calls from "c.csv" { moments queued, answered }
standard a "A" {
  area   time-limits
  target at least 90% of calls are answered within 20 seconds per month
  owner  clark
}
role clerk "Clerk"
`;
const SOUND = 'service shop "Shop" { }\n';

const read = (folder: string, file = 'a.standards') => readFileSync(path.join(folder, file), 'utf8');

describe('check --fix', () => {
  it('mends what needs no decision, says what it did, and prints what is left', () => {
    const folder = folderWith({ 'a.standards': BAD, 'sound.standards': SOUND });
    expect(yardstick(folder, 'check').out).toContain(
      'What needs no decision (2) is mended by: yardstick check --fix\n',
    );
    const { code, out } = yardstick(folder, 'check', '--fix');
    expect(read(folder)).toBe(MENDED);
    expect(read(folder, 'sound.standards')).toBe(SOUND);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.standards: 9 places mended\n/);
    expect(out).toContain('  syntax           wrote 90% for 90 %\n');
    expect(out).toContain('  needless-waiver  took out waive absolute-target because "The law"\n');
    expect(out).toContain('a.standards:6:10 error link YS002\n  There is no role called “clark”.');
    expect(yardstick(folder, 'check').out).toBe(out.slice(out.indexOf('\n\n') + 2));
  });

  it('leaves other programs their format, and says what it did beside it', () => {
    const folder = folderWith({ 'a.standards': BAD });
    const { out, err } = yardstick(folder, 'check', '--fix', '--format', 'json');
    expect(err).toContain('a.standards: 9 places mended');
    expect(out).toBe(yardstick(folder, 'check', '--format', 'json').out);
  });

  it('writes nothing where nothing is to be mended', () => {
    const folder = folderWith({ 'a.standards': MENDED });
    const before = new Date(2020, 1, 1);
    utimesSync(path.join(folder, 'a.standards'), before, before);
    expect(yardstick(folder, 'check', '--fix').out).toBe(yardstick(folder, 'check').out);
    expect(statSync(path.join(folder, 'a.standards')).mtime).toEqual(before);
  });

  it('keeps line ends, a byte order mark, the mode and links, and leaves no other file behind', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const folder = folderWith({ 'real/a.txt': windows(BAD) });
    const [real, link] = [path.join(folder, 'real/a.txt'), path.join(folder, 'link.standards')];
    chmodSync(real, 0o640);
    symlinkSync('real/a.txt', link);
    yardstick(folder, 'check', 'link.standards', '--fix');
    expect(read(folder, 'real/a.txt')).toBe(windows(MENDED));
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([readdirSync(folder), readdirSync(path.dirname(real))]).toEqual([['link.standards', 'real'], ['a.txt']]);
  });

  it('changes the files that it was asked about alone', () => {
    const part = 'part of desk\nstandard b "B" { owner clerk check "Seen" area flow area flow }\n';
    const folder = folderWith({ 'yardstick.json': '{}', 'a.standards': BAD, 'b.standards': part });
    yardstick(folder, 'check', '--fix', 'b.standards');
    expect(read(folder)).toBe(BAD);
    expect(read(folder, 'b.standards')).toBe(part.replace(' area flow area flow', ' area flow'));
  });

  it('says which files it may not write, and mends the others', () => {
    const folder = folderWith({ 'a.standards': BAD, 'b.standards': BAD.replace('desk', 'shop') });
    chmodSync(path.join(folder, 'a.standards'), 0o444);
    const { code, out, err } = yardstick(folder, 'check', '--fix');
    expect(code).toBe(2);
    expect(err).toBe('yardstick: a.standards: it may not be written: it is read-only\n');
    expect(out).not.toContain('a.standards: 9 places mended');
    expect(out).toContain('a.standards:3:1 error syntax');
    expect(read(folder)).toBe(BAD);
    expect(read(folder, 'b.standards')).toBe(MENDED.replace('desk', 'shop'));
  });

  it('mends nothing while a file cannot be read: the others may need it', () => {
    const folder = folderWith({ 'a.standards': BAD, 'b.standards': Uint8Array.from([0xff, 0xfe]) });
    const { code, err } = yardstick(folder, 'check', '--fix');
    expect(code).toBe(2);
    expect(err).toContain('b.standards: it is UTF-16');
    expect(err).toContain('Nothing was written');
    expect(read(folder)).toBe(BAD);
  });
});

describe('check --fix --dry-run', () => {
  it('shows a patch that does what --fix does, and writes nothing', () => {
    for (const [before, after] of [
      [BAD, MENDED],
      [`\uFEFF${BAD.trimEnd()}`, `\uFEFF${MENDED.trimEnd()}`],
      [BAD.replaceAll('\n', '\r\n'), MENDED.replaceAll('\n', '\r\n')],
    ] as const) {
      const folder = folderWith({ 'my desk/a.standards': before, 'sound.standards': SOUND });
      const { code, out, err } = yardstick(folder, 'check', '--fix', '--dry-run');
      expect(code).toBe(1);
      expect(err).toBe('1 file would change. Nothing was written.\n');
      expect(read(folder, 'my desk/a.standards')).toBe(before);
      const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: out, encoding: 'utf8' });
      expect(applied.stderr).toBe('');
      expect(read(folder, 'my desk/a.standards')).toBe(after);
    }
  });

  it('ends with 0 where nothing would change', () => {
    const { code, out, err } = yardstick(folderWith({ 'a.standards': MENDED }), 'check', '--fix', '--dry-run');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Nothing would change');
  });

  it.each([
    [['--dry-run'], '--fix'],
    [['--fix', '--dry-run', '--format', 'json'], '--format'],
  ])('is refused as %j', (args, message) => {
    const { code, err } = yardstick(folderWith({ 'a.standards': BAD }), 'check', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
