import { describe, expect, it } from 'vitest';
import { mendedBy } from '../../support/fix.ts';

const HEAD = `service desk "Desk" { touchpoints phone }
record calls from "c.csv" { moments queued, answered, ended fields site: text, rating: 1..5 }
`;
const standard = (...clauses: string[]): string => `${HEAD}standard a "A" {\n  ${clauses.join('\n  ')}\n}\n`;

describe('text that cannot be read', () => {
  it.each([
    ['check "Seen', 'check "Seen"'],
    ["check 'Seen'", 'check "Seen"'],
    ['targt at least 90% per month', 'target at least 90% per month'],
    ['target at least 90% within 5 min per month', 'target at least 90% within 5 minutes per month'],
    ['target at least 90% within 5m per month', 'target at least 90% within 5 minutes per month'],
    ['target at least 98,5% per month', 'target at least 98.5% per month'],
    ['area flow；', 'area flow'],
  ])('is written as it is meant: %s', async (before, after) => {
    const [first] = await mendedBy('syntax', standard(before));
    expect(first?.files['a.standards']?.replace('\n\n', '\n')).toBe(standard(after));
  });

  it.each([
    ['standard a "A" {\n  check "x"', 'standard a "A" {\n  check "x"\n}'],
    ['standard a "A" {\n  check "x"\n\nstandard b "B" { }', 'standard a "A" {\n  check "x"\n}\n\nstandard b "B" { }'],
    ['standard a "A" { }\n}', 'standard a "A" { }'],
    ['standard "Answer calls" { }', 'standard answer-calls "Answer calls" { }'],
    ['standard 24h-support "A" { }', 'standard support-24h "A" { }'],
  ])('gets its braces and names: %s', async (before, after) => {
    const [first] = await mendedBy('syntax', `${HEAD}${before}\n`);
    expect(first?.files['a.standards']).toBe(`${HEAD}${after}\n`);
  });
});
