import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../language/intake/report/report-json.ts';
import { folderWith, inShell, yardstick } from '../support/cli.ts';
import { imported } from '../support/importing.ts';

const TABLE = `Department,Team,No,What we promise,Goal,Reached,Cases,Year,Channel
City,Calls,1,We answer your call within 20 seconds,90%,86.5%,400,2025,Telephone
City,Calls,2,We are friendly,,,,,Telephone
City,Letters,3,Letters are answered within 5 working days,80%,,,2025,Mail
`;

/** All files of a folder, as paths from there. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** Rows of all kinds: with limits and shares, vague, empty, unreadable, and twice the same. */
function rowOf(at: number): string {
  const statement = [
    `We answer ${at % 97}% of letters about lot ${at} within ${1 + (at % 40)} working days`,
    `Staff ${at} are friendly, and answer promptly`,
    '',
    `Letters 1${at % 10} days, e-mails ${at % 7} days`,
    'The same again and again',
  ][at % 5];
  const target = ['90%', 'N/A', 'soon', ''][at % 4];
  return `Team ${at % 9},"Head of, ${at % 3}","${statement}",${target},note ${at % 11}\n`;
}

describe('yardstick import', () => {
  it('writes a file for each service, says what became of the rows, and what to do next', () => {
    const folder = folderWith({ 'promises.csv': TABLE });
    const { code, out, err } = yardstick(folder, 'import', 'promises.csv', '--out', 'my desk');
    expect([code, err]).toEqual([0, '']);
    expect(filesIn(path.join(folder, 'my desk'))).toEqual(['city/calls.standards', 'city/letters.standards']);
    expect(out).toBe(`promises.csv (csv)
  organisation = “Department”, service = “Team”, id = “No”, statement = “What we promise”, target = “Goal”, performance = “Reached”, volume = “Cases”, period = “Year”, channel = “Channel”

3 standards of 3 rows, in 2 files:
  2 with a target that was read
  1 with a question for a person

What to know about them:
      1 neither a share of cases nor a time limit: the target is a question
        2
      1 an empty target, or one such as N/A
        2

Wrote them to my desk.
What became of every row: add --report report.txt to the command.
What to do next: yardstick check "my desk"
`);
    const checked = inShell(folder, 'check "my desk" --today 2026-01-01 --fail-on never');
    expect(checked.code).toBe(0);
    expect(checked.out).not.toMatch(/YS00[12]/);
  });

  it('reports every row, as text or as JSON', () => {
    const folder = folderWith({ 'promises.csv': TABLE });
    yardstick(folder, 'import', 'promises.csv', '--report', 'report.txt');
    expect(readFileSync(path.join(folder, 'report.txt'), 'utf8')).toContain(`Every row:
row 2, 1: we-answer-your-call in city/calls.standards
    at least 90% within 20 seconds per year
row 3, 2: we-are-friendly in city/calls.standards
    ? How is “friendly” to be seen or measured?
    no-target-given: its cell is empty
    nothing-measurable: neither a share of cases nor a time limit could be read
row 4, 3: letters-are-answered in city/letters.standards
    at least 80% within 5 business days per year
`);
    const { out } = yardstick(
      folder,
      'import',
      'promises.csv',
      '--out',
      'b',
      '--report',
      'report.json',
      '--format',
      'json',
    );
    const report = JSON.parse(out);
    expect(JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'))).toEqual(report);
    expect(report).toMatchObject({ version: 1, totals: { rows: 3, standards: 3, targets: 2, questions: 1, files: 2 } });
    expect(report.rows[0]).toEqual({
      id: '1',
      place: { document: 'promises.csv', table: null, kind: 'row', number: 2 },
      file: 'city/calls.standards',
      standard: 'we-answer-your-call',
      target: 'at least 90% within 20 seconds per year',
      targets: ['at least 90% within 20 seconds per year'],
      checks: [],
      questions: [],
      notes: [],
    });
  });

  it('replaces nothing, and writes nothing where it cannot write all', () => {
    const mine = '// mine\n';
    const folder = folderWith({ 'promises.csv': TABLE, 'standards/city/letters.standards': mine, blocked: 'x' });
    const taken = yardstick(folder, 'import', 'promises.csv');
    expect(taken.code).toBe(2);
    expect(taken.err).toContain('letters.standards exists already. Nothing was written. Name another folder: --out …');
    expect(filesIn(path.join(folder, 'standards'))).toEqual(['city/letters.standards']);
    expect(readFileSync(path.join(folder, 'standards/city/letters.standards'), 'utf8')).toBe(mine);

    const blocked = yardstick(folder, 'import', 'promises.csv', '--out', 'blocked/here');
    expect(blocked.code).toBe(2);
    expect(blocked.err).toContain(
      'blocked/here/city cannot be made: a part of the path is a file, and no folder. Nothing was written',
    );
    expect(readFileSync(path.join(folder, 'blocked'), 'utf8')).toBe('x');
  });

  it.each([
    [['nowhere.csv'], 'there is no file nowhere.csv'],
    [['.'], '. is a folder. Name the documents in it'],
    [['a.pdf'], 'a.pdf: it is a PDF'],
    [['promises.csv', 'a.pdf'], 'a.pdf: it is a PDF'],
    [['promises.csv', '--map', 'statement=Wording'], 'promises.csv: there is no column “Wording”'],
    [['promises.csv', '--map', 'wording=x'], '--map: there is no field `wording`'],
    [['promises.csv', '--year-begins', '13'], 'It takes the number of a month'],
    [['promises.csv', '--max-size', '0.0001'], 'more than 0.0001'],
    [['promises.csv', '--report', 'a.pdf'], 'a.pdf exists already'],
  ])('ends with 2 and writes nothing: %s', (args, message) => {
    const folder = folderWith({ 'promises.csv': TABLE, 'a.pdf': '%PDF-1.7' });
    const { code, err } = yardstick(folder, 'import', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(path.join(folder, 'standards'))).toBe(false);
  });

  it('proposes the column with the longest texts where none is named so that it is known', () => {
    const folder = folderWith({ 'a.csv': '№,Какво казваме,Цвят\n1,Отговаряме на писмата винаги и с желание,син\n' });
    const { code, err } = yardstick(folder, 'import', 'a.csv');
    expect(code).toBe(2);
    expect(err).toContain('--map "statement=Какво казваме"');
  });

  it('replaces a report where it is told to', () => {
    const folder = folderWith({ 'promises.csv': TABLE, 'report.txt': 'old' });
    expect(yardstick(folder, 'import', 'promises.csv', '--report', 'report.txt').code).toBe(2);
    expect(yardstick(folder, 'import', 'promises.csv', '--report', 'report.txt', '--force').code).toBe(0);
    expect(readFileSync(path.join(folder, 'report.txt'), 'utf8')).toContain('Every row:');
  });

  it('puts no report where it puts standards', () => {
    const folder = folderWith({ 'promises.csv': TABLE });
    const { code, err } = yardstick(folder, 'import', 'promises.csv', '--report', 'standards/city/letters.standards');
    expect(code).toBe(2);
    expect(err).toContain('is to be a file of standards');
    expect(existsSync(path.join(folder, 'standards'))).toBe(false);
  });

  it('shows what was passed over', () => {
    const folder = folderWith({
      'a.md':
        '# Charter\n\nCalls are answered within 20 seconds. We opened in 1990. Last year 80% were answered within 20 seconds.\n',
    });
    const { out } = yardstick(folder, 'import', 'a.md');
    expect(out).toContain('    Last year 80% were answered within 20 seconds.\n');
  });

  it('takes several documents at once, of the same name, too', () => {
    const folder = folderWith({ 'a/x.csv': 'Standard,Target\nOne,90%\n', 'b/x.csv': 'Standard,Target\nTwo,80%\n' });
    const { code, out } = yardstick(folder, 'import', 'a/x.csv', 'b/x.csv', '--format', 'json');
    expect(code).toBe(0);
    const { rows } = JSON.parse(out);
    expect(rows.map((row: { place: { document: string }; file: string }) => [row.place.document, row.file])).toEqual([
      ['a/x.csv', 'x.standards'],
      ['b/x.csv', 'x.standards'],
    ]);
  });

  it('makes the same of a table that is large enough for two threads as one thread does', async () => {
    const table = `Team,Owner,Standard,Target,Notes\n${Array.from({ length: 4_200 }, (_, at) => rowOf(at)).join('')}`;
    const alone = await imported('large.csv', table);
    const folder = folderWith({ 'large.csv': table });
    const { code, err } = yardstick(folder, 'import', 'large.csv', '--out', 'out', '--report', 'report.json');
    expect([code, err]).toEqual([0, '']);
    expect(readFileSync(path.join(folder, 'report.json'), 'utf8')).toBe(reportJson(alone.report));
    expect(filesIn(path.join(folder, 'out'))).toEqual(alone.files.map((file) => file.path).sort());
    for (const { path: file, text } of alone.files)
      expect(readFileSync(path.join(folder, 'out', file), 'utf8')).toBe(text);
  });

  it('says how to check a file that is larger than a check takes unasked', () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) => `${at},Calls ${at} are answered ${'again and '.repeat(1_600)},90%\n`,
    );
    const folder = folderWith({ 'long.csv': `No,What we promise,Goal\n${rows.join('')}` });
    const next = /What to do next: yardstick (.*)/.exec(
      yardstick(folder, 'import', 'long.csv', '--max-size', '20').out,
    )?.[1];
    expect(next).toMatch(/^check standards --max-size \d+$/);
    expect(inShell(folder, `${next} --fail-on never`).code).toBe(0);
  });
});
