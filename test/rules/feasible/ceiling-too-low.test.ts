import { describe, expect, it } from 'vitest';
import { findingsIn, underlined } from '../../support/check.ts';
import { mendedBy, newLines } from '../../support/fix.ts';

const target = (measure: string, ...clauses: string[]) => `service desk "Front desk" { }
record calls from "calls.csv" { moments queued, answered }
standard answer "Calls are answered" {
  target ${measure} {
    ${clauses.join('\n    ')}
  }
}
`;
const within = (limit: string, ...clauses: string[]) =>
  target(`at least 90% of calls are answered ${limit} per month`, ...clauses);
const median = (direction: string, ...clauses: string[]) =>
  target(`median time from queued to answered of calls ${direction} per month`, ...clauses);

const tooLow = (text: string) => underlined(text, 'YS307');

describe('a ceiling', () => {
  it('below the limit of the target is too low', () => {
    const text = within('within 2 minutes', 'ceiling 90 seconds');
    expect(tooLow(text)).toEqual(['90 seconds']);
    expect(findingsIn(text).find((it) => it.code === 'YS307')?.message).toBe(
      '“Calls are answered” lets no case take longer than 90 seconds, yet its target gives 2 minutes: with such a ceiling the target says nothing. Raise the ceiling above 2 minutes, or tighten the target.',
    );
  });

  it('at the limit or above it is not', () => {
    expect(tooLow(within('within 2 minutes', 'ceiling 120 seconds'))).toEqual([]);
    expect(tooLow(within('within 2 minutes', 'ceiling 3 minutes'))).toEqual([]);
  });

  it('is compared where the calendar does not matter', () => {
    expect(tooLow(within('within 5 business days', 'ceiling 3 business days'))).toEqual(['3 business days']);
    expect(tooLow(within('within 5 business days', 'ceiling 6 calendar days'))).toEqual([]);
    expect(tooLow(within('within 5 business days', 'ceiling 1 hour'))).toEqual(['1 hour']);
    expect(tooLow(within('within the same day', 'ceiling by 12:00'))).toEqual(['by 12:00']);
    expect(tooLow(within('by 17:00', 'ceiling the same day'))).toEqual([]);
  });

  it('is measured by the most that a statistic of time may be', () => {
    expect(tooLow(median('at most 12 seconds', 'ceiling 10 seconds'))).toEqual(['10 seconds']);
    expect(tooLow(median('at most 12 seconds', 'ceiling 1 minute'))).toEqual([]);
    expect(tooLow(median('at least 12 seconds', 'ceiling 10 seconds'))).toEqual([]);
  });

  it('says nothing of a target without limit', () => {
    expect(tooLow(target('at least 90% of calls are answered per month', 'ceiling 1 second'))).toEqual([]);
    expect(tooLow(target('at least 90% per month', 'ceiling 1 second'))).toEqual([]);
  });
});

describe('an allowance', () => {
  it('up to less than any case may take stretches nothing', () => {
    const text = within('within 2 minutes', 'ceiling 5 minutes', 'allow up to 3 minutes for "Storm"');
    expect(tooLow(text)).toEqual(['3 minutes']);
    expect(findingsIn(text).find((it) => it.code === 'YS307')?.message).toBe(
      'The allowance for “Storm” stretches nothing: it goes up to 3 minutes, where any case may take 5 minutes. Raise it, or take it away.',
    );
    expect(tooLow(within('within 2 minutes', 'allow up to 1 minute for "Storm"'))).toEqual(['1 minute']);
  });

  it('up to more than that, or by so much more, does', () => {
    expect(tooLow(within('within 2 minutes', 'ceiling 5 minutes', 'allow up to 10 minutes for "Storm"'))).toEqual([]);
    expect(tooLow(within('within 2 minutes', 'allow up to 3 minutes for "Storm"'))).toEqual([]);
    expect(tooLow(within('within 2 minutes', 'ceiling 5 minutes', 'allow 1 more minute for "Storm"'))).toEqual([]);
  });

  it('is measured by the limit where the ceiling is too low itself', () => {
    const text = within('within 2 minutes', 'ceiling 1 minute', 'allow up to 90 seconds for "Storm"');
    expect(tooLow(text)).toEqual(['1 minute', '90 seconds']);
  });
});

describe('what is too short', () => {
  const titles = async (text: string): Promise<string[]> =>
    (await mendedBy('YS307', text)).map(({ title }) => title).filter((title) => !title.startsWith('Accept'));

  it('is made longer, or taken out', async () => {
    const text = within('within 2 minutes', 'ceiling 90 seconds');
    expect(await titles(text)).toEqual(['Make it longer than 2 minutes', 'Take this ceiling out']);
    expect(await newLines('YS307', text, 'Take this ceiling out')).toEqual([]);
  });

  it('is held against what any case may take', async () => {
    const text = within('within 2 minutes', 'ceiling 5 minutes', 'allow up to 3 minutes for "Storm"');
    expect(await titles(text)).toEqual(['Make it longer than 5 minutes', 'Take this allowance out']);
    const both = within('within 2 minutes', 'ceiling 1 minute', 'allow up to 90 seconds for "Storm"');
    expect(await titles(both)).toEqual([
      'Make it longer than 2 minutes',
      'Take this ceiling out',
      'Make it longer than 2 minutes',
      'Take this allowance out',
    ]);
  });
});
