import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { FORMATS, OFFICE_FORMATS } from '../../language/documents/document/tree.ts';
import type { ToldChanges } from '../../language/history/schema.ts';
import { BIN, folderWith, yardstick } from '../support/cli.ts';

const DESK = `service desk "Desk" { open Mon..Fri 09:00..17:00  languages en, lv  owner head }
role head "Head of desk"
record letters "Letters" from "letters.csv" { moments received, answered }
standard reply "Letters are answered" {
  statement "We answer your letter within 5 business days."
  target at least 90% of letters are answered within 5 business days per month
}
standard sign "A sign" { check "A sign hangs at the door" }
`;
const LOOSER = DESK.replace('at least 90%', 'at least 80%')
  .replace('owner head', 'owner clerk')
  .replace('role head', 'role clerk "Clerk"\nrole head');

const files = { 'old/desk.standards': DESK, 'new/desk.standards': LOOSER };

describe('diff', () => {
  it('tells at a terminal what changed, what asks for less first', () => {
    const { code, out, err } = yardstick(folderWith(files), 'diff', 'old', 'new');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`Desk

Asks for less
  Letters are answered: Target desk.standards:7
    before At least 90% of letters are answered within 5 business days of being received, each
           month.
    now    At least 80% of letters are answered within 5 business days of being received, each
           month.

Newly owned
  Letters are answered and A sign: Owner desk.standards:1
    before Head of desk
    now    Clerk

How the work is done
  Desk: Role (new) desk.standards:2
    now    Clerk

4 changes: 1 asks for less.
`);
  });

  it('tells customers what they are promised, and nobody what has not changed', () => {
    const folder = folderWith(files);
    const customers = yardstick(folder, 'diff', 'old', 'new', '--for', 'customers').out;
    expect(customers).toContain('Letters are answered: What we aim for');
    expect(customers).not.toContain('Clerk');
    expect(yardstick(folder, 'diff', 'old', 'old').out).toBe('Nothing has changed in what these standards say.\n');
    expect(yardstick(folder, 'diff', 'new', 'new', '--for', 'customers').out).toBe(
      'Nothing has changed in what we promise you.\n',
    );
  });

  it('compares a file with an older copy that lies beside it', () => {
    const folder = folderWith({ 'desk.standards': LOOSER, 'desk-2025.standards': DESK });
    const { code, out, err } = yardstick(folder, 'diff', 'desk-2025.standards', 'desk.standards');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('1 asks for less');
  });

  it('compares two folders of one workspace', () => {
    const { code, err, out } = yardstick(folderWith({ ...files, 'yardstick.json': '{}' }), 'diff', 'old', 'new');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('1 asks for less');
  });

  it('takes this folder for the new version unless told otherwise', () => {
    const folder = folderWith(files);
    expect(yardstick(path.join(folder, 'new'), 'diff', '../old').out).toContain('1 asks for less');
  });

  it.each([...FORMATS, ...OFFICE_FORMATS])('writes a notice as %s', (format) => {
    const folder = folderWith(files);
    const { code, out, err } = yardstick(folder, 'diff', 'old', 'new', '--format', format, '--out', `notice.${format}`);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `Wrote notice.${format}.\n` });
    expect(readFileSync(path.join(folder, `notice.${format}`)).length).toBeGreaterThan(200);
    const again = yardstick(folder, 'diff', 'old', 'new', '--format', format, '--out', `notice.${format}`);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('--force') });
  });

  it('gives programs JSON that its published schema describes', () => {
    const { out } = yardstick(folderWith(files), 'diff', 'old', 'new', '--format', 'json');
    const told = JSON.parse(out) as ToldChanges;
    const schema = JSON.parse(readFileSync('schema/changes-1.schema.json', 'utf8'));
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    expect(ajv.validate(schema, told), JSON.stringify(ajv.errors)).toBe(true);
    expect(told).toMatchObject({ before: 'old', after: 'new', loosened: 1, tightened: 0 });
    expect(told.changes.find(({ about }) => about === 'target')).toMatchObject({
      kind: 'loosened',
      effect: 'loosened',
      about: 'target',
      customers: true,
      standard: { name: 'reply', title: 'Letters are answered', nameBefore: 'reply' },
      target: 'desk/reply/letters-answered',
    });
  });

  it('colours what it tells at a terminal that shows colours, and names what is unseen in texts', () => {
    const esc = String.fromCharCode(27);
    const folder = folderWith({
      'old/desk.standards': DESK,
      'new/desk.standards': LOOSER.replace('We answer', `We ${esc}[31manswer`),
    });
    const { stdout } = spawnSync(process.execPath, [BIN, 'diff', 'old', 'new'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: undefined },
    });
    expect(stdout).toContain(`${esc}[31mAsks for less`);
    expect(stdout.match(/\[ESC\]/g)).toEqual(['[ESC]']);
    expect(stdout).not.toContain(`${esc}[31manswer`);
  });

  it('does not count what lies in the old version as part of the folder around it', () => {
    const folder = folderWith({ 'old/desk.standards': DESK, 'desk.standards': LOOSER });
    expect(yardstick(folder, 'diff', 'old')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 asks for less'),
    });
  });

  it('reads what was exported before there were observations', () => {
    const folder = folderWith(files);
    const { out } = yardstick(folder, 'export', 'old');
    const compiled = JSON.parse(out);
    for (const service of compiled.services) delete service.observations;
    writeFileSync(path.join(folder, 'old.json'), JSON.stringify(compiled));
    expect(yardstick(folder, 'diff', 'old.json', 'new')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 asks for less'),
    });
  });

  it('reads compiled standards, from which it tells the same', () => {
    const folder = folderWith(files);
    yardstick(folder, 'export', 'old', '--out', 'old.json');
    yardstick(folder, 'export', 'new', '--out', 'new.json');
    const changes = (...args: string[]) =>
      JSON.parse(yardstick(folder, 'diff', ...args, '--format', 'json').out).changes;
    expect(changes('old.json', 'new.json')).toEqual(changes('old', 'new'));
    expect(changes('old.json', 'new')).toEqual(changes('old', 'new'));
    expect(changes('old', 'old.json')).toEqual([]);
    writeFileSync(path.join(folder, 'other.json'), '{ "services": 3 }');
    expect(yardstick(folder, 'diff', 'other.json', 'new')).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no compiled standards'),
    });
  });

  it('says what it could not read, and tells the rest', () => {
    const folder = folderWith({ ...files, 'new/desk.standards': `${LOOSER}standard more { chekc "a" }\n` });
    const { code, out, err } = yardstick(folder, 'diff', 'old', 'new');
    expect(code).toBe(2);
    expect(out).toContain('1 asks for less');
    expect(err).toContain('What stands in the places above may be missing from the changes');
  });
});

