/** What nobody sees and everything obeys: in texts, in names of files, and in what a user types. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../cli/check-options.ts';
import { DOCUMENTS, FORMATS } from '../../language/documents/document/tree.ts';
import { LINE_BREAK } from '../../language/intake/documents/outline.ts';
import { readDocument } from '../../language/intake/documents/read-document.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { UNSEEN, unseenIn } from '../support/unseen.ts';
import { readXml } from '../support/xml.ts';

const ALL = UNSEEN.join('');
const text = (words: string): string => `"${words} \u001B[2J\u0007${ALL}\u202Etxt quickly"`;

const HOSTILE = `service desk ${text('Desk')} {
  touchpoints counter
  languages en, lv
  closed 2026-12-24 ${text('Feast')}
  reward ${text('Cake')}
}
role clerk ${text('Clerk')} of 5
record letters ${text('Letters')} from ${text('letters')} {
  moments received from ${text('in')}, answered
  fields kind from ${text('kind')}: text
}
standard reply ${text('Replies')} {
  statement ${text('We reply promptly')}
  statement ${text('Mēs atbildam')} in lv
  at        counter
  check     ${text('A friendly reply lies there')}
  say       ${text('Hello')}
  avoid     ${text('No')}
  owner     clark
  target at least 90% of letters where kind = ${text('post')} are answered within 5 business days per month {
    allow 1 more day for ${text('snow')}
    baseline 80% in 2025 from ${text('us')}
  }
  evidence survey ${text('Asked')} in 2025 of 400 answers
  decide ${text('What else?')}
  waive no-owner because ${text('So')}
}
standard reply "Again" { ${ALL} statement ${text('Twice')} chekc "a" }
procedure answer ${text('Answer')} for letters {
  step open ${text('Open it')} by clerk within 5 minutes if ${text('it came')}
}
branch riga ${text('Riga')} where kind = ${text('post')} { reply not here because ${text('Far')} }
`;
const NAME = `evil\u001B]0;x\u0007\u202E\n::error::${UNSEEN.filter((it) => it !== '\0').join('')}.standards`;

const hostileFolder = (): string => folderWith({ [NAME]: HOSTILE });

/** Without its byte order mark and its line ends, as a CSV has them. */
const bare = (out: string): string => out.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

