/** What is written is the old or the new, whatever happens, and the run says which. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { BIN, folderWith, yardstick } from '../support/cli.ts';
import { mountSmallDisk, yardstickWithin } from '../support/full-disk.ts';

const standard = (at: number): string => `standard reply-${at} "Replies ${at}" {
  at     counter
  area   time-limit
  check  "A reply lies in the file"
  target at least 90 % of letters are answered within 5 business days per month
}
`;
const DESK = `service desk "Desk" { touchpoints counter }
record letters from "letters.csv" { moments received, answered }
${Array.from({ length: 60 }, (_, at) => standard(at)).join('')}`;
const SOUND = DESK.replaceAll('90 %', '90%');
const OLD = 'what was there before\n';

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** Commands that write a file of some kilobytes. */
const WRITERS: readonly (readonly [file: string, args: readonly string[]])[] = [
  ['out.json', ['check', '--format', 'json', '--out', 'out.json', '--force']],
  ['out.patch', ['check', '--fix', '--dry-run', '--out', 'out.patch', '--force']],
  ['out.md', ['render', 'checklist', '--out', 'out.md', '--force']],
  ['out.xlsx', ['render', 'table', '--format', 'xlsx', '--out', 'out.xlsx', '--force']],
  ['out.docx', ['render', 'metrics', '--format', 'docx', '--out', 'out.docx', '--force']],
];

describe.each(WRITERS)('%s, written by %j', (file, args) => {
  it('is the old one after the disk has become full', () => {
    const folder = folderWith({
      'a.standards': DESK.replaceAll('90 %', '90%'),
      'b.standards': `part of desk\n${standard(99)}`,
      [file]: OLD,
    });
    const { code, err } = yardstickWithin(4, folder, ...args);
    expect(err).toBe(
      `yardstick: ${file} cannot be written: it would be larger than files may be. Nothing was written\n`,
    );
    expect(code).toBe(2);
    expect(read(folder, file)).toBe(OLD);
    expect(readdirSync(folder).sort()).toEqual(['a.standards', 'b.standards', file].sort());
  });

  it('is the new one where there is room, and keeps its mode, its owner and the link that leads to it', () => {
    const folder = folderWith({ 'a.standards': DESK, 'real/file': OLD });
    const real = path.join(folder, 'real/file');
    chmodSync(real, 0o640);
    if (process.getuid?.() === 0) chownSync(real, 4711, 4711);
    const before = statSync(real);
    symlinkSync('real/file', path.join(folder, file));
    expect(yardstick(folder, ...args).err).toContain(file);
    expect(read(folder, 'real/file')).not.toBe(OLD);
    expect(lstatSync(path.join(folder, file)).isSymbolicLink()).toBe(true);
    const { mode, uid, gid } = statSync(real);
    expect({ mode, uid, gid }).toEqual({ mode: before.mode, uid: before.uid, gid: before.gid });
    expect(readdirSync(path.join(folder, 'real'))).toEqual(['file']);
  });
});