/**
 * A repository whose folder `desks/phone` had other standards at its first commit than it has now.
 * @param committed when, by their messages
 */
function repository(committed: Readonly<Record<string, string>> = {}): string {
  const folder = folderWith({ 'desks/phone/desk.standards': DESK, 'desks/other/notes.txt': 'none' });
  const git = (...args: string[]) => {
    const GIT_COMMITTER_DATE = committed[args.at(-1) ?? ''];
    const env = { ...process.env, ...(GIT_COMMITTER_DATE !== undefined && { GIT_COMMITTER_DATE }) };
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', env });
    if (status !== 0) throw new Error(stderr);
  };
  git('init', '--quiet');
  git('config', 'user.email', 'desk@example.org');
  git('config', 'user.name', 'Desk');
  git('add', '.');
  git('commit', '--quiet', '-m', 'First');
  git('tag', 'first');
  writeFileSync(path.join(folder, 'desks/phone/desk.standards'), LOOSER);
  git('commit', '--quiet', '-a', '-m', 'Second');
  return folder;
}

describe('diff of revisions', () => {
  it('compares two of them, or one with the files as they are', () => {
    const folder = repository();
    expect(yardstick(folder, 'diff', 'first', 'HEAD').out).toContain('1 asks for less');
    expect(yardstick(folder, 'diff', 'HEAD', 'first').out).toContain('1 asks for more');
    expect(yardstick(folder, 'diff', 'HEAD~1').out).toContain('1 asks for less');
    expect(yardstick(folder, 'diff', 'HEAD').out).toContain('Nothing has changed');
  });

  it('looks at this folder, or at the folder or file that is named', () => {
    const folder = repository();
    const phone = path.join(folder, 'desks/phone');
    expect(yardstick(phone, 'diff', 'first').out).toContain('1 asks for less');
    expect(yardstick(phone, 'diff', 'first:./').out).toContain('1 asks for less');
    expect(yardstick(folder, 'diff', 'first:desks/phone', 'desks/phone').out).toContain('1 asks for less');
    expect(
      yardstick(folder, 'diff', 'first:desks/phone/desk.standards', 'HEAD:desks/phone/desk.standards').out,
    ).toContain('1 asks for less');
    const nothing = yardstick(folder, 'diff', 'first:desks/other', 'desks/phone');
    expect(nothing.code).toBe(0);
    expect(nothing.err).toContain('There are no .standards files in first:desks/other');
    expect(nothing.out).toContain('Desk: Service (new)');
  });

  it('reads the service around a folder, and nothing that is left alone on disk', () => {
    const part = 'part of desk\nstandard chair "A chair" { owner head  check "There is a chair" }\n';
    const folder = folderWith({
      'yardstick.json': '{}',
      'desk.standards': DESK,
      'more/chair.standards': part,
      '.kept/chair.standards': part,
      'node_modules/chair.standards': part,
    });
    for (const args of [
      ['init', '--quiet'],
      ['add', '--force', '.'],
      ['-c', 'user.email=a@example.org', '-c', 'user.name=A', 'commit', '--quiet', '-m', 'First'],
    ])
      expect(spawnSync('git', args, { cwd: folder }).status).toBe(0);
    for (const place of [folder, path.join(folder, 'more')])
      expect(yardstick(place, 'diff', 'HEAD')).toEqual({
        ...{ code: 0, err: '' },
        out: 'Nothing has changed in what these standards say.\n',
      });
    expect(yardstick(folder, 'diff', 'HEAD:more', 'more').out).toContain('Nothing has changed');
    expect(yardstick(folder, 'diff', 'HEAD:more/chair.standards', 'more/chair.standards').out).toContain(
      'Nothing has changed',
    );
  });

  it('holds files against what they were before a day, as --since and as a version', () => {
    const folder = repository({ First: '2026-05-20T12:00:00', Second: '2026-06-02T12:00:00' });
    const since = yardstick(folder, 'diff', '--since', '2026-06-01', 'desks/phone');
    expect(since.out).toContain('1 asks for less');
    expect(since.out).not.toContain('Desk: Service (new)');
    expect(since.err).toMatch(/^Before 2026-06-01, the last commit is \w{8} of 2026-05-20\.$/m);
    expect(yardstick(path.join(folder, 'desks/phone'), 'diff', '2026-06-01').out).toContain('1 asks for less');
    expect(yardstick(folder, 'diff', '--since', '2026-06-03').out).toContain('Nothing has changed');
    expect(yardstick(folder, 'diff', '--since', 'first', 'desks/phone').out).toContain('1 asks for less');
    expect(yardstick(folder, 'diff', '2026-05-01')).toMatchObject({
      ...{ code: 2, err: 'yardstick: there is no commit before 2026-05-01 in the history of this git repository\n' },
    });
    expect(yardstick(folder, 'diff', '--since', 'first', 'a', 'b')).toMatchObject({ code: 2 });
    const refresher = yardstick(folder, 'render', 'refresher', 'desks/phone', '--since', '2026-06-01');
    expect(refresher).toMatchObject({ code: 0, out: expect.stringContaining('2026-06-01') });
  });

  it('reads revisions with braces', () => {
    const folder = repository();
    expect(yardstick(folder, 'diff', 'HEAD@{1}').out).toContain('1 asks for less');
    expect(yardstick(folder, 'diff', 'first^{commit}').out).toContain('1 asks for less');
  });

  it('says what is no revision, and what to do without git', () => {
    const folder = repository();
    expect(yardstick(folder, 'diff', 'second')).toMatchObject({
      code: 2,
      err: 'yardstick: second is no file, no folder and no revision of this git repository\n',
    });
    expect(yardstick(folder, 'diff', 'first:../../etc')).toMatchObject({ code: 2 });
    const elsewhere = folderWith(files);
    rmSync(path.join(elsewhere, '.git'), { recursive: true, force: true });
    expect(yardstick(elsewhere, 'diff', 'HEAD', 'new')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is in no git repository'),
    });
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'diff', 'first'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: path.join(folder, 'none') },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('git is not installed');
  });

  it('knows what yardstick.json said for all services then', () => {
    const folder = repository();
    const say = (defaults: object) => writeFileSync(path.join(folder, 'yardstick.json'), JSON.stringify({ defaults }));
    say({ verify: 'by survey every 6 months', review: 'every 12 months since 2026-01-01', holidays: 'LV' });
    spawnSync('git', ['add', '.'], { cwd: folder });
    spawnSync('git', ['commit', '--quiet', '-m', 'Third'], { cwd: folder });
    expect(yardstick(folder, 'diff', 'HEAD').out).toContain('Nothing has changed');
    say({ verify: 'by survey every 6 months', review: 'every 24 months since 2026-01-01', holidays: 'LV' });
    const { out } = yardstick(folder, 'diff', 'HEAD');
    expect(out).toMatch(/before +Every 12 months/i);
    expect(out).not.toContain('survey');
    writeFileSync(path.join(folder, 'yardstick.json'), '{ "stretched": 1 }');
    spawnSync('git', ['commit', '--quiet', '-a', '-m', 'Fourth'], { cwd: folder });
    writeFileSync(path.join(folder, 'yardstick.json'), '{}');
    const odd = yardstick(folder, 'diff', 'HEAD');
    expect(odd).toMatchObject({ code: 0, out: expect.stringContaining('Nothing has changed') });
    expect(odd.err).toMatch(/^HEAD: yardstick\.json does not count: /);
  });

  it('keeps workspaces apart as they are on disk, and takes no option for a revision', () => {
    const folder = repository();
    mkdirSync(path.join(folder, 'apart'));
    writeFileSync(path.join(folder, 'apart/yardstick.json'), '{}');
    writeFileSync(path.join(folder, 'apart/desk.standards'), DESK);
    spawnSync('git', ['add', '.'], { cwd: folder });
    spawnSync('git', ['commit', '--quiet', '-m', 'Third'], { cwd: folder });
    expect(yardstick(folder, 'diff', 'HEAD').out).toContain('Nothing has changed');
    expect(yardstick(folder, 'diff', '--', '--help')).toMatchObject({ code: 2 });
  });
});
