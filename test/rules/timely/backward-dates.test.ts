import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const text = (service: string, standard = '', demand = '') => `service desk "Front desk" {\n  ${service}\n}
record calls from "calls.csv" { moments queued, answered }
standard quick "Calls" {
  target at least 90% of calls are answered within 20 seconds per month { ${standard} }
}
${demand}`;
const messages = (...parts: Parameters<typeof text>) =>
  findingsOf('backward-dates', text(...parts)).map(({ message }) => message);

describe('backward-dates', () => {
  it('says which day comes before which', () => {
    expect(messages('closed 2026-12-31..2026-12-24 "Christmas"')).toEqual([
      'This closure ends on 2026-12-24, before it begins on 2026-12-31: there is no such day. Swap the two, or write the days that are meant.',
    ]);
  });

  it('lets what comes each year run past its end', () => {
    expect(messages('closed every 12-24..01-02')).toEqual([]);
  });

  it('looks at openings, evidence, figures and peaks', () => {
    expect(messages('open on 2026-05-04..2026-05-01')[0]).toContain('This opening ends');
    expect(messages('evidence survey "S" in 2026-05..2025-05')[0]).toContain('This evidence ends on 2025-05-31');
    expect(messages('', 'baseline 80% in 2026-Q2..2025-Q3')[0]).toContain('This baseline ends');
    const peak = 'demand calls {\n  peak "Rush" 2025-04-10..2025-03-10 9 per hour\n}\n';
    expect(messages('', '', peak)[0]).toContain('The peak “Rush” ends');
    expect(findingsIn(text('', '', peak)).filter(({ name }) => name === 'ended-peak')).toEqual([]);
  });

  it('is told once, however many branches take it over', () => {
    expect(messages('closed 2026-12-31..2026-12-24', '', 'branch a { }\nbranch b { }\n')).toHaveLength(1);
  });

  it('is mended by swapping the two as they are written', async () => {
    const mended = async (...parts: Parameters<typeof text>) =>
      (await mendedBy('backward-dates', text(...parts)))[0]?.files['a.standards'];
    expect(await mended('closed 2026-12-31..2026-12-24 "1..2"')).toContain('closed 2026-12-24..2026-12-31 "1..2"');
    expect(await mended('', 'baseline 80% in 2026-Q2..2025-Q3')).toContain('in 2025-Q3..2026-Q2');
    const peak = 'demand calls {\n  peak "Rush 5..3" 2027-04-10..2027-03-10 9 per hour\n}\n';
    expect(await mended('', '', peak)).toContain('"Rush 5..3" 2027-03-10..2027-04-10 9');
    const noted =
      'demand calls {\n  peak "Rush" /* 1..2, not 2024 */\n    2027-04-10 .. 2027-03-10 2000 per month\n}\n';
    expect(await mended('', '', noted)).toContain('/* 1..2, not 2024 */\n    2027-03-10 .. 2027-04-10 2000 per month');
  });
});
