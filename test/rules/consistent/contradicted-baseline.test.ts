/** Performances that are not what was measured, and what else rules learn from results. Tests run on 2026-07-15. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

/** Four of five in April, two of four in May, three of four in June; July is not over. */
const CALLS = [
  ...['04-01', '04-02', '04-03', '04-07', '05-04', '05-05', '06-01', '06-02', '06-03', '07-01'].map(
    (day) => `${day},10`,
  ),
  ...['04-08', '05-06', '05-07', '06-04'].map((day) => `${day},50`),
].map((it, i) => {
  const [day, seconds] = it.split(',');
  return `${i},2026-${day} 09:00:00,2026-${day} 09:00:${seconds}\n`;
});
const desk = (
  target: string,
  more = '',
): string => `service desk "Front desk" { open Mon..Fri 08:00..17:00 in "Europe/Riga" }
record calls "Calls" from "calls.csv" { key id  moments queued, answered }
standard answer "Calls are answered" {
  target ${target}
  ${more}
}
`;
const share = (clause: string, asked = '70%') =>
  `at least ${asked} of calls are answered within 20 seconds per month { ${clause} }`;
const files = (target: string, more?: string) => ({
  'a.standards': desk(target, more),
  'calls.csv': `id,queued,answered\n${CALLS.join('')}`,
});
const told = (target: string) => findingsOf('YS613', files(target)).map(({ message }) => message);

describe('a baseline', () => {
  it.each([
    ['baseline 75% in 2026-06'],
    ['baseline 75.0% of 4 cases in 2026-06'],
    ['best 80% in 2026-04'],
    ['baseline 90% in 2026-03'],
    ['baseline 69% in 2026-Q2'],
    ['baseline 69.2% of 13 cases in 2026-04..2026-06'],
    ['baseline 90% in 2026-02..2026-06'],
    ['baseline 90% in 2026-06..2026-07'],
    ['baseline 90% in 2026-04-15..2026-06-30'],
    ['baseline 90% in 2026-07'],
    ['baseline 90%'],
  ])('agrees with results as %s, or is of another time', (clause) => {
    expect(told(share(clause))).toEqual([]);
  });

  it('is told with what was measured in its very period', () => {
    expect(told(share('baseline 70% of 20 cases in 2026-06 best 95% in 2026-04'))).toEqual([
      'The baseline of “Calls are answered” is 70% in 2026-06; measured were 75% of 4 cases. Write what was measured, or find out why the two differ.',
      'The best of “Calls are answered” is 95% in 2026-04; measured were 80% of 5 cases. Write what was measured, or find out why the two differ.',
    ]);
    expect(
      told(
        'median time from queued to answered of calls at most 20 seconds per month { baseline 12 seconds in 2026-06 }',
      ),
    ).toEqual([expect.stringContaining('is 12 seconds in 2026-06; measured were 10 seconds of 4 cases')]);
  });

  it('of several periods is held against all of their cases together', () => {
    expect(told(share('baseline 90% in 2026-Q2'))).toEqual([
      'The baseline of “Calls are answered” is 90% in 2026-Q2; measured were 69.2% of 13 cases. Write what was measured, or find out why the two differ.',
    ]);
    expect(told(share('baseline 70% of 8 cases in 2026-05..2026-06'))).toEqual([
      expect.stringContaining('measured were 62.5% of 8 cases'),
    ]);
    // Medians of months are not added up to that of a quarter, and neither are counts.
    const median = 'median time from queued to answered of calls at most 20 seconds per month';
    expect(told(`${median} { baseline 12 minutes in 2026-Q2 }`)).toEqual([]);
    expect(told('at most 9 calls per month { baseline 2 in 2026-Q2 }')).toEqual([]);
  });

  it('is written as it was measured', async () => {
    const [mended] = await mendedBy('YS613', files(share('baseline 70% in 2026-06')));
    expect(mended?.files['a.standards']).toContain('{ baseline 75% of 4 cases in 2026-06 from "calls.csv" }');
  });
});

describe('a best', () => {
  const found = (target: string) => findingsOf('YS613', desk(target)).map(({ message }) => message);

  it('is no worse than the baseline, whichever way is better', () => {
    expect(found(share('baseline 71% in 2026-Q2 best 69% in 2026-02'))).toEqual([
      'The best of “Calls are answered” is 69% in 2026-02, which is worse than its baseline, 71% in 2026-Q2: what has been reached is at least that good. Write the best figure that was ever reached, or correct the baseline.',
    ]);
    const median = 'median time from queued to answered of calls at most 20 seconds per month';
    expect(found(`${median} { baseline 30 seconds in 2026-Q2 best 1 minute in 2025 }`)).toEqual([
      expect.stringContaining('is 1 minute in 2025, which is worse than its baseline, 30 seconds in 2026-Q2'),
    ]);
    expect(found('at most 5 calls per month { baseline 7 best 9 }')).toEqual([
      expect.stringContaining('is 9, which is worse than its baseline, 7'),
    ]);
  });

  it.each([
    [share('baseline 71% in 2026-Q2 best 71% in 2026-02')],
    [share('baseline 71% in 2026-Q2 best 80% in 2026-02')],
    ['at most 5 calls per month { baseline 7 best 6 }'],
    ['median time from queued to answered of calls at most 1 hour per month { baseline 2 hours best 1 business day }'],
  ])('may stand beside a baseline in %s', (target) => {
    expect(found(target)).toEqual([]);
  });

  it('is told once, where results show which of the two is wrong', () => {
    expect(told(share('baseline 75% in 2026-06 best 70% in 2026-04'))).toEqual([
      expect.stringContaining('measured were 80% of 5 cases'),
    ]);
  });

  it('may be written as the baseline', async () => {
    const [mended] = await mendedBy('YS613', files(share('baseline 71% in 2026-03 best 69% in 2026-02')));
    expect(mended?.files['a.standards']).toContain('best 71% in 2026-03');
  });
});

describe('results at hand', () => {
  const beyond = (target: string) => findingsOf('YS302', files(target)).map(({ message }) => message);

  it('say how far a target may go, where nothing newer is written', () => {
    expect(beyond(share('', '95%').replace('{  }', ''))).toEqual([
      '“Calls are answered” asks for at least 95%, which is hardly feasible: the best so far is 80%, in 2026-04. Ask for 80% first, and for more once that is kept.',
    ]);
    expect(beyond(share('baseline 60% in 2026-05', '80%'))).toEqual([]);
    expect(beyond(share('baseline 94% in 2026-07-01..2026-07-10', '95%'))).toEqual([]);
  });

  it('are what a baseline of long ago is replaced with', async () => {
    const old = files(share('baseline 60% of 9 cases in 2025-Q1'), 'review every 6 months since 2025-01-01');
    expect(findingsOf('YS405', old).map(({ message }) => message)).toEqual([
      expect.stringContaining('Measured since: 75% of 4 cases in 2026-06. Write that here.'),
    ]);
    const [mended] = await mendedBy('YS405', old);
    expect(mended?.files['a.standards']).toContain('baseline 75% of 4 cases in 2026-06 from "calls.csv"');
  });
});
