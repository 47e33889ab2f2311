import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, FORMATS } from '../../language/documents/document/tree.ts';
import { folderWith, yardstick } from '../support/cli.ts';
import { rendered } from '../support/documents.ts';

const DESK = `service desk "Desk" { touchpoints counter }
record letters from "letters.csv" { moments received, answered }
standard reply "Letters" {
  at     counter
  check  "A reply lies in the file"
  target at least 90% of letters are answered within 5 business days per month
}
`;

describe('render', () => {
  it.each(DOCUMENTS.flatMap((name) => FORMATS.map((format) => [name, format] as const)))(
    'prints the %s as %s, as the preview shows it',
    (name, format) => {
      const { code, out, err } = yardstick(folderWith({ 'a.standards': DESK }), 'render', name, '--format', format);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toBe(rendered(DESK, name, format));
    },
  );

  it('says beside a charter what customers are not told of', () => {
    const folder = folderWith({ 'a.standards': DESK.replace('check ', 'statement "We reply soon." check ') });
    const { code, out, err } = yardstick(folder, 'render', 'charter');
    expect(code).toBe(0);
    expect(err).toMatch(/^Desk: no standard of the area “complaints” has a statement/);
    expect(err).toMatch(
      /^Desk: Readability of 1 statement in en: 3 words a sentence, .*; LIX 3, newspapers have 52\.$/m,
    );
    expect(out).not.toMatch(/complain|LIX/);
    writeFileSync(
      path.join(folder, 'b.standards'),
      'service zh-desk "台" { languages zh }\nstandard s "S" { statement "我们尽快回复。" }\n',
    );
    const chinese = yardstick(folder, 'render', 'charter', 'b.standards', '--language', 'zh-CN');
    expect(chinese).toMatchObject({ code: 0, out: expect.stringContaining('我们尽快回复。') });
    expect(chinese.err).toContain('“zh-CN” is told in “zh”, which is what the standards have.');
  });

  it.each([
    [['charter', '--language', 'fr'], /no texts in “fr”.*write `languages .*, fr` in the service/],
    [['charter', '--language', 'chinese'], /named by its code, such as en/],
    [['scorecard', '--observer', 'Ann', '--observer', 'Ben'], /a form is for one observer/],
    [['checklist', '--language', 'en'], /--language is for charter, handbook, quiz, cards or refresher/],
    [['charter', '--out', 'a.md', '--out', 'b.md'], /--out is given twice, and counts once/],
    [['handbook', '--results', 'results.json'], /--results is for charter/],
  ] as const)('refuses %j', (args, reason) => {
    const { code, err } = yardstick(folderWith({ 'a.standards': DESK }), 'render', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(reason);
  });

  it('prints Markdown unless told otherwise', () => {
    const { out } = yardstick(folderWith({ 'a.standards': DESK }), 'render', 'checklist');
    expect(out).toMatch(/^# Checklist: Desk\n/);
  });

  it('shows several services one after the other, and files that hold none not at all', () => {
    const files = { 'a.standards': DESK, 'b.standards': 'service van "Van" { }', 'c.standards': '// nothing yet\n' };
    const { out } = yardstick(folderWith(files), 'render', 'metrics');
    expect(out.match(/^##? .*$/gm)).toEqual(['# Metrics', '## Desk', '## Van']);
  });

  it('shows the whole service of a single file', () => {
    const files = { 'a.standards': DESK, 'b.standards': 'part of desk\nstandard more "More" { check "Seen" }' };
    expect(yardstick(folderWith(files), 'render', 'checklist', 'a.standards').out).toContain('**Check:** Seen');
  });

  it('writes to a file, and over one only with --force', () => {
    const folder = folderWith({ 'a.standards': DESK, 'out.html': 'mine' });
    const args = ['render', 'metrics', '--format', 'html', '--out', 'out.html'];
    const refused = yardstick(folder, ...args);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('out.html exists already');
    expect(readFileSync(path.join(folder, 'out.html'), 'utf8')).toBe('mine');
    expect(yardstick(folder, ...args, '--force')).toEqual({ code: 0, out: '', err: 'Wrote out.html.\n' });
    expect(readFileSync(path.join(folder, 'out.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
    expect(yardstick(folder, 'render', 'metrics', '--out', 'no/such/folder.md').code).toBe(2);
  });

  it('shows what can be read of broken text, and says what may be missing', () => {
    const broken = `${DESK}standard sign "Sign" { check "A sign hangs there" owner nobody chek "Lost" }\n`;
    const { code, out, err } = yardstick(folderWith({ 'a.standards': broken }), 'render', 'checklist');
    expect(code).toBe(1);
    expect(out).toContain('**Check:** A reply lies in the file');
    expect(out).toContain('**Check:** A sign hangs there');
    expect(err).toContain('a.standards:8:64 error syntax');
    expect(err).toContain('What stands in the places above may be missing from the checklist.');
  });

  it('is refused for a document or format that there is not, and for files that cannot be read', () => {
    const folder = folderWith({ 'a.standards': DESK });
    expect(yardstick(folder, 'render', 'cheklist')).toMatchObject({
      code: 2,
      err: expect.stringContaining('checklist'),
    });
    expect(yardstick(folder, 'render', 'metrics', '--format', 'pdf')).toMatchObject({ code: 2, out: '' });
    expect(yardstick(folder, 'render')).toMatchObject({ code: 2, out: '' });
    expect(yardstick(folder, 'render', 'metrics', 'nowhere.standards').code).toBe(2);
  });
});
