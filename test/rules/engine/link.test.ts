import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../support/check.ts';
import { mendedBy, mendedSafely, newLines } from '../../support/fix.ts';

const isBroken = (files: Record<string, string>) =>
  findingsIn(files).filter((it) => it.code === 'YS001' || it.code === 'YS002');

const HEAD = `service desk "Desk" { touchpoints phone }
record calls from "c.csv" { moments queued, answered, ended fields site: text, rating: 1..5 }
`;
const standard = (...clauses: string[]): string => `${HEAD}standard a "A" {\n  ${clauses.join('\n  ')}\n}\n`;

describe('an unknown name', () => {
  it('is the near one, or is declared', async () => {
    const text = standard('target at least 90% of calls are answred within 2 minutes per month');
    expect(await newLines('link', text, 'Write `answered`')).toEqual([
      '  target at least 90% of calls are answered within 2 minutes per month',
    ]);
    expect((await newLines('link', text, 'Add the moment'))[0]).toContain(
      'moments queued, answered, ended, answred fields',
    );
  });

  it.each([
    ['owner nobody', 'role nobody "what it is called"'],
    ['at letter', '  touchpoints letter'],
    ['target at least 90% of mails are answered per month', 'record mails "what it is called" from "file-or-system" {'],
    [
      'target at least 90% of calls have solved per month',
      'record calls from "c.csv" { moments queued, answered, ended fields site: text, rating: 1..5, solved: text }',
    ],
  ])('is declared where it is looked for: %s', async (clause, line) => {
    const mended = (await mendedBy('link', standard(clause))).map(
      ({ files }) => files['a.standards']?.split('\n') ?? [],
    );
    expect(mended.flat()).toContain(line);
  });

  it.each(['day', 'week', 'month', 'quarter', 'year'])('of a field may be a period: each %s', async (period) => {
    const text = standard(`target at least 90% of calls are answered within 2 minutes in each ${period}`);
    expect(await mendedSafely(text)).toBe(text.replace('in each', 'per'));
    const twice = text.replace(`in each ${period}`, `per month in each ${period}`);
    expect(await mendedSafely(twice)).toBe(twice);
    const declared = text.replace('rating:', `${period}: text, rating:`);
    expect(isBroken({ 'a.standards': declared })).toEqual([]);
  });

  it.each([
    ['link', 'standard a "A" { owner nobody }\n', 'Declare the role'],
    ['no-owner', 'standard a "A" { check "Seen" }\n', 'and who answers for it'],
    ['uncovered', 'standard a "A" { area flow check "Seen" }\n', 'Begin a standard'],
  ])('is declared behind no block that is open: %s', async (rule, clauses, title) => {
    const titles = async (text: string) => (await mendedBy(rule, text)).map((it) => it.title);
    const head = `service desk "Desk" { }\n${clauses}`;
    expect(await titles(head)).toContainEqual(expect.stringContaining(title));
    expect(await titles(`${head}branch b "B" {\n  open Mon..Fri 09:00..17:00\n`)).not.toContainEqual(
      expect.stringContaining(title),
    );
  });

  it('of a peak keeps its quotes', async () => {
    const text = `${HEAD}demand calls { peak "Spring" 2027-02-05 }\nstandard a "A" { only in peak "Sprin" }\n`;
    expect(await newLines('link', text, 'Write')).toEqual(['standard a "A" { only in peak "Spring" }']);
    expect(await newLines('link', text, 'Declare')).toContain('  peak "Sprin" 2026-07-15..2026-07-15');
  });

  it('of a record has what is said of its cases', async () => {
    const text = standard(
      'target at least 90% of mails where urgent and size > 3 are answered within 2 hours per month',
      'target at least 90% of mails have topic = "x" per month',
    );
    expect(await newLines('link', text, 'Declare the record')).toEqual([
      'record mails "what it is called" from "file-or-system" {',
      '  moments received, answered',
      '  fields  urgent: yes/no, size: number, topic: text',
    ]);
    const [fix] = (await mendedBy('link', text)).filter(({ title }) => title.includes('record'));
    expect(isBroken(fix?.files ?? {})).toEqual([]);
  });

  it('of a step is one of its procedure', async () => {
    const text = `${HEAD}procedure p "P" {\n  step one "One" after zero\n}\n`;
    expect(await newLines('link', text, 'Declare')).toEqual(['  step zero "what it is called"']);
  });

  it('of a service may be that of this file', async () => {
    expect(await newLines('link', 'part of desk\nrole a "A"\n', 'Describe')).toEqual([
      'service desk "what it is called" {}',
    ]);
    expect(await newLines('link', 'role a "A"\n', 'Begin')).toEqual(['service my-service "what it is called" {}']);
  });
});
