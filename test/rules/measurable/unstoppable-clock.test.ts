import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const text = (target: string) => `service desk "Desk" { open Mon..Fri 09:00..17:00 }
record jobs "Jobs" from "j.csv" {
  moments ordered, offered, agreed, held, released, finished
  pauses  customer from offered to agreed
  pauses  parts from held to released
}
standard a "A" { target ${target} per month }
`;
const done = (limit: string) => text(`at least 90% of jobs are finished within ${limit}`);
const found = (text: string) => findingsOf('unstoppable-clock', text);

describe('a limit in days with pauses', () => {
  it('is given in hours where these are hours that people promise', async () => {
    const days = done('5 business days of ordered not counting parts');
    expect(found(days)[0]?.message).toContain('write `40 business hours`');
    expect((await mendedBy('unstoppable-clock', days)).map(({ title }) => title).join()).toContain('40 business hours');
  });

  it.each(['30 calendar days', '8 weeks', '25 business days'])('is given no such number for %s', async (limit) => {
    const days = done(`${limit} of ordered not counting parts`);
    expect(found(days)[0]?.message).not.toMatch(/write `\d/);
    expect((await mendedBy('unstoppable-clock', days)).map(({ title }) => title).join()).not.toContain(
      'Count in hours',
    );
  });
});

describe('a pause that is over when the clock starts', () => {
  it.each([
    done('6 weeks of agreed not counting customer'),
    done('40 hours of held not counting customer'),
    text('median time from agreed to finished not counting customer of jobs at most 30 hours'),
  ])('takes nothing off: %s', (given) => {
    const [finding, ...others] = found(given);
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain('this pause is over with `agreed`');
  });

  it.each([
    done('40 hours of ordered not counting customer'),
    done('40 hours of offered not counting customer'),
    done('40 hours of agreed not counting customer, parts'),
    done('40 hours not counting customer'),
  ])('does where it lasts into it: %s', (given) => {
    expect(found(given)).toEqual([]);
  });
});
