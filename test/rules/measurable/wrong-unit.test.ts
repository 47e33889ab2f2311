import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';

const FRAME = `service desk "Front desk" { }
record visits from "v.csv" {
  moments arrived, served
  fields rating: 1..5, worth: number, content: yes/no, window: text
}
`;
const withTarget = (target: string) => `${FRAME}standard a {\n  target ${target}\n}\n`;

describe('a target whose figure fits', () => {
  it.each([
    'at least 100% of visits are served within 5 minutes per month',
    'at most 5 visits per week',
    'at most 250 visits per 100 visits per week',
    'median time from arrived to served of visits at most 5 minutes per month { baseline 6 minutes in 2026-05 }',
    'percentile 99.9 time from arrived to served of visits at most 5 minutes per month',
    'percentile 100 rating of visits at most 5 per month',
    'average rating of visits at least 4.5 of 5 per month { baseline 4.2 in 2026-05 best 5 in 2026-04 }',
    'average worth of visits at least 20 per month',
    'at least 90% of visits have rating >= 4 and worth > 20 and content and not window = "A" per month',
    'at least 90% of visits where served and served within 5 minutes have content = yes per month { baseline 86% in 2026-05 }',
    'available at least 99.5% of open time per month',
  ])('is left alone: %s', (target) => {
    expect(findingsOf('YS206', withTarget(target))).toEqual([]);
  });
});

describe('a figure that does not fit', () => {
  it.each([
    ['at least 110% of visits are served within 5 minutes per month', '110%', 'over 100%'],
    ['available at least 101% of open time per month', '101%', 'over 100%'],
    ['median time from arrived to served of visits at most 5 per month', '5', 'no length of time'],
    ['median time from arrived to served of visits at most 5% per month', '5%', 'no length of time'],
    ['average rating of visits at least 5 minutes per month', '5 minutes', 'bare number'],
    ['average rating of visits at least 90% per month', '90%', 'bare number'],
    ['average rating of visits at least 6 per month', '6', 'runs from 1 to 5'],
    ['average rating of visits at least 0.5 per month', '0.5', 'runs from 1 to 5'],
    ['average worth of visits at least 7 of 5 per month', '7', 'more than the scale has'],
    ['average rating of visits at least 4.5 of 10 per month', 'rating', 'Make both the same'],
    ['average window of visits at least 4 per month', 'window', 'so it has no average'],
    ['average content of visits at least 4 per month', 'content', 'Ask for a share'],
    [
      'percentile 120 rating of visits at least 4 per month',
      'target percentile 120 rating of visits at least 4',
      'no percentile 120',
    ],
    [
      'percentile 0 rating of visits at least 4 per month',
      'target percentile 0 rating of visits at least 4',
      'no percentile 0',
    ],
    [
      'percentile rating of visits at least 4 per month',
      'target percentile rating of visits at least 4',
      'needs a rank',
    ],
    ['median 50 rating of visits at least 4 per month', 'target median 50 rating of visits at least 4', 'has no rank'],
    [
      'average rating of visits at least "4" per month',
      'target average rating of visits at least "4" per month',
      'without quotes',
    ],
  ])('is found, once: %s', (target, place, words) => {
    const text = withTarget(target);
    expect(underlined(text, 'YS206')).toEqual([place]);
    expect(findingsOf('YS206', text)[0]?.message).toContain(words);
  });

  it.each([
    ['baseline 86 in 2026-05', 'at least 90% of visits are served within 5 minutes per month'],
    ['best 103% in 2026-05', 'at least 90% of visits are served within 5 minutes per month'],
    ['baseline 6 in 2026-05', 'median time from arrived to served of visits at most 5 minutes per month'],
    ['baseline 84% in 2026-05', 'average rating of visits at least 4.5 per month'],
    ['best 5.5 in 2026-05', 'average rating of visits at least 4.5 per month'],
    ['baseline 7% in 2026-05', 'at most 5 visits per week'],
  ])('is found in %s', (clause, target) => {
    expect(underlined(withTarget(`${target} {\n    ${clause}\n  }`), 'YS206')).toEqual([clause]);
  });

  it.each([
    'at least 95% of visits are arrived at least 2 hours before served per month',
    'at least 95% of visits are served within 30 minutes before or after arrived per month',
    'at least 95% of visits have content per month',
    'at most 5 visits per week',
    'average rating of visits at least 4 per month',
  ])('is a ceiling where no case takes any time: %s', (target) => {
    const text = withTarget(`${target} {\n    ceiling 2 hours\n  }`);
    expect(underlined(text, 'YS206')).toEqual(['2 hours']);
    expect(findingsOf('YS206', text)[0]?.message).toContain('this target limits no such time');
  });

  it.each([
    'at least 90% of visits are served within 5 minutes per month',
    'at least 90% of visits are served per month',
    'median time from arrived to served of visits at most 5 minutes per month',
  ])('is no ceiling where cases take their time: %s', (target) => {
    expect(underlined(withTarget(`${target} {\n    ceiling 2 hours\n  }`), 'YS206')).toEqual([]);
  });

  it('is said of the target alone where the baseline has the same fault', () => {
    const text = withTarget('average rating of visits at least 90% per month {\n    baseline 84% in 2026-05\n  }');
    expect(underlined(text, 'YS206')).toEqual(['90%']);
  });
});