describe('a disk that is full', () => {
  it('leaves files as they were, and says so', () => {
    const folder = folderWith({ 'a.standards': SOUND });
    const disk = path.join(folder, 'disk');
    if (!mountSmallDisk(disk, 8)) return;
    writeFileSync(path.join(disk, 'out.json'), OLD);
    const { code, err } = yardstick(folder, 'export', '--out', 'disk/out.json', '--force');
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(
        /^yardstick: disk\/out.json cannot be written: the disk is full. Nothing was written\n$/,
      ),
    });
    expect(readdirSync(disk)).toEqual(['out.json']);
    expect(read(disk, 'out.json')).toBe(OLD);
  });

  it('leaves the baseline that was there', () => {
    const folder = folderWith({ 'a.standards': DESK.replaceAll('90 %', '90%') });
    const known = ['check', '--baseline', 'known.json'];
    yardstick(folder, ...known, '--update-baseline');
    const before = read(folder, 'known.json');
    writeFileSync(
      path.join(folder, 'b.standards'),
      'service shop "Shop" { }\nstandard quick "Q" { statement "Quickly" }\n',
    );
    const { code, err } = yardstickWithin(2, folder, ...known, '--update-baseline');
    expect({ code, before: read(folder, 'known.json') === before }).toEqual({ code: 2, before: true });
    expect(err).toContain('known.json cannot be written');
    expect(yardstickWithin(2, folder, ...known).code).toBe(1);
  });

  it('lets --fix mend what fits, and says what it left', () => {
    const small = 'service shop "Shop" { }\nstandard a "A" { target at least 90 % of calls }\n';
    const folder = folderWith({ 'a.standards': DESK, 'b.standards': small });
    const { code, out, err } = yardstickWithin(8, folder, 'check', '--fix');
    expect(code).toBe(2);
    expect(err).toBe('yardstick: a.standards: it cannot be written: it would be larger than files may be\n');
    expect(out).toContain('b.standards: 1 place mended');
    expect(read(folder, 'a.standards')).toBe(DESK);
    expect(read(folder, 'b.standards')).toBe(small.replace('90 %', '90%'));
    expect(readdirSync(folder)).toEqual(['a.standards', 'b.standards']);
  });

  it('leaves all files of a table that is brought back, or none', () => {
    const files = {
      'a.standards': 'service shop "Shop" { }\nstandard a "A" { check "Seen" }\n',
      'b.standards': `part of shop\n${DESK.slice(DESK.indexOf('record')).replaceAll('90 %', '90%')}`,
    };
    const folder = folderWith(files);
    yardstick(folder, 'render', 'table', '--format', 'csv', '--out', 't.csv');
    const table = read(folder, 't.csv')
      .replace('Seen', 'Heard')
      .replaceAll('A reply lies in the file', 'A letter lies there');
    writeFileSync(path.join(folder, 't.csv'), table);
    const { code, err } = yardstickWithin(8, folder, 'import', '--update', 't.csv');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'yardstick: b.standards cannot be written: it would be larger than files may be. Nothing was written\n',
    });
    for (const [file, before] of Object.entries(files)) expect(read(folder, file)).toBe(before);
    expect(yardstick(folder, 'import', '--update', 't.csv').code).toBe(0);
    expect(read(folder, 'a.standards')).toContain('Heard');
    expect(read(folder, 'b.standards')).toContain('A letter lies there');
  });

  it('leaves nothing of an import, and everything that was there before', () => {
    const rows = Array.from({ length: 400 }, (_, at) => `Replies ${at},Desk ${at % 2},We reply within ${at} days`);
    const folder = folderWith({
      'list.csv': `Standard,Service,Target\n${rows.join('\n')}\n`,
      'standards/mine.txt': OLD,
    });
    const args = ['import', 'list.csv', '--report', 'standards/deep/er/report.txt'];
    const { code, err } = yardstickWithin(8, folder, ...args);
    expect(code).toBe(2);
    expect(err).toMatch(/^yardstick: standards\/.* cannot be written: .*\. Nothing was written\n$/);
    expect(readdirSync(path.join(folder, 'standards'))).toEqual(['mine.txt']);
    expect(yardstick(folder, ...args).code).toBe(0);
    expect(read(folder, 'standards/mine.txt')).toBe(OLD);
    expect(existsSync(path.join(folder, 'standards/deep/er/report.txt'))).toBe(true);
  });

  it.each([['check', '--format', 'sarif'], ['render', 'checklist', '--format', 'docx'], ['explain']])(
    'is told where standard output goes there: %j',
    (...args) => {
      if (!existsSync('/dev/full')) return;
      const full = openSync('/dev/full', 'w');
      const folder = folderWith({ 'a.standards': DESK });
      const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      expect(stderr.split('\n').filter((line) => line.startsWith('yardstick:'))).toEqual([
        'yardstick: standard output cannot be written: the disk is full',
      ]);
      expect(status).toBe(2);
    },
  );

  it('is told where a device is written to', () => {
    if (!existsSync('/dev/full')) return;
    const folder = folderWith({ 'a.standards': DESK.replaceAll('90 %', '90%') });
    const run = yardstick(folder, 'export', '--out', '/dev/full', '--force');
    expect(run).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/dev\/full cannot be written: the disk is full. Nothing was written\n$/),
    });
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    expect(yardstick(folder, 'export', '--out', '/dev/null', '--force').code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('what a command was made from', () => {
  const sources = {
    'yardstick.json': '{}',
    'a.standards': 'service desk "Desk" { }\nrecord letters from "letters.csv" { moments received, answered }\n',
    'b.standards': 'part of desk\nstandard a "A" { check "Seen" }\n',
    'letters.csv': 'received,answered\n',
  };
  const refusal = (name: string) => ({
    code: 2,
    err: `yardstick: ${name} is one of the files that this is made from. Name another file\n`,
    out: '',
  });
  const unchanged = (folder: string) => {
    for (const [name, before] of Object.entries(sources)) expect(read(folder, name)).toBe(before);
  };

  it.each(Object.keys(sources))('is not written over, by whatever name: %s', (file) => {
    const folder = folderWith(sources);
    symlinkSync(file, path.join(folder, 'soft'));
    linkSync(path.join(folder, file), path.join(folder, 'hard'));
    for (const name of [`./${file}`, path.join(folder, file), 'soft', 'hard'])
      expect(yardstick(folder, 'export', '--out', name, '--force')).toEqual(refusal(name));
    unchanged(folder);
  });

  it.each([
    ['render', 'checklist'],
    ['check', '--format', 'json'],
    ['check', '--fix'],
    ['check', '--fix', '--dry-run'],
  ])('is not written over by any command: %s %s', (...args) => {
    const folder = folderWith(sources);
    expect(yardstick(folder, ...args, '--out', 'b.standards', '--force')).toEqual(refusal('b.standards'));
    unchanged(folder);
  });

  it('is not written over by the report of an import', () => {
    const folder = folderWith({ 'list.csv': 'Standard,Target\nReplies,We reply within 5 days\n' });
    for (const report of ['list.csv', './list.csv']) {
      const { code, err } = yardstick(folder, 'import', 'list.csv', '--report', report, '--force');
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining('one of the files that this is made from'),
      });
      expect(readFileSync(path.join(folder, 'list.csv'), 'utf8')).toContain('We reply within 5 days');
    }
    for (const [report, why] of [
      ['list.csv', 'exists already'],
      ['standards/list.standards', 'is to be a file of standards'],
      ['./standards/../standards/list.standards', 'is to be a file of standards'],
    ] as const) {
      const { code, err } = yardstick(folder, 'import', 'list.csv', '--report', report);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(why) });
      expect(readdirSync(folder)).toEqual(['list.csv']);
    }
  });
});

