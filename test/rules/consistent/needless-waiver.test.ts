import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { mendedSafely, newLines } from '../../support/fix.ts';

const service = (standards: string) => `service desk "Front desk" { }
record letters from "letters.csv" { moments received, answered }
${standards}`;

describe('needless-waiver', () => {
  const reply = (clauses: string, percent = '90%') =>
    service(`standard reply "Letters are answered" {
  target at least ${percent} of letters are answered within 5 business days per month
  ${clauses}
}`);
  const messages = (text: string) => findingsOf('needless-waiver', text).map((finding) => finding.message);

  it('is found where the rule finds nothing, wherever the waiver stands', () => {
    const text = `service desk "Front desk" { waive vague because "x" waive YS301 because "x" }
record letters from "letters.csv" { moments received waive unused because "x" }
procedure p for letters { waive unused because "x" }
branch hill { waive looser-branch because "x" }`;
    expect(underlined(text, 'YS607')).toEqual([
      'waive YS301 because "x"',
      'waive unused because "x"',
      'waive unused because "x"',
      'waive looser-branch because "x"',
    ]);
  });

  it('is not found where a finding needs it, in a guideline or in a branch', () => {
    expect(messages(reply('waive absolute-target because "x"', '100%'))).toEqual([]);
    expect(messages(reply('waive YS301 because "x" until 2026-07-15', '100%'))).toEqual([]);
    expect(messages(`${reply('waive absolute-target because "x"', '100%')}\nbranch hill { }`)).toEqual([]);
  });

  it('says since when a waiver has expired, and whether or not it was needed', () => {
    const waiver = 'waive absolute-target because "x" until 2026-07-14';
    expect(messages(reply(waiver, '100%'))).toEqual([expect.stringContaining('ended on 2026-07-14')]);
    expect(messages(reply(waiver))).toEqual([expect.stringContaining('ended on 2026-07-14')]);
    expect(underlined(reply(waiver, '100%'), 'absolute-target')).toEqual(['100%']);
  });

  it.each(['undecided', 'needless-waiver', 'YS606', 'syntax', 'YS002'])('says that %s cannot be waived', (rule) => {
    expect(messages(reply(`waive ${rule} because "x" decide "Who?"`))).toEqual([
      expect.stringContaining(`\`${rule}\` cannot be waived`),
    ]);
  });

  it('leaves an unknown rule to the finding about its name', () => {
    expect(messages(reply('waive absolute because "x"'))).toEqual([]);
  });

  it('is not found for a rule that the settings silence', () => {
    const text = reply('waive absolute-target because "x"', '100%');
    const found = findingsIn(text, { rules: { 'absolute-target': 'off' } });
    expect(found.filter((it) => it.code === 'YS607')).toEqual([]);
  });

  it('is not found while some text cannot be read', () => {
    const text = `${reply('waive absolute-target because "x"')}\nstandard broken { target at least }`;
    expect(underlined(text, 'YS001')).not.toEqual([]);
    expect(underlined(text, 'YS607')).toEqual([]);
  });

  it('is found where an open question takes the place of the finding', () => {
    const text = reply('waive no-owner because "x" decide owner "Who?"');
    expect(underlined(text, 'YS607')).toEqual(['waive no-owner because "x"']);
  });

  it('may have ended, and goes unless it is renewed', async () => {
    const text = reply('waive no-owner because "New" until 2026-01-31');
    expect(await newLines('needless-waiver', text, 'another end')).toEqual([
      '  waive no-owner because "New" until 2027-07-15',
    ]);
    expect(await mendedSafely(text)).toBe(text);
  });
});
