import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';

const desk = (target: string, kind = 'standard') => `service desk "Front desk" { ring 5 seconds }
record letters from "letters.csv" {
  moments received, answered
  fields  lost: yes/no, rating: 1..5, effort: number
}
${kind} reply "Letters are answered" {
  target ${target}
}
`;
const messages = (code: string, target: string) =>
  findingsIn(desk(target))
    .filter((finding) => finding.code === code)
    .map((finding) => finding.message);
const absolute = (target: string) => messages('YS301', target);

const share = (asked: string, performance: string) =>
  `at least ${asked} of letters are answered within 5 business days per month { ${performance} }`;

describe('all, or none at all', () => {
  it('is said once, with what has been measured', () => {
    expect(messages('YS302', share('100%', 'baseline 70%'))).toEqual([]);
    expect(absolute(share('100%', 'baseline 70% best 80%'))).toEqual([
      '“Letters are answered” asks for 100%: a single miss breaks it for the whole month. Measured: the best so far is 80%. Ask for 80% first, and limit the single case with `ceiling`.',
    ]);
    expect(absolute('at most 0 letters where lost per month { baseline 8 }')).toEqual([
      '“Letters are answered” asks for none at all: a single miss breaks it for the whole month. Measured: 8 today, so no less than 4: half of the way to 0. Ask for 4 first.',
    ]);
  });

  it('is no matter of a lesser share where all is kept: one says why, or leaves room for an accident', () => {
    expect(absolute(share('100%', 'baseline 100%'))).toEqual([
      '“Letters are answered” asks for 100%: a single miss breaks it for the whole month. It was kept when it was last measured. Where every case must be right, say why: `waive absolute-target because "…"`. Else leave room for one accident, and limit the single case with `ceiling`.',
    ]);
  });

  it('gives no share that so few cases cannot show', () => {
    expect(absolute(share('100%', 'baseline 50% of 2 cases'))[0]).toContain('Ask for what a good month reaches');
    expect(absolute(share('100%', 'baseline 50% of 4 cases'))[0]).toContain('Ask for 75% first');
    expect(messages('YS302', share('80%', 'baseline 50% of 3 cases'))).toEqual([]);
  });

  it('is not said where a question asks for the share', () => {
    expect(absolute(share('100%', 'decide target "In what share of cases?"'))).toEqual([]);
    expect(absolute(share('100%', 'decide limit "By when?"'))).toHaveLength(1);
  });

  it('is said of what every result meets', () => {
    expect(absolute(share('0%', 'baseline 80%'))).toEqual([
      '“Letters are answered” asks for at least 0%, which every result meets: it asks for nothing. Write the share that you mean.',
    ]);
    expect(absolute('at most 100% of letters have lost per month')).toHaveLength(1);
  });

  it('has no single case to limit where none takes time', () => {
    expect(absolute('available at least 100% of open time per month')[0]).toContain(
      'Ask for what a good month reaches. Where the law demands every case, say so',
    );
    expect(absolute('at least 100% of letters have rating >= 4 per month')[0]).not.toContain('ceiling');
  });

  it('asks for less than all: what is feasible, where that is known', async () => {
    const text = desk('at least 100% of letters are answered per month { best 92% in 2026-02 }');
    expect(await newLines('absolute-target', text, 'Ask for')).toEqual([
      '  target at least 92% of letters are answered per month { best 92% in 2026-02 }',
    ]);
  });
});

describe('a back-stop for the single case', () => {
  const text = (target: string) => `service desk "Desk" { }
record jobs from "j.csv" { moments ordered, finished }
standard a "A" { target ${target} at the end of each month }
`;

  it('is no absolute target: that nobody has waited for so long is what a ceiling says', () => {
    expect(findingsOf('YS301', text('at most 0 jobs not yet finished have waited at least 12 weeks'))).toEqual([]);
    expect(findingsOf('YS301', text('at most 0 jobs not yet finished'))).toHaveLength(1);
    expect(
      findingsOf('YS301', text('at least 100% of jobs not yet finished have waited at most 2 weeks')),
    ).toHaveLength(1);
  });
});