describe('what may not be written', () => {
  it('is left alone with --force too', () => {
    const folder = folderWith({ 'a.standards': DESK, 'out.md': OLD, 'folder/in.txt': OLD });
    chmodSync(path.join(folder, 'out.md'), 0o444);
    const made = (out: string) =>
      yardstick(folder, 'render', 'checklist', '--out', out, '--force').err.trimEnd().split('\n').at(-1);
    expect(made('out.md')).toBe('yardstick: out.md cannot be written: it is read-only. Nothing was written');
    expect(made('folder')).toBe('yardstick: folder cannot be written: it is a folder. Nothing was written');
    expect(made('a.standards/b.md')).toContain(
      'b.md cannot be written: a part of the path is a file, and no folder. Nothing was written',
    );
    expect(made('no/b.md')).toContain(
      'no/b.md cannot be written: it, or a folder on the way to it, is not there. Nothing was written',
    );
    expect(made('a'.repeat(300))).toContain('cannot be written: its name is too long. Nothing was written');
    expect(read(folder, 'out.md')).toBe(OLD);
  });

  it('is a link that leads nowhere or to itself, unless it is to be replaced', () => {
    const folder = folderWith({ 'a.standards': DESK });
    symlinkSync('nowhere', path.join(folder, 'dangling'));
    symlinkSync('self', path.join(folder, 'self'));
    for (const link of ['dangling', 'self']) {
      const { code, err } = yardstick(folder, 'render', 'checklist', '--out', link);
      expect({ code, err }).toEqual({
        code: 2,
        err: `yardstick: ${link} exists already. Name another file, or replace it with --force\n`,
      });
    }
    expect(yardstick(folder, 'render', 'checklist', '--out', 'self', '--force').err).toContain(
      'it is a link that leads to itself',
    );
    expect(yardstick(folder, 'render', 'checklist', '--out', 'dangling', '--force').err).toContain('Wrote dangling.');
    expect(existsSync(path.join(folder, 'nowhere'))).toBe(false);
    expect(read(folder, 'dangling')).toMatch(/^# Checklist/);
  });

  it.runIf(process.getuid?.() === 0)('is in a folder of somebody else', () => {
    const folder = folderWith({ 'a.standards': DESK, 'out.md': OLD });
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, 'out.md'), 0o666);
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'render', 'checklist', '--out', 'out.md', '--force'], {
      cwd: folder,
      encoding: 'utf8',
      uid: 65_534,
      gid: 65_534,
    });
    expect(stderr).toContain('yardstick: out.md cannot be written: you are not allowed to. Nothing was written\n');
    expect(status).toBe(2);
    expect(read(folder, 'out.md')).toBe(OLD);
  });
});

describe('a run that is cut off', () => {
  const many = (): string =>
    folderWith({
      'a.standards':
        DESK.replaceAll('90 %', '90%') +
        Array.from({ length: 300 }, (_, at) => standard(at + 100).replace('90 %', '90%')).join(''),
    });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s in the midst of writing completes it, and says so',
    async (signal) => {
      const folder = many();
      spawnSync('mkfifo', [path.join(folder, 'pipe')]);
      const run = spawn(process.execPath, [BIN, 'export', '--out', 'pipe', '--force'], { cwd: folder });
      const ended = new Promise((resolve) => run.on('close', resolve));
      const err = text(run.stderr);
      const reader = spawn('cat', ['pipe'], { cwd: folder });
      let got = '';
      reader.stdout.setEncoding('utf8');
      for await (const chunk of reader.stdout) {
        if (got === '') run.kill(signal);
        got += chunk;
      }
      expect(JSON.parse(got).services).toHaveLength(1);
      expect(await err).toBe('Exported 1 service to pipe.\nyardstick: stopped. Written: pipe\n');
      expect(await ended).toBeGreaterThan(128);
    },
  );

  it('by a reader that has seen enough ends as it would have', async () => {
    const folder = many();
    const run = spawn(process.execPath, [BIN, 'check', '--fail-on', 'info'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    run.stdout.once('data', () => run.stdout.destroy());
    const [err, code] = await Promise.all([text(run.stderr), new Promise((resolve) => run.on('close', resolve))]);
    expect({ err, code }).toEqual({ err: '', code: 1 });
  });
});
