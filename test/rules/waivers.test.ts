import { describe, expect, it } from 'vitest';
import { RULES } from '../../language/rules/registry.ts';
import { findingsIn, findingsOf, underlined } from '../support/check.ts';
import { mendedBy } from '../support/fix.ts';

const service = (standards: string) => `service desk "Front desk" { }
record letters from "letters.csv" { moments received, answered }
${standards}`;

describe('a waiver', () => {
  it('in a block by which a branch changes a standard holds for that block', () => {
    const branch = (waiver: string) =>
      service(`standard reply "Letters are answered" {
  target at least 90% of letters are answered within 5 business days per month
}
branch hill "Hill desk" {
  reply { target at least 100% of letters are answered within 5 business days per month ${waiver} }
}`);
    expect(underlined(branch(''), 'absolute-target')).toEqual(['100%']);
    expect(underlined(branch('waive absolute-target because "The law asks for it"'), 'absolute-target')).toEqual([]);
  });

  it('in a standard holds for it alone', () => {
    const text = service(`standard reply "Letters are answered" {
  target at least 100% of letters are answered within 5 business days per month
  waive absolute-target because "The law asks for it"
}
standard none "No letter is lost" {
  target at most 0 letters per month
}`);
    expect(underlined(text, 'absolute-target')).toEqual(['0']);
  });
});

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
});

const waivable = RULES.filter((rule) => rule.waivable !== false);

describe.each(waivable.map((rule) => [rule.code, rule.name, rule] as const))(
  'a waiver of %s %s',
  (code, name, rule) => {
    const accepted =
      mendedBy(code, rule.bad).find(({ title }) => title.startsWith('Accept'))?.files['a.standards'] ?? '';
    const of = (wanted: string, text: string) => findingsIn(text).filter((finding) => finding.code === wanted);

    it('is needed where the finding is', () => {
      expect(accepted).toMatch(new RegExp(`waive +${name}`));
      expect(of(code, accepted)).toEqual([]);
      expect(of('YS607', accepted)).toEqual([]);
    });

    it('hides nothing once it has expired', () => {
      const expired = accepted.replace(/(waive +\S+ +because +"[^"]*")/, '$1 until 2020-01-01');
      expect(of(code, expired)).toHaveLength(1);
      expect(of('YS607', expired).map(({ message }) => message)).toEqual([
        expect.stringContaining('ended on 2020-01-01'),
      ]);
    });

    it('is needless where nothing is found', () => {
      const text = rule.good.replace(
        /^service desk "Front desk"(?: \{)?/m,
        `service desk "Front desk" { waive ${name} because "It was so" `,
      );
      const closed = rule.good.includes('service desk "Front desk" {') ? text : `${text} }`;
      expect(of('YS607', closed)).toHaveLength(1);
    });
  },
);
