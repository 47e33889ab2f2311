import { describe, expect, it } from 'vitest';
import { findingsIn, underlined } from '../../support/check.ts';

const of = (name: string, text: string) => findingsIn(text).filter((finding) => finding.name === name);
const standards = (names: string, body: string) =>
  [...names].map((name) => `standard ${name} "${name}" { ${body} }`).join('\n');

const ABSOLUTE = 'target at least 100% within 5 minutes per month';

describe('a waiver', () => {
  it.each([
    ['by name', 'waive absolute-target because "Law"'],
    ['by code', 'waive YS301 because "Law"'],
    ['until its last day', 'waive absolute-target because "Law" until 2026-07-15'],
  ])('accepts the finding of its block, %s', (_how, waiver) => {
    const text = `service s "S" { }\nstandard a "A" { ${ABSOLUTE} ${waiver} }\nstandard b "B" { ${ABSOLUTE} }`;
    expect(of('absolute-target', text).map((it) => it.place.start.line)).toEqual([3]);
  });

  it('in the service accepts it everywhere', () => {
    const text = `service s "S" { waive absolute-target because "Law" }\n${standards('ab', ABSOLUTE)}`;
    expect(of('absolute-target', text)).toEqual([]);
  });

  it('in the service accepts what is said once', () => {
    expect(of('no-owner', `service s "S" { waive no-owner because "New" }\n${standards('abc', '')}`)).toEqual([]);
  });

  it('takes its standard out of what is said once', () => {
    const text = `service s "S" { }\n${standards('ab', '')}\n${standards('c', 'waive no-owner because "New"')}`;
    expect(of('no-owner', text)[0]?.related).toHaveLength(2);
  });

  it('without a reason accepts nothing, and is told so', () => {
    const text = `service s "S" { }\nstandard a "A" { ${ABSOLUTE} waive absolute-target because " " }`;
    expect(of('absolute-target', text)).toHaveLength(1);
    expect(of('needless-waiver', text).map((it) => it.message)).toEqual([expect.stringContaining('gives no reason')]);
  });

  it('does not hold after its last day, nor for another rule', () => {
    const text = (waiver: string) => `service s "S" { }\nstandard a "A" { ${ABSOLUTE} ${waiver} }`;
    expect(of('absolute-target', text('waive absolute-target because "Law" until 2026-07-14'))).toHaveLength(1);
    expect(of('absolute-target', text('waive no-owner because "Law"'))).toHaveLength(1);
  });
});

const service = (standards: string) => `service desk "Front desk" { }
record letters from "letters.csv" { moments received, answered }
${standards}`;

describe('a waiver in a block', () => {
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
