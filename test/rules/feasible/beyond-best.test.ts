import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../language/workspace/settings.ts';
import { findingsIn, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const desk = (target: string, kind = 'standard') => `service desk "Front desk" { ring 5 seconds }
record letters from "letters.csv" {
  moments received, answered, filed
  fields  lost: yes/no, rating: 1..5, trouble: 1..5, effort: number
}
${kind} reply "Letters are answered" {
  target ${target}
}
`;
const messages = (target: string, settings: Settings = {}, kind?: string) =>
  findingsIn(desk(target, kind), settings)
    .filter((finding) => finding.code === 'YS302')
    .map((finding) => finding.message);

const share = (asked: string, performance: string) =>
  `at least ${asked} of letters are answered within 5 business days per month { ${performance} }`;

describe('a share', () => {
  it('may go half of the way from the baseline to perfection', () => {
    expect(messages(share('75%', 'baseline 70%'))).toEqual([]);
    expect(messages(share('85%', 'baseline 70%'))).toEqual([]);
    expect(messages(share('85.1%', 'baseline 70%'))).toEqual([
      '“Letters are answered” asks for at least 85.1%, which is hardly feasible: 70% today, so at most 85%: half of the way to 100%. Ask for 85% first, and for more once that is kept.',
    ]);
    expect(messages(share('100%', 'baseline 70%'))).toEqual([]);
  });

  it('is computed without the noise of binary fractions', () => {
    expect(messages(share('99.36%', 'baseline 98.72%'))).toEqual([]);
    expect(messages(share('99.4%', 'baseline 98.72%'))[0]).toContain('98.72% today, so at most 99.36%:');
    expect(messages(share('70.03%', 'baseline 70.01%'), { stretch: 0.3 })).toEqual([]);
    expect(messages(share('90.7%', 'baseline 90.1%'), { stretch: 0.06 })[0]).toContain('at most 90.6%: 6% of the way');
  });

  it('is measured by the stretch of the workspace', () => {
    expect(messages(share('90%', 'baseline 70%'), { stretch: 0.7 })).toEqual([]);
    expect(messages(share('92%', 'baseline 70%'), { stretch: 0.7 })[0]).toContain(
      'at most 91%: 70% of the way to 100%',
    );
    expect(messages(share('71%', 'baseline 70%'), { stretch: 0 })).toHaveLength(1);
    expect(messages(share('100%', 'baseline 70%'), { stretch: 1 })).toEqual([]);
  });

  it('that is kept already is feasible, however much it asks for', () => {
    expect(messages(share('90%', 'baseline 90%'))).toEqual([]);
    expect(messages(share('100%', 'baseline 100%'))).toEqual([]);
    expect(messages(share('90%', 'baseline 103.55% best 80%'))).toEqual([]);
  });

  it('may not go beyond the best ever reached, with a baseline or without', () => {
    expect(messages(share('92%', 'best 92%'))).toEqual([]);
    expect(messages(share('92.5%', 'best 92%'))).toEqual([
      '“Letters are answered” asks for at least 92.5%, which is hardly feasible: the best so far is 92%. Ask for 92% first, and for more once that is kept.',
    ]);
    expect(messages(share('92.5%', 'baseline 86% best 92%'))[0]).toContain(
      'feasible: the best so far is 92%. Ask for 92%',
    );
    expect(messages(share('96%', 'baseline 86% best 92%'))[0]).toContain(
      'the best so far is 92%; 86% today, so at most 93%: half of the way to 100%. Ask for 92% first',
    );
  });

  it('is not told to ask for less than was reached, and may ask for that', async () => {
    expect(messages(share('80%', 'baseline 37.4% best 82.6%'))).toEqual([
      '“Letters are answered” asks for at least 80%, which is far from where performance is: 37.4% today, so at most 68.7%: half of the way to 100%. Yet it has been reached: the best so far is 82.6%. Find out what was different then, and ask for no less.',
    ]);
    expect(messages(share('90%', 'baseline 37.4% best 82.6%'))[0]).toMatch(
      /is hardly feasible: 37\.4% today, so at most 68\.7%: .*; the best so far is 82\.6%\. Ask for 82\.6% first/,
    );
    const reached = await mendedBy('YS302', desk(share('80%', 'baseline 37.4% best 82.6%')));
    expect(reached.filter(({ title }) => title.startsWith('Ask for'))).toEqual([]);
    const [mended] = await mendedBy('YS302', desk(share('90%', 'baseline 37.4% best 82.6%')));
    expect(mended?.title).toBe('Ask for 82.6% first');
  });

  it('is not measured by a best that is worse than today', () => {
    expect(messages(share('75%', 'baseline 70% best 65%'))).toEqual([]);
  });

  it('is not told how much to ask for while the best is worse than today', async () => {
    const text = share('95%', 'baseline 70% best 65%');
    expect(messages(text)).toEqual([
      expect.stringMatching(/given as 65%, which is worse than that: correct the one that is wrong before you ask/),
    ]);
    expect(await mendedBy('beyond-best', text)).toEqual([]);
  });

  it('of bad cases goes down towards none', () => {
    const lost = (asked: string) => `at most ${asked} of letters have lost per month { baseline 3% best 1% }`;
    expect(messages(lost('1.5%'))).toEqual([]);
    expect(messages(lost('1.2%'))[0]).toContain(
      '3% today, so no less than 1.5%: half of the way to 0%. Yet it has been reached: the best so far is 1%',
    );
    expect(messages(lost('0.5%'))[0]).toContain('the best so far is 1%. Ask for 1% first');
  });

  it('over 100% is another mistake', () => {
    expect(messages(share('110%', 'baseline 70%'))).toEqual([]);
  });

  it('underlines what is asked for, and points to what was measured', () => {
    const text = desk(share('96%', 'baseline 86% best 92%'));
    expect(underlined(text, 'YS302')).toEqual(['96%']);
    const [finding] = findingsIn(text).filter((it) => it.code === 'YS302');
    expect(finding?.related.map(({ place }) => place.start.line)).toEqual([7, 7]);
  });
});

describe('a statistic of time', () => {
  const median = (asked: string, performance: string) =>
    `median time from received to answered of letters at most ${asked} per week { ${performance} }`;

  it('goes down towards no time at all, in the unit of the target', () => {
    expect(messages(median('30 seconds', 'baseline 1 minute'))).toEqual([]);
    expect(messages(median('20 seconds', 'baseline 1 minute'))[0]).toContain(
      'at most 20 seconds, which is hardly feasible: 60 seconds today, so no less than 30 seconds: half of the way to 0 seconds.',
    );
    expect(messages(median('1 ring', 'baseline 20 seconds'))[0]).toContain('4 rings today, so no less than 2 rings');
    expect(messages(median('0 seconds', 'baseline 1 minute'))[0]).toContain(
      '1 minute today, so no less than 0.5 minutes',
    );
  });

  it('compares days with days and weeks, and months with years', () => {
    expect(messages(median('3 calendar days', 'baseline 1 week'))[0]).toContain('no less than 3.5 calendar days');
    expect(messages(median('4 calendar days', 'baseline 1 week'))).toEqual([]);
    expect(messages(median('5 months', 'baseline 1 year'))[0]).toContain('12 months today, so no less than 6 months');
    expect(messages(median('1 business day', 'best 2 business days'))[0]).toContain(
      'the best so far is 2 business days',
    );
  });

  it('compares no clock with another', () => {
    expect(messages(median('1 hour', 'baseline 10 business hours'))).toEqual([]);
    expect(messages(median('1 business day', 'baseline 10 calendar days best 80%'))).toEqual([]);
  });

  it('of at least some time has a best, but no perfection', () => {
    const least = (performance: string) =>
      `median time from received to filed of letters at least 20 minutes per week { ${performance} }`;
    expect(messages(least('baseline 5 minutes'))).toEqual([]);
    expect(messages(least('best 15 minutes'))).toHaveLength(1);
  });
});

describe('a number', () => {
  it('of cases goes down towards none', () => {
    expect(messages('at most 4 letters per week { baseline 8 }')).toEqual([]);
    expect(messages('at most 3 letters per week { baseline 8 }')[0]).toContain('no less than 4: half of the way to 0');
  });

  it('of at least so many cases has a best, but no perfection', () => {
    expect(messages('at least 300 letters per week { baseline 8 }')).toEqual([]);
    expect(messages('at least 300 letters per week { best 250 }')).toHaveLength(1);
  });

  it('on a scale goes up to its top', () => {
    const score = (rest: string) => `average rating of letters at least ${rest}`;
    expect(messages(score('4.5 of 5 per month { baseline 4 }'))).toEqual([]);
    expect(messages(score('4.6 of 5 per month { baseline 4 }'))[0]).toContain(
      '4 today, so at most 4.5: half of the way to 5',
    );
    expect(messages(score('4.6 per month { baseline 4 }'))[0]).toContain('at most 4.5');
    expect(messages('average effort of letters at least 90 per month { baseline 4 }')).toEqual([]);
  });

  it('on a scale goes down to its bottom', () => {
    expect(messages('average trouble of letters at most 1.9 per month { baseline 3 }')[0]).toContain(
      'no less than 2: half of the way to 1',
    );
  });

  it('is not compared with a percentage', () => {
    expect(messages('at most 1 letters per week { baseline 80% best 5% }')).toEqual([]);
  });
});

describe('a prohibition', () => {
  it('may ask for none at all, whatever happens today', () => {
    expect(messages('at most 0% of letters have lost per month { baseline 3% }', {}, 'prohibition')).toEqual([]);
    expect(messages('at most 1% of letters have lost per month { baseline 3% }', {}, 'prohibition')).toHaveLength(1);
  });
});

it('is left to the question that asks for the share', () => {
  expect(messages(share('96%', 'best 92% decide target "In what share of cases?"'))).toEqual([]);
  expect(messages(share('96%', 'best 92% decide limit "By when?"'))).toHaveLength(1);
});

it('is said of all, or none at all, where the rule about that is not heard', () => {
  const rules = { 'absolute-target': 'off' } as const;
  expect(messages(share('100%', 'best 92%'), { rules })[0]).toContain('the best so far is 92%');
});

it('is measured by the stretch that the settings give with the rule', () => {
  const rules = { 'beyond-best': { stretch: 0.7 } };
  expect(messages(share('90%', 'baseline 70%'), { rules })).toEqual([]);
  expect(messages(share('92%', 'baseline 70%'), { rules })).toHaveLength(1);
});

it('asks for the nearest that is feasible', async () => {
  const text = desk(share('96%', 'baseline 86% best 92%'));
  const [mended] = await mendedBy('YS302', text);
  expect(mended?.title).toBe('Ask for 92% first');
  expect(mended?.files['a.standards']).toBe(text.replace('96%', '92%'));
});
