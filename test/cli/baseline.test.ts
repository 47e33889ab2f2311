import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, type Run, yardstick } from '../support/cli.ts';

const HEAD = 'service desk "Desk" { }\nrole clerk "Clerk"\n';
const A = 'standard a "A" {\n  statement "We answer promptly."\n  check "Seen"\n}\n';
const B = 'standard b "B" { statement "We answer promptly." check "Seen" }\n';
const C = 'standard c "C" { check "Seen" }\n';

/** A folder whose baseline knows all that is found in some files. */
function collection(files: Record<string, string>): string {
  const folder = folderWith(files);
  expect(yardstick(folder, 'check', '--baseline', 'known.json', '--update-baseline').code).toBe(0);
  return folder;
}

const write = (folder: string, file: string, text: string) => writeFileSync(path.join(folder, file), text);

const compared = (folder: string, ...args: string[]): Run =>
  yardstick(folder, 'check', '--baseline', 'known.json', '--fail-on', 'info', ...args);

/** What a baseline does not know, each as its rule and its line. */
function newIn(folder: string): string[] {
  const { out } = compared(folder, '--format', 'json');
  return JSON.parse(out).map(
    (it: { name: string; range: { start: { line: number } } }) => `${it.name} ${it.range.start.line}`,
  );
}

describe('a baseline', () => {
  it('leaves out what it knows, and says how many that are', () => {
    const folder = collection({ 'a.standards': HEAD + A + B + C });
    const found = JSON.parse(yardstick(folder, 'check', '--format', 'json').out).length;
    expect(compared(folder)).toMatchObject({
      code: 0,
      out: `No new findings: 3 standards in 1 file.\nLeft out: ${found} findings that known.json knows.\n`,
    });
    expect(compared(folder, '--format', 'json')).toMatchObject({ code: 0, out: '[]\n' });
  });

  it('fails on what is new', () => {
    const folder = collection({ 'a.standards': HEAD + A + B + C });
    write(folder, 'a.standards', HEAD + A + B + C.replace('check', 'statement "We reply promptly." check'));
    expect(newIn(folder)).toEqual(['vague-term 8']);
    const { code, out } = compared(folder);
    expect(code).toBe(1);
    expect(out).toContain('1 new finding (1 warning): 3 standards in 1 file.');
  });

  it('knows findings again when lines, files and other standards change', () => {
    const folder = collection({ 'a.standards': HEAD + A + B + C });
    rmSync(path.join(folder, 'a.standards'));
    write(
      folder,
      'moved.standards',
      `// A line\n\n${HEAD}\n${C.replace('Seen', 'Heard')}\n${A.replace('  check', '\n\tcheck')}\r\n${B}`,
    );
    expect(newIn(folder)).toEqual([]);
  });

  it('counts what is found twice', () => {
    const folder = collection({ 'a.standards': HEAD + A });
    write(folder, 'a.standards', HEAD + A.replace('promptly', 'promptly and promptly'));
    expect(newIn(folder)).toEqual(['vague-term 4']);
  });

  it('knows what is missing, said once or at each standard', () => {
    const folder = collection({ 'a.standards': HEAD + A + B + C });
    const owned = (text: string) => text.replace('check', 'owner clerk check');
    write(folder, 'a.standards', HEAD + owned(A) + owned(B) + C);
    expect(newIn(folder)).toEqual([]);
    write(folder, 'a.standards', `${HEAD}${A}${B}${C}standard d "D" { check "Seen" }\n`);
    expect(new Set(newIn(folder))).toContain('no-owner 1');
    write(folder, 'a.standards', `${HEAD}${A}${B}${C}${owned('standard d "D" { check "Seen" }')}\n`);
    expect(newIn(folder)).not.toContain('no-owner 1');
  });

  it('says what is gone, and is written anew', () => {
    const folder = collection({ 'a.standards': HEAD + A + B + C });
    write(folder, 'a.standards', HEAD + A.replace(' promptly', '') + B + C);
    expect(compared(folder).out).toContain(
      '1 of those that known.json knows is gone: write it anew with --update-baseline.',
    );
    expect(compared(folder, '--format', 'sarif').err).toContain('1 of those that known.json knows is gone');
    compared(folder, '--update-baseline');
    expect(compared(folder).out).not.toContain('gone');
    expect(compared(folder).code).toBe(0);
  });

  it('keeps what it knows of services that a run does not look at', () => {
    const folder = collection({
      'a.standards': HEAD + A,
      'b.standards': (HEAD + B).replace('desk', 'shop'),
    });
    const before = readFileSync(path.join(folder, 'known.json'), 'utf8');
    expect(yardstick(folder, 'check', 'b.standards', '--baseline', 'known.json').out).not.toContain('gone');
    yardstick(folder, 'check', 'b.standards', '--baseline', 'known.json', '--update-baseline');
    expect(readFileSync(path.join(folder, 'known.json'), 'utf8')).toBe(before);
  });

  it('has a line for each thing, in an order that does not depend on lines', () => {
    const folder = collection({ 'a.standards': HEAD + A + C });
    const text = readFileSync(path.join(folder, 'known.json'), 'utf8');
    expect(text).toContain(
      '    {"code":"YS101","name":"vague-term","service":"desk","block":"a","text":"promptly","times":1}',
    );
    write(folder, 'a.standards', HEAD + C + A);
    compared(folder, '--update-baseline');
    expect(readFileSync(path.join(folder, 'known.json'), 'utf8')).toBe(text);
  });

  it.each([
    ['{', 'no valid JSON'],
    ['[]', 'known.json is no baseline'],
    ['{"version":2,"findings":[]}', '`version`'],
    ['{"version":1,"findings":[{"code":"YS101"}]}', '`findings.0.name`'],
    ['service desk "Desk" { }', 'known.json is no baseline'],
  ])('is refused, and not replaced, where it is garbled: %s', (text, message) => {
    const folder = folderWith({ 'a.standards': HEAD + A, 'known.json': text });
    for (const args of [[], ['--update-baseline']]) {
      const { code, err } = compared(folder, ...args);
      expect(code).toBe(2);
      expect(err).toContain(message);
    }
    expect(readFileSync(path.join(folder, 'known.json'), 'utf8')).toBe(text);
  });

  it('that is not there is asked for, and needs a name', () => {
    const folder = folderWith({ 'a.standards': HEAD + A });
    expect(compared(folder)).toMatchObject({
      code: 2,
      err: 'yardstick: there is no baseline known.json. Make it of what is found now with --update-baseline\n',
    });
    expect(yardstick(folder, 'check', '--update-baseline')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--baseline known.json'),
    });
  });

  it('that is not there is asked for before anything is mended', () => {
    const text = `${HEAD}standard a "A" { target at least 90 % per month }\n`;
    const folder = folderWith({ 'a.standards': text });
    expect(compared(folder, '--fix')).toMatchObject({ code: 2, err: expect.stringContaining('there is no baseline') });
    expect(readFileSync(path.join(folder, 'a.standards'), 'utf8')).toBe(text);
  });

  it('is not made of what is left where a file cannot be read', () => {
    const folder = folderWith({ 'a.standards': HEAD + A, 'b.standards': Uint8Array.from([0xff, 0xfe]) });
    expect(compared(folder, '--update-baseline')).toMatchObject({ code: 2, err: expect.stringContaining('UTF-16') });
    expect(() => readFileSync(path.join(folder, 'known.json'))).toThrow('ENOENT');
  });
});
