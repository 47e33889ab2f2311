import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../language/rules/registry.ts';
import { folderWith, yardstick } from '../support/cli.ts';

const GOOD = 'service desk "Desk" { }\nstandard reply "Letters" { check "A reply lies in the file" }\n';

describe('export', () => {
  it('prints the compiled standards', () => {
    const { code, out } = yardstick(folderWith({ 'a.standards': GOOD }), 'export');
    expect(code).toBe(0);
    expect(JSON.parse(out).services.map((it: { name: string }) => it.name)).toEqual(['desk']);
  });

  it('exports the whole service of a single file, sources relative to the workspace', () => {
    const folder = folderWith({
      'yardstick.json': '{}',
      'a/a.standards': GOOD,
      'b/b.standards': 'part of desk\nstandard more "More" { check "Seen" }',
      'c.standards': 'service c "C" { }',
    });
    const { services } = JSON.parse(yardstick(folder, 'export', 'a/a.standards').out);
    expect(services).toHaveLength(1);
    const files = services[0].standards.map((it: { source: { file: string } }) => it.source.file);
    expect(files).toEqual(['a/a.standards', 'b/b.standards']);
  });

  it('writes to a file, and over one only with --force', () => {
    const folder = folderWith({ 'a.standards': GOOD, 'out.json': 'mine' });
    const refused = yardstick(folder, 'export', '--out', 'out.json');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('out.json exists already');
    expect(readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe('mine');
    expect(yardstick(folder, 'export', '--out', 'out.json', '--force')).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(path.join(folder, 'out.json'), 'utf8')).version).toBe(1);
    expect(yardstick(folder, 'export', '--out', 'no/such/folder.json').code).toBe(2);
  });

  it('is refused where syntax or links are broken, and says where', () => {
    const folder = folderWith({ 'a.standards': `${GOOD}standard b "B" { owner nobody }\n` });
    const { code, out, err } = yardstick(folder, 'export', '--out', 'out.json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('a.standards:3:24 error link');
    expect(err).toContain('Nothing was exported');
    expect(existsSync(path.join(folder, 'out.json'))).toBe(false);
  });

  it('is not refused because of what rules find', () => {
    expect(yardstick(folderWith({ 'a.standards': 'service desk "D" { }\nstandard a "A" { }' }), 'export').code).toBe(0);
  });
});

describe('explain', () => {
  it('explains a rule by its code and by its name alike', () => {
    const byCode = yardstick('.', 'explain', 'YS101');
    expect(byCode.code).toBe(0);
    expect(byCode.out).toContain('vague-term');
    expect(yardstick('.', 'explain', 'Vague-TERM').out).toBe(byCode.out);
  });

  it('lists all rules', () => {
    const { out } = yardstick('.', 'explain');
    for (const { code, name } of EXPLAINED) expect(out).toContain(`${code}  ${name}`);
  });

  it('suggests the nearest rule', () => {
    expect(yardstick('.', 'explain', 'no-ower')).toMatchObject({ code: 2, err: expect.stringContaining('no-owner') });
  });
});

describe('init', () => {
  it('leaves questions that a check lists as one, and a program gets one by one', () => {
    const folder = folderWith({});
    yardstick(folder, 'init', 'my-desk');
    const { out } = yardstick(folder, 'check', 'my-desk.standards');
    expect(out.match(/undecided YS608/g)).toHaveLength(1);
    expect(out).toContain('14 questions are open.');
    expect(out).toContain('my-desk.standards:33 “How long may each step take?”');
    expect(out).toContain('and 11 more');
    const file = path.join(folder, 'my-desk.standards');
    const [question = ''] = /decide target "How long.*"/.exec(readFileSync(file, 'utf8')) ?? [];
    writeFileSync(file, readFileSync(file, 'utf8').replace(question, 'check "Nobody waits."'));
    const begun = yardstick(folder, 'check', 'my-desk.standards').out;
    expect(begun.match(/undecided YS608/g)).toHaveLength(1);
    expect(begun).toContain('13 questions are still open.');
    const found = JSON.parse(yardstick(folder, 'check', '--format', 'json').out);
    expect(found.filter((it: { name: string }) => it.name === 'undecided')).toHaveLength(13);
  });

  it('writes a file that has one open question for each of the 14 areas, and at most three things to do', () => {
    const folder = folderWith({});
    const made = yardstick(folder, 'init', 'Front desk');
    expect(made.code).toBe(0);
    expect(made.out).toContain('yardstick check "Front desk.standards"');
    const findings = JSON.parse(yardstick(folder, 'check', '--format', 'json').out);
    const open = findings.filter((it: { name: string }) => it.name === 'undecided');
    expect(open.map((it: { related: object[] }) => it.related.length)).toEqual([14]);
    expect(findings.length).toBeLessThanOrEqual(3);
    expect(findings.filter((it: { severity: string }) => it.severity !== 'info')).toEqual([]);
    expect(readFileSync(path.join(folder, 'Front desk.standards'), 'utf8')).toContain(
      'service front-desk "Front desk"',
    );
  });

  it.each(['24 hours', '接听', '-', 'service'])('finds a name for the service of a file called %s', (name) => {
    const folder = folderWith({});
    yardstick(folder, 'init', name);
    const { code, out } = yardstick(folder, 'export');
    expect(code).toBe(0);
    expect(JSON.parse(out).services).toHaveLength(1);
  });

  it('does not write over a file unless told to', () => {
    const folder = folderWith({ 'my-service.standards': 'mine' });
    expect(yardstick(folder, 'init')).toMatchObject({ code: 2, err: expect.stringContaining('exists already') });
    expect(readFileSync(path.join(folder, 'my-service.standards'), 'utf8')).toBe('mine');
    expect(yardstick(folder, 'init', '--force').code).toBe(0);
  });
});
