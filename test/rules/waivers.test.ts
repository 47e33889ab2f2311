import { describe, expect, it } from 'vitest';
import { underlined } from '../support/check.ts';

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
