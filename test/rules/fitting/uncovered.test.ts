import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf } from '../../support/check.ts';

describe('uncovered', () => {
  const messages = (standards: string) =>
    findingsIn(`service desk "Front desk" { }\n${standards}`).flatMap((it) => (it.code === 'YS505' ? it.message : []));

  it('is one finding each for areas, stages and pillars, all of them at the name of the service', () => {
    const found = findingsOf(
      'YS505',
      'service desk "Front desk" { }\nstandard a { area flow pillar empathy during decision }',
    );
    expect(found.map((finding) => finding.place.start)).toEqual(Array(3).fill({ line: 1, column: 9 }));
    expect(found.map((finding) => finding.message.slice(0, 34))).toEqual([
      'No standard covers 13 of the 14 ar',
      'No standard covers 3 of the 4 stag',
      'No standard covers 5 of the 6 pill',
    ]);
  });

  it('says so where nobody names an area, and asks nobody for stages or pillars who names none', () => {
    expect(messages('standard a { area flow during decision }').map((it) => it.slice(0, 31))).toEqual([
      'No standard covers 13 of the 14',
      'No standard covers 3 of the 4 s',
    ]);
    expect(messages('standard a { }')).toHaveLength(1);
    expect(messages('standard a { }')[0]).toMatch(/^No standard says with `area`/);
  });

  it('asks nobody for stages who names one for a few standards alone', () => {
    const named = 'standard a { area flow during decision }\n';
    expect(messages(`${named}standard b { area flow }\n`)).toHaveLength(2);
    expect(messages(`${named}standard b { area flow }\nstandard c { area flow }\n`)).toHaveLength(1);
  });

  it.each([
    ['language', 'say "Good morning"'],
    ['language', 'avoid "Not my department"'],
    ['anticipation', 'only in peak "Fair"'],
    ['adaptability', 'target at least 90% within 5 minutes per month { allow 5 more minutes for "Drills" }'],
    ['supervision', 'verify by inspection weekly'],
    ['feedback', 'verify by survey yearly'],
  ])('does not ask for %s where there is: %s', (area, clause) => {
    const [without] = messages('standard a { area flow }');
    const [found] = messages(`demand calls { peak "Fair" 2027-02-05..2027-02-12 }\nstandard a { area flow ${clause} }`);
    expect(without).toContain(`\`${area}\``);
    expect(found).not.toContain(`\`${area}\``);
  });

  it('counts what branches add', () => {
    const [areas] = messages('standard a { area flow }\nbranch hill { standard b { area selling } }');
    expect(areas).toContain('12 of the 14');
  });

  it('does not miss what is only misspelt', () => {
    expect(messages('standard a { area time-limit }')[0]).not.toContain('`time-limits`');
  });

  it('waits for the first standard, and for the service', () => {
    expect(messages('role clerk')).toEqual([]);
    const part = findingsIn('part of desk\nstandard a { area flow }').map((finding) => finding.code);
    expect(part).toContain('YS002');
    expect(part).not.toContain('YS505');
  });
});
