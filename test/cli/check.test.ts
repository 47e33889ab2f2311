import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { folderWith, inShell, yardstick } from '../support/cli.ts';

const SERVICE = 'service desk "Desk" { owner clerk }\nrole clerk "Clerk"\n';
const GOOD = `${SERVICE}standard reply "Letters" { check "A reply lies in the file" verify by inspection weekly }\n`;
const BROKEN = `${SERVICE}standard reply "Letters" { owner nobody check "Seen" }\n`;

const GRAVE = ['error', 'warning', 'info'];

const codesIn = (out: string): string[] => JSON.parse(out).map((finding: { code: string }) => finding.code);

describe('check', () => {
  it('shows the line and underlines the place', () => {
    const { out, code } = yardstick(folderWith({ 'a.standards': BROKEN }), 'check', 'a.standards');
    expect(code).toBe(1);
    expect(out).toContain('a.standards:3:34 error link YS002\n  There is no role called “nobody”.');
    expect(out).toContain(
      '    3 │ standard reply "Letters" { owner nobody check "Seen" }\n      │                                  ~~~~~~\n',
    );
    expect(out).toMatch(/\d+ findings? \(.*1 error.*\): 1 standard in 1 file\./);
  });

  it('shows the gravest findings of each file first, below how many there are of each, or all in their order', () => {
    const folder = folderWith({ 'a.standards': BROKEN, 'b.standards': BROKEN.replaceAll('desk', 'shop') });
    const heads = (out: string) => [...out.matchAll(/^(\w)\.standards:(\d+):\d+ (\w+)/gm)].map((it) => it.slice(1));
    const bySeverity = yardstick(folder, 'check').out;
    const severities = (file: string) => heads(bySeverity).flatMap(([of, , it]) => (of === file ? [it] : []));
    expect(bySeverity).toMatch(/^a\.standards: 1 error, \d+ warnings?, \d+ info\n\na\.standards:3:34 error/);
    for (const file of ['a', 'b']) {
      const found = severities(file);
      expect(found).toEqual([...found].sort((a = '', b = '') => GRAVE.indexOf(a) - GRAVE.indexOf(b)));
      expect(new Set(found)).toEqual(new Set(GRAVE));
    }
    const byPlace = heads(yardstick(folder, 'check', '--sort', 'place').out).filter(([of]) => of === 'a');
    const lines = byPlace.map(([, line]) => Number(line));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(byPlace[0]?.[2]).not.toBe('error');
  });

  it('shows the place in a long line of wide characters within the columns that there are', () => {
    const wide = '我们将尽快接听您的电话，'.repeat(9);
    const text = `${SERVICE}standard a "A" { statement "${wide}" owner nobody check "${wide}" }\n`;
    const lines = yardstick(folderWith({ 'a.standards': text }), 'check').out.split('\n');
    const shown = lines.findIndex((line) => line.includes('owner nobody'));
    const [line = '', underline = ''] = lines.slice(shown);
    expect(stringWidth(line)).toBeGreaterThan(90);
    expect(stringWidth(line)).toBeLessThanOrEqual(100);
    expect(underline.indexOf('~')).toBe(stringWidth(line.slice(0, line.indexOf('nobody'))));
  });

  it('gives findings as JSON with file, range, code, name, severity and message', () => {
    const { out } = yardstick(folderWith({ 'sub/a.standards': BROKEN }), 'check', '--format', 'json');
    const [finding] = JSON.parse(out).filter((it: { code: string }) => it.code === 'YS002');
    expect(finding).toMatchObject({
      file: 'sub/a.standards',
      range: { start: { line: 3, column: 34 }, end: { line: 3, column: 40 } },
      name: 'link',
      severity: 'error',
      message: expect.stringContaining('`nobody`'),
    });
    expect(readFileSync(new URL(finding.url), 'utf8')).toMatch(/^# link \(YS002\)/);
  });

  it('knows the public holidays that a service keeps, without any network', () => {
    const folder = folderWith({
      'a.standards': `service desk "Desk" { open Mon..Fri 08:00..18:00 holidays CA-ON touchpoints mail always owner clerk }
role clerk "Clerk"
standard reply "Letters" { at mail target at least 90% within 70 hours per month }
`,
    });
    const { out } = yardstick(folder, 'check', '--today', '2026-07-15', '--format', 'json');
    const [finding] = JSON.parse(out).filter((it: { code: string }) => it.code === 'YS306');
    expect(finding.message).toContain('Good Friday, Easter Monday');
  });

  it.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('with --fail-on %s ends with %i where there are warnings', (threshold, expected) => {
    const folder = folderWith({
      'a.standards': 'service desk "Desk" { }\nstandard reply "Letters" { check "Seen" }\n',
    });
    expect(yardstick(folder, 'check', '--fail-on', threshold).code).toBe(expected);
  });

  it('ends with 1 where there are errors, and with 0 on --fail-on never', () => {
    const folder = folderWith({ 'a.standards': BROKEN });
    expect(yardstick(folder, 'check').code).toBe(1);
    expect(yardstick(folder, 'check', '--fail-on', 'never').code).toBe(0);
  });

  it('loads the other files of a service and reports on the named file alone', () => {
    const folder = folderWith({
      'main.standards': GOOD,
      'more/part.standards':
        'part of desk\nstandard more "More" { owner clerk check "Seen" }\nstandard x "X" { owner cook }\n',
      'other.standards': 'service other "Other" { owner ghost }\n',
    });
    const part = yardstick(folder, 'check', 'more/part.standards', '--format', 'json');
    expect(JSON.parse(part.out).some((it: { message: string }) => it.message.includes('clerk'))).toBe(true);
    const withSettings = folderWith({
      'yardstick.json': '{}',
      'main.standards': GOOD,
      'more/part.standards':
        'part of desk\nstandard more "More" { owner clerk check "Seen" }\nstandard x "X" { owner cook }\n',
      'other.standards': 'service other "Other" { owner ghost }\n',
    });
    const found = JSON.parse(yardstick(withSettings, 'check', 'more/part.standards', '--format', 'json').out);
    const links = found.filter((it: { code: string }) => it.code === 'YS002');
    expect(links.map((it: { message: string }) => it.message)).toEqual([expect.stringContaining('`cook`')]);
    expect(new Set(found.map((it: { file: string }) => it.file))).toEqual(new Set(['more/part.standards']));
  });

  it('takes severities from the nearest yardstick.json', () => {
    const folder = folderWith({
      'a.standards': `${SERVICE}standard a "A" { }`,
      'yardstick.json': '{ "rules": { "YS201": "off" } }',
    });
    expect(codesIn(yardstick(folder, 'check', '--format', 'json').out)).not.toContain('YS201');
    const strict = folderWith({ 'a.standards': GOOD, 'yardstick.json': '{ "rules": { "no-review": "error" } }' });
    expect(yardstick(strict, 'check').code).toBe(1);
  });

  it.each([
    ['{ "rules": { "no-such-rule": "off" } }', 'there is no rule `no-such-rule`'],
    ['{ "rules": { "no-ower": "off" } }', '`rules`: there is no rule `no-ower`. Did you mean `no-owner`?'],
    ['{ "rules": { "ys201": "off" } }', 'Did you mean `YS201`?'],
    ['{ "rules": { "no-owner": "eror" } }', '`rules.no-owner`: there is no `eror`. Did you mean `error`?'],
    ['{ "rules": { "no-owner": "loud" } }', 'there is no `loud`. There is `off`, `error`, `warning`, `info`.'],
    ['{ "strech": 0.5 }', 'there is no setting `strech`. Did you mean `stretch`?'],
    ['{ "colour": 1 }', 'there is no setting `colour`. There is `rules`, `stretch`'],
    ['{ "stretch": 2 }', '`stretch`: it takes no more than 1.'],
    ['{ "stretch": "half" }', '`stretch`: it takes a number.'],
    ['{', 'no valid JSON'],
  ])('refuses the settings %s', (settings, message) => {
    const { code, err } = yardstick(folderWith({ 'a.standards': GOOD, 'yardstick.json': settings }), 'check');
    expect(code).toBe(2);
    expect(err).toContain('yardstick.json');
    expect(err).toContain(message);
  });

  it('understands the setting that became an option, and says how to write it now', () => {
    const target = 'target at least 85% within 1 hour per month { baseline 70% of 900 cases in 2026-Q2 }';
    const standards = `${SERVICE}standard reply "Letters" { ${target} }\n`;
    const beyond = (settings: string) => {
      const folder = folderWith({ 'a.standards': standards, 'yardstick.json': settings });
      const { out, err } = yardstick(folder, 'check', '--today', '2026-07-15', '--format', 'json');
      return { found: codesIn(out).includes('YS302'), err };
    };
    const { found, err } = beyond('{ "stretch": 0.3 }');
    expect(found).toBe(true);
    expect(err).toContain('Write it with them: "rules": { "absolute-target": { "stretch": 0.3 }');
    expect(beyond('{ "rules": { "beyond-best": { "stretch": 0.3 } } }')).toEqual({ found: true, err: '' });
    expect(beyond('{ "stretch": 0.3, "rules": { "beyond-best": { "stretch": 0.6 } } }').found).toBe(false);
    expect(beyond('{}')).toEqual({ found: false, err: '' });
  });

  it('says how long each phase and rule took, beside what it found', () => {
    const record = 'record calls from "calls.csv" { moments queued }';
    const folder = folderWith({ 'a.standards': `${GOOD}\n${record}`, 'calls.csv': 'queued\n' });
    const { out, err } = yardstick(folder, 'check', '--timing');
    expect(out).toBe(yardstick(folder, 'check').out);
    expect(err).toMatch(/^Where the time went:\n( {2}\S.* ms +\d+%\n)+/);
    for (const phase of ['reading files', 'parsing', 'reading data', 'writing the report'])
      expect(err).toMatch(new RegExp(`^ {2}${phase} +\\d+\\.\\d ms +\\d+%$`, 'm'));
  });

  it('finds folders and files with spaces, and patterns', () => {
    const folder = folderWith({ 'my desk/a b.standards': BROKEN, 'my desk/c.txt': '' });
    expect(yardstick(folder, 'check', 'my desk').out).toContain('my desk/a b.standards:3');
    expect(yardstick(folder, 'check', 'my desk/a b.standards').out).toContain('my desk/a b.standards:3');
    expect(yardstick(folder, 'check', 'my*/*.standards').out).toContain('my desk/a b.standards:3');
  });

  it.each([
    [['check', 'missing.standards'], 'there is no file or folder missing.standards'],
    [['check', 'none/*.standards'], 'no .standards file matches none/*.standards'],
    [['check', 'notes.txt'], 'notes.txt is no .standards file'],
    [['check', 'bare'], 'there is no .standards file in bare'],
    [['check', '--format', 'xml'], 'xml'],
    [['check', '--today', 'tomorrow'], '--today takes a date such as 2026-07-01'],
    [['check', '--today', '2026-02-30'], '--today takes a date such as 2026-07-01'],
    [['chek'], 'check'],
    [['check', '--fial-on', 'info'], '--fail-on'],
  ])('refuses %j with 2', (args, message) => {
    const folder = folderWith({ 'a.standards': GOOD, 'notes.txt': '', 'bare/readme.md': '' });
    const { code, err } = yardstick(folder, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('says which files it cannot read, and checks the others', () => {
    const folder = folderWith({
      'a.standards': BROKEN,
      'latin.standards': Uint8Array.from([0x73, 0xe9, 0x0a]),
      'utf16.standards': Uint8Array.from([0xff, 0xfe, 0x73, 0x00]),
      'large.standards': `${GOOD.replace('service desk', 'service other')}// ${'x'.repeat(5_000_001)}\n`,
    });
    const { code, out, err } = yardstick(folder, 'check');
    expect(code).toBe(2);
    expect(err).toContain('latin.standards: it is no UTF-8 text. Save it as UTF-8');
    expect(err).toContain('utf16.standards: it is UTF-16. Save it as UTF-8');
    expect(err).toMatch(/large\.standards: it has 5\.\d MB, more than 5\. Split it, or allow it with --max-size/);
    expect(out).toContain('a.standards:3:34 error link');
    expect(yardstick(folder, 'check', 'large.standards', '--max-size', '6').code).toBe(0);
  });

  it('says that an empty file is empty, and does not fail', () => {
    const { code, out } = yardstick(folderWith({ 'a.standards': '' }), 'check');
    expect(code).toBe(0);
    expect(out).toContain('a.standards is empty');
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    const { out } = yardstick(folderWith({ 'a.standards': `\uFEFF${BROKEN.replaceAll('\n', '\r\n')}` }), 'check');
    expect(out).toContain('a.standards:3:34 error link');
  });

  it('ends quietly where its reader has seen enough', () => {
    const folder = folderWith({ 'a.standards': `${SERVICE}${'standard x "X" { owner nobody }\n'.repeat(2000)}` });
    const { out, err } = inShell(folder, 'check | head -1');
    expect(err).toBe('');
    expect(out).toContain('a.standards');
  });

  it('prints no colours into a pipe', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence is what must not be there
    expect(yardstick(folderWith({ 'a.standards': BROKEN }), 'check').out).not.toMatch(/\u001b/);
  });
});

describe('the program', () => {
  it.each([['--version'], ['-V'], ['check', '--version'], ['init', '-V']])('prints its version on %s %s', (...args) => {
    const { code, out } = yardstick('.', ...args);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [['--help'], 'check'],
    [['check', '--help'], '--fail-on'],
    [['export', '--help'], '--out'],
    [['explain', '--help'], 'rule'],
    [['init', '--help'], '--force'],
  ])('prints help on %j', (args, word) => {
    const { code, out } = yardstick('.', ...args);
    expect(code).toBe(0);
    expect(out).toContain(word);
  });
});

describe('the data of a record', () => {
  const COUNTED = `service desk "Desk" { }
record calls from "data/calls.csv" { moments queued, answered }
standard answer "Calls" { target at least 90% of calls are answered within 20 seconds per month }
`;
  const rows = Array.from({ length: 31 }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')}T09:00:00,\n`).join('');
  const CALLS = `queued,answered\n${rows}`;
  const told = (folder: string): string[] =>
    codesIn(yardstick(folder, 'check', 'sub', '--format', 'json').out).filter((code) => code === 'YS304');

  it('is counted, where it lies in the workspace', () => {
    expect(told(folderWith({ 'sub/a.standards': COUNTED, 'sub/data/calls.csv': CALLS }))).toHaveLength(1);
    const above = COUNTED.replace('data/calls.csv', '../data/calls.csv');
    expect(told(folderWith({ 'sub/a.standards': above, 'data/calls.csv': CALLS }))).toEqual([]);
  });

  it('is left alone where it is not there, too large, no text, or behind a link that leads elsewhere', () => {
    expect(told(folderWith({ 'sub/a.standards': COUNTED }))).toEqual([]);
    expect(told(folderWith({ 'sub/a.standards': COUNTED, 'sub/data/calls.csv/x': '' }))).toEqual([]);
    const large = CALLS + ' '.repeat(20_000_000);
    expect(told(folderWith({ 'sub/a.standards': COUNTED, 'sub/data/calls.csv': large }))).toEqual([]);
    const bytes = Uint8Array.of(0xff, 0xfe, 0x00);
    expect(told(folderWith({ 'sub/a.standards': COUNTED, 'sub/data/calls.csv': bytes }))).toEqual([]);
    const folder = folderWith({ 'sub/a.standards': COUNTED, 'data/calls.csv': CALLS });
    symlinkSync(path.join(folder, 'data'), path.join(folder, 'sub/data'));
    expect(told(folder)).toEqual([]);
  });

  it('may be packed, or several files by a pattern', () => {
    const named = (from: string) => COUNTED.replace('data/calls.csv', from);
    expect(
      told(folderWith({ 'sub/a.standards': named('calls.csv.gz'), 'sub/calls.csv.gz': gzipSync(CALLS) })),
    ).toHaveLength(1);
    const [head = '', ...lines] = CALLS.trimEnd().split('\n');
    const [first, second] = [lines.slice(0, 15), lines.slice(15)].map((part) => [head, ...part, ''].join('\n'));
    const several = { 'sub/data/1.csv': first ?? '', 'sub/data/2.csv': second ?? '' };
    expect(told(folderWith({ 'sub/a.standards': named('data/*.csv'), ...several }))).toHaveLength(1);
    expect(told(folderWith({ 'sub/a.standards': named('data/*.csv'), 'sub/data/1.csv': first ?? '' }))).toEqual([]);
  });

  it('is looked at where it is large as well, but for what its beginning cannot tell', () => {
    const named = COUNTED.replace(
      'moments queued, answered',
      'moments queued, answered from "Answerd"  fields site: text',
    ).replace('90% of calls', '90% of calls where site = "Riga"');
    const head = 'queued,Answered,site\n';
    const row = '01.06.2026 09:00,01.06.2026 09:01,Rīga\n13.06.2026 09:00,13.06.2026 09:01,Rīga\n';
    const codes = (text: string | Buffer, name = 'calls.csv') =>
      codesIn(
        yardstick(
          folderWith({ 'sub/a.standards': named.replace('calls.csv', name), [`sub/data/${name}`]: text }),
          ...['check', 'sub', '--format', 'json'],
        ).out,
      ).filter((code) => /YS21[345]|YS612/.test(code));
    expect(codes(head + row).sort()).toEqual(['YS214', 'YS215', 'YS612']);
    const large = head + row.repeat(30_000);
    expect(codes(large).sort()).toEqual(['YS214', 'YS215']);
    expect(codes(gzipSync(large), 'calls.csv.gz').sort()).toEqual(['YS214', 'YS215']);
    expect(codes('', 'calls.parquet')).toEqual([]);
    expect(codes(head + row, 'cals.csv').sort()).toEqual(['YS214', 'YS215', 'YS612']);
  });

  it('is missed where it is not there, with the name of what lies there inside of the workspace', () => {
    const messages = (folder: string): string[] =>
      JSON.parse(yardstick(folder, 'check', 'sub', '--format', 'json').out)
        .filter(({ code }: { code: string }) => code === 'YS213')
        .map(({ message }: { message: string }) => message);
    expect(messages(folderWith({ 'sub/a.standards': COUNTED, 'sub/data/Calls.csv': CALLS }))).toEqual([
      expect.stringContaining('There is no file data/calls.csv, which `calls` names'),
    ]);
    const folder = folderWith({ 'sub/a.standards': COUNTED, 'data/Calls.csv': CALLS });
    symlinkSync(path.join(folder, 'data'), path.join(folder, 'sub/data'));
    expect(messages(folder)).toEqual([expect.stringContaining('The file data/calls.csv is not there yet.')]);
  });

  it('may be what a waiver is needed for', () => {
    const waived = COUNTED.replace('per month }', 'per month waive too-few-cases because "Few call" }');
    const folder = folderWith({ 'a.standards': waived, 'data/calls.csv': CALLS });
    expect(yardstick(folder, 'check', '--fix').out).not.toContain('needless-waiver');
    expect(readFileSync(path.join(folder, 'a.standards'), 'utf8')).toBe(waived);
  });
});