describe('a condition whose value does not fit its field', () => {
  const conditions: readonly [string, string][] = [
    ['rating >= 4 minutes', 'a score from 1 to 5'],
    ['rating = "good"', 'a score from 1 to 5'],
    ['rating >= 6', 'outside its scale'],
    ['rating', 'Compare it with a value'],
    ['rating within 5 minutes', 'no moment'],
    ['worth > 20%', 'bare number'],
    ['worth > "20"', 'bare number'],
    ['worth < 5 minutes', 'bare number'],
    ['content = "yes"', 'Write `content`'],
    ['content >= 4', 'Write `content`'],
    ['window = 4', 'in quotes'],
    ['window > "A"', 'neither more nor less'],
    ['window', 'Compare it with a value'],
    ['served = yes', 'is a moment'],
  ];

  it.each(conditions)('is found in what must hold, and in a filter: %s', (condition, words) => {
    for (const target of [
      `at least 90% of visits have ${condition} per month`,
      `at least 90% of visits have content or not ${condition} per month`,
      `at most 5 visits where ${condition} per month`,
    ]) {
      const text = withTarget(target);
      expect(underlined(text, 'YS206')).toEqual([condition]);
      expect(findingsOf('YS206', text)[0]?.message).toContain(words);
    }
  });

  it('is found in the filter of a branch, unless one of the records has a field for it', () => {
    const branch = 'branch b where window = 4 { open Mon 08:00..09:00 }\n';
    expect(underlined(FRAME + branch, 'YS206')).toEqual(['window = 4']);
    const other = 'record calls from "c.csv" { moments queued fields window: number }\n';
    expect(underlined(FRAME + other + branch, 'YS206')).toEqual([]);
  });
});

it('nothing is said of what cannot be read or is not known', () => {
  const found = (text: string) => findingsIn(text).filter((it) => it.code === 'YS206');
  expect(found(withTarget('average rating of visits at least'))).toEqual([]);
  expect(found(withTarget('average nothing of visits at least 5 per month'))).toEqual([]);
  expect(found(withTarget('at least 90% of nobody have rating >= 9 per month'))).toEqual([]);
});

describe('the sign that is missing', () => {
  it.each([
    [
      'at least 90% of visits where window = 5 are served per month',
      'at least 90% of visits where window = "5" are served per month',
    ],
    [
      'at least 90% of visits are served per month { baseline 86 of 200 cases }',
      'at least 90% of visits are served per month { baseline 86% of 200 cases }',
    ],
  ])('is written: %s', async (before, after) => {
    expect(await newLines('wrong-unit', withTarget(before), 'Write')).toEqual([`  target ${after}`]);
  });

  it('is written in the filter of a branch', async () => {
    const text = `${FRAME}branch b where window = 4 { open Mon 08:00..09:00 }\n`;
    expect(await newLines('wrong-unit', text, 'Write')).toEqual([
      'branch b where window = "4" { open Mon 08:00..09:00 }',
    ]);
  });
});
