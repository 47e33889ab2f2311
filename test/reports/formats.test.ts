import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../language/rules/registry.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { readXml } from '../support/xml.ts';

/** A finding of each severity, texts that each format has to escape, columns behind characters of two code units. */
const FILES = {
  'my desk/é, 100%: a&b.standards': `service desk "Desk" { owner clerk }
role clerk "Clerk"
standard reply "😀 <b>&amp;\u0001 'Letters'" {
  statement "😀 We answer promptly, 100%, <at once> & \\"always\\"."
  owner nobody
}
standard plain "Plain" { check "Seen" }
`,
  'clean.standards': '',
};

const folder = () => folderWith(FILES);
const FILE = 'my desk/é, 100%: a&b.standards';

const plain = JSON.parse(readFileSync('test/schemas/sarif-2.1.0.json', 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
// The schema is of draft 4, of which it uses what later drafts have kept, but for the name of `$id`.
const isSarif = ajv.compile({ ...plain, $schema: undefined, id: undefined });

interface JsonFinding {
  readonly name: string;
  readonly message: string;
  readonly severity: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
}

const findingsIn = (where: string): JsonFinding[] => JSON.parse(yardstick(where, 'check', '--format', 'json').out);

function sarifOf(where: string, ...args: string[]): Log {
  const { out, err } = yardstick(where, 'check', '--format', 'sarif', ...args);
  expect(err).toBe('');
  const log = JSON.parse(out);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log;
}

const resultsIn = (log: Log): Result[] => log.runs.flatMap((run) => run.results ?? []);

describe('SARIF', () => {
  it('is valid, and has all findings with what is known of their rules', () => {
    const where = folder();
    const [run] = sarifOf(where).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(EXPLAINED.map(({ code }) => code));
    expect(rules.every(({ help }) => help?.text && help.markdown?.includes('## Better'))).toBe(true);
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const told = run?.results?.map(({ ruleIndex = -1, level, message }) => [
      rules[ruleIndex]?.name,
      level,
      message.text,
    ]);
    const levels: Record<string, string> = { error: 'error', warning: 'warning', info: 'note' };
    expect(told).toEqual(findingsIn(where).map(({ name, severity, message }) => [name, levels[severity], message]));
    expect(new Set(told?.map(([, level]) => level))).toEqual(new Set(['error', 'warning', 'note']));
  });

  it('gives places as code scanning wants them', () => {
    const word = resultsIn(sarifOf(folder())).find(({ message }) => message.text?.includes('“promptly”'));
    expect(word?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'my%20desk/%C3%A9%2C%20100%25%3A%20a%26b.standards', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 27, endLine: 4, endColumn: 35 },
    });
    const line = FILES[FILE].split('\n')[3] ?? '';
    expect(line.slice(26, 34)).toBe('promptly');
  });

  it('has fingerprints that stay when lines move and other standards change, each of them once', () => {
    const text = (before: string) =>
      `service desk "Desk" { owner clerk }\nrole clerk "Clerk"\n${before}standard b "B" {\n  statement "Promptly and promptly."\n}\n`;
    const prints = (where: string) => resultsIn(sarifOf(where)).map((it) => it.partialFingerprints?.['yardstick/v1']);
    const before = prints(folderWith({ 'a.standards': text('standard a "A" { check "Seen" }\n') }));
    expect(new Set(before).size).toBe(before.length);
    const after = prints(folderWith({ 'moved.standards': text('\n\nstandard a "A" {\n  check "Promptly"\n}\n') }));
    expect(before.filter((print) => !after.includes(print))).toEqual([]);
  });

  it('has a fingerprint of its own for what each workspace lacks as a whole', () => {
    const services = (below: string) =>
      [1, 2, 3, 4].map((it) => [
        `${below}/${it}.standards`,
        `service s${it} "S" { }\nstandard a "A" { check "Seen" }\n`,
      ]);
    const names = ['north', 'south'];
    const files = names.flatMap((it) => [[`${it}/yardstick.json`, '{}'], ...services(it)]);
    const prints = resultsIn(sarifOf(folderWith(Object.fromEntries(files)))).flatMap(
      (it) => it.partialFingerprints?.['yardstick/v1'] ?? [],
    );
    for (const name of names) expect(prints).toContain(`workspace YS106 ${name}:1`);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('tells related places, fixes, and files that could not be read', () => {
    const where = folderWith({
      'a.standards': `service desk "Desk" { }\nrole clerk "Clerk"\nstandard a "A" { owner clark }\nstandard b "B" { }\n`,
      'b.standards': Uint8Array.from([0xff, 0xfe, 0x73, 0x00]),
    });
    const { code, out, err } = yardstick(where, 'check', '--format', 'sarif');
    expect(code).toBe(2);
    expect(err).toContain('b.standards');
    const log: Log = JSON.parse(out);
    isSarif(log);
    expect(isSarif.errors ?? []).toEqual([]);
    const [invocation] = log.runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain('b.standards');
    const related = resultsIn(log).flatMap((result) => result.relatedLocations ?? []);
    expect(related.map(({ message }) => message?.text)).toContain('“A”');
    const fixes = resultsIn(log).flatMap((result) => result.fixes ?? []);
    const texts = fixes.map((fix) => fix.artifactChanges[0]?.replacements[0]?.insertedContent?.text);
    expect(texts).toEqual(['clerk']);
  });
});

describe('annotations of GitHub', () => {
  it('are one line each, with what they say escaped', () => {
    const where = folder();
    const { out, code } = yardstick(where, 'check', '--format', 'github');
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBe(findingsIn(where).length);
    const file = 'my desk/é%2C 100%25%3A a&b.standards';
    expect(lines).toContainEqual(
      expect.stringMatching(
        new RegExp(`^::warning file=${file},line=4,endLine=4,col=27,endColumn=34,title=vague-term \\(YS101\\)::`),
      ),
    );
    expect(new Set(lines.map((line) => /^::(\w+) /.exec(line)?.[1]))).toEqual(new Set(['error', 'warning', 'notice']));
    for (const line of lines) expect(line).toMatch(/^::\w+ ([a-zA-Z]+=[^:,\r\n]*,?)+::[^\r\n]+$/);
  });

  it('name no columns where they span lines', () => {
    const where = folderWith({
      'a.standards':
        'service desk "Desk" { }\nstandard a "A" {\n  area flow\n  review\n    every 6 months\n  review\n    every 6 months\n}\n',
    });
    const spanning = yardstick(where, 'check', '--format', 'github')
      .out.split('\n')
      .filter((line) => line.includes('YS605'));
    expect(spanning).toEqual([expect.stringMatching(/^::warning file=a\.standards,line=6,endLine=7,title=/)]);
  });
});

describe('Checkstyle', () => {
  it('is XML with every finding at its place, and every file', () => {
    const where = folder();
    const [root, ...others] = readXml(yardstick(where, 'check', '--format', 'checkstyle').out);
    expect(others).toEqual([]);
    expect(root?.name).toBe('checkstyle');
    expect(root?.children.map((it) => it.attributes.name)).toEqual(['clean.standards', FILE]);
    const errors = root?.children.flatMap((it) => it.children.map((error) => error.attributes)) ?? [];
    expect(errors.map(({ line, column, severity, message }) => [line, column, severity, message])).toEqual(
      findingsIn(where).map(({ range: { start }, severity, message }) => [
        ...[`${start.line}`, `${start.column}`, severity],
        message.replaceAll('\u0001', '\uFFFD'),
      ]),
    );
  });
});

describe('JUnit', () => {
  it('is XML in which a rule fails where it makes the run fail', () => {
    const where = folder();
    const [root] = readXml(yardstick(where, 'check', '--format', 'junit').out);
    const suites = root?.children ?? [];
    expect(suites.map(({ name, attributes }) => [name, attributes.name])).toEqual([
      ['testsuite', 'clean.standards'],
      ['testsuite', FILE],
    ]);
    expect(suites[0]?.children.map((it) => it.attributes.name)).toEqual(['no findings']);
    const cases = suites[1]?.children ?? [];
    const failed = cases.filter((it) => it.children.some(({ name }) => name === 'failure'));
    const errors = findingsIn(where).filter(({ severity }) => severity === 'error');
    expect(new Set(failed.map((it) => it.attributes.name?.split(' ')[0]))).toEqual(
      new Set(errors.map((it) => it.name)),
    );
    expect(root?.attributes.failures).toBe(`${failed.length}`);
    expect(root?.attributes.tests).toBe(`${cases.length + 1}`);
    const text = cases.flatMap((it) => it.children.map((child) => child.text)).join('\n');
    for (const { message } of findingsIn(where)) expect(text).toContain(message.replaceAll('\u0001', '\uFFFD'));
  });

  it('fails for all that --fail-on says', () => {
    const where = folderWith({ 'a.standards': 'service desk "Desk" { }\nstandard a "A" { check "Seen" }\n' });
    const failures = (threshold: string) =>
      readXml(yardstick(where, 'check', '--format', 'junit', '--fail-on', threshold).out)[0]?.attributes.failures;
    const found = new Set(findingsIn(where).map(({ name }) => name)).size;
    expect([failures('never'), failures('error'), failures('info')]).toEqual(['0', '0', `${found}`]);
  });
});

describe('--out', () => {
  it('writes a file, and replaces none unless told to', () => {
    const where = folderWith({ 'a.standards': FILES[FILE] });
    const { out } = yardstick(where, 'check', '--format', 'junit');
    const first = yardstick(where, 'check', '--format', 'junit', '--out', 'report.xml');
    expect(first).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^Wrote \d+ findings to report\.xml\.\n$/),
    });
    expect(readFileSync(path.join(where, 'report.xml'), 'utf8')).toBe(out);
    const second = yardstick(where, 'check', '--out', 'report.xml');
    expect(second).toMatchObject({ code: 2, err: expect.stringContaining('report.xml exists already') });
    expect(readFileSync(path.join(where, 'report.xml'), 'utf8')).toBe(out);
    yardstick(where, 'check', '--out', 'report.xml', '--force');
    expect(readFileSync(path.join(where, 'report.xml'), 'utf8')).toContain('yardstick explain');
  });
});