describe('what is unseen in a text or a name of a file', () => {
  it.each(['pretty', 'json', ...FORMATS])('is not in changes as %s', (format) => {
    const folder = folderWith({
      [`new/${NAME}`]: HOSTILE,
      'old/a.standards': `service desk "Desk" { touchpoints counter }\nstandard other ${text('Other')} { check ${text('Seen')} }\n`,
    });
    const { out, err } = yardstick(folder, 'diff', 'old', 'new', '--format', format);
    expect(out).toContain('quickly');
    expect(unseenIn(bare(out))).toEqual([]);
    expect(unseenIn(err)).toEqual([]);
  });

  it.each(['pretty', ...REPORT_FORMATS])('is not in findings as %s', (format) => {
    const { out, err, code } = yardstick(hostileFolder(), 'check', '--format', format, '--today', '2026-07-01');
    expect(code).toBe(1);
    expect(unseenIn(out)).toEqual([]);
    expect(unseenIn(err)).toEqual([]);
    if (format === 'pretty') expect(out).toContain('[ESC][2J[BEL]');
    if (format === 'github')
      expect(out.split('\n').filter((line) => !/^::(error|warning|notice) file=/.test(line))).toEqual(['']);
    if (format === 'json' || format === 'sarif') expect(JSON.parse(out)).toBeTruthy();
    if (format === 'json')
      expect(new Set(JSON.parse(out).map(({ file }: { file: string }) => file))).toEqual(new Set([NAME]));
    if (format === 'junit' || format === 'checkstyle') expect(readXml(out)).toHaveLength(1);
  });

  it.each([...DOCUMENTS, 'table'].flatMap((name) => FORMATS.map((format) => [name, format] as const)))(
    'is not in the %s as %s',
    (name, format) => {
      const { out, err } = yardstick(hostileFolder(), 'render', name, '--format', format);
      expect(unseenIn(bare(out))).toEqual([]);
      expect(unseenIn(err)).toEqual([]);
      if (name !== 'coverage') expect(out.replaceAll('\\', '')).toContain('[ESC][2J[BEL]');
    },
  );

  it.each([...DOCUMENTS, 'table'].flatMap((name) => ['xlsx', 'docx'].map((format) => [name, format] as const)))(
    'leaves the %s readable as %s',
    async (name, format) => {
      const folder = hostileFolder();
      yardstick(folder, 'render', name, '--format', format, '--out', `a.${format}`);
      const bytes = readFileSync(path.join(folder, `a.${format}`));
      const { parts } = await readDocument({ name: `a.${format}`, bytes });
      expect(unseenIn(JSON.stringify(parts).replaceAll(LINE_BREAK, ' '))).toEqual([]);
      expect(JSON.stringify(parts)).toContain('[ESC][2J[BEL]');
    },
  );

  it('is in compiled JSON what it was, and is written by its number', () => {
    const sound = 'service desk "D\u009B\u202Eesk" { }\nstandard a "A" { check "S\u001Ben" }\n';
    const { out } = yardstick(folderWith({ 'a.standards': sound }), 'export');
    expect(unseenIn(out)).toEqual([]);
    expect(JSON.parse(out).services[0].title).toBe('D\u009B\u202Eesk');
  });

  it('is not in a baseline, which knows its findings again', () => {
    const folder = hostileFolder();
    const args = ['check', '--today', '2026-07-01', '--baseline', 'known.json'];
    yardstick(folder, ...args, '--update-baseline');
    const { out, err } = yardstick(folder, ...args);
    expect(out).toContain('No new findings');
    expect(unseenIn(out + err)).toEqual([]);
  });

  it('is not in what is said of mending, unless a program reads it as a patch', () => {
    const folder = folderWith({ [NAME]: HOSTILE.replace('at least 90%', 'at least 90 %') });
    const patch = yardstick(folder, 'check', '--fix', '--dry-run');
    expect(patch.out).toContain('\u001B[2J');
    expect(unseenIn(patch.err)).toEqual([]);
    const { out, err } = yardstick(folder, 'check', '--fix');
    expect(out).toContain('wrote 90% for 90 %');
    expect(unseenIn(out + err)).toEqual([]);
  });

  it('is not in what is said of an import, nor in its report', () => {
    const folder = folderWith({ 'list\u001B\u202E.csv': `Standard,Target\nWe reply${ALL},90% within 5 days\n` });
    const run = yardstick(folder, 'import', 'list\u001B\u202E.csv', '--report', 'r.txt');
    expect(unseenIn(run.out + run.err)).toEqual([]);
    for (const format of ['text', 'json']) {
      const again = yardstick(folder, 'import', 'list\u001B\u202E.csv', '--out', format, '--format', format);
      expect(unseenIn(again.out + again.err)).toEqual([]);
    }
  });
});

describe('what a user types', () => {
  it.each([
    ['check', 'no\u001B[2J.standards'],
    ['check', 'no\u202E\n*.standards'],
    ['check', '--today', '\u001B[2J'],
    ['check', '--\u001B[2J'],
    ['check', '--baseline', 'b\u001B[2J\u0007.json'],
    ['\u001B[2J'],
    ['explain', '\u001B[2J'],
    ['import', '\u001B[2J.csv'],
    ['render', '\u001B[2J'],
    ['render', 'table', '--format', '\u001B[2J'],
    ['export', '--out', 'a\u001B/\u202E/b.json'],
  ])('is shown as it is, in one line: %j %j %j', (...args) => {
    const { code, out, err } = yardstick(folderWith({ 'a.standards': 'service a { }\n' }), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('[ESC]'.slice(0, args.join('').includes('\u001B') ? 5 : 0));
    expect(unseenIn(err)).toEqual([]);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('names settings that nobody can see', () => {
    const settings = JSON.stringify({ 'ru\u001B\u202Eles': {}, words: { 'e\u0007n': {}, en: { add: ['(\u009B'] } } });
    const run = yardstick(folderWith({ 'a.standards': 'service a { }\n', 'yardstick.json': settings }), 'check');
    expect(run.code).toBe(2);
    expect(unseenIn(run.err)).toEqual([]);
  });

  it('names a folder that nobody can see', () => {
    const folder = folderWith({});
    const inner = path.join(folder, 'in\u001B\u202E\nner');
    mkdirSync(inner);
    writeFileSync(path.join(inner, 'a.standards'), 'service desk { }\nstandard a { }\nstandard b { }\n');
    for (const format of ['pretty', 'github', 'sarif', 'junit'])
      expect(unseenIn(yardstick(folder, 'check', '--format', format).out)).toEqual([]);
    expect(yardstick(inner, 'check').out).toContain('a.standards');
  });
});
