import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../language/documents/results/summary.ts';
import { targetMeasured } from '../../support/measuring.ts';

/** What is said of twenty calls in each of some months, so many of them answered after ten seconds and the others after fifty. */
async function told(inTime: readonly number[], each = '', percent = 90) {
  const lines = inTime.flatMap((count, month) =>
    Array.from({ length: 20 }, (_, i) => {
      const minute = `2026-0${month + 1}-02T10:10`;
      return `${minute}:00,${minute}:${i < count ? '10' : '50'},${i % 2 === 0 ? 'Riga' : 'Ogre'}`;
    }),
  );
  const text = `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" }
record calls "Calls" from "calls.csv" { moments queued, answered fields site: text }
standard s "S" { target at least ${percent}% of calls are answered within 20 seconds of queued per month ${each} }`;
  const data = { 'calls.csv': `queued,answered,site\n${lines.join('\n')}\n` };
  return summaryOf(await targetMeasured(text, { data, now: '2026-08-01' })).details.filter((it) => /kept/.test(it));
}

describe('what could have been promised', () => {
  it('is the share that each of the last four periods kept, and the limit in which as many were done as are asked for', async () => {
    expect(await told([1, 17, 15, 18, 16])).toEqual([
      'Each of the last 4 periods kept 75% within 20 seconds; 90% of all cases were done within 50 seconds.',
    ]);
  });

  it('is that of the site that keeps it least', async () => {
    // Of 15, eight are those of Riga and seven those of Ogre, of ten each.
    expect(await told([17, 15, 18, 16], 'in each site')).toEqual([
      'Each of the last 4 periods kept 70% within 20 seconds; 90% of all cases were done within 50 seconds.',
    ]);
  });

  it('is not said of a target that was kept, nor of fewer periods', async () => {
    expect(await told([19, 19, 19, 19])).toEqual([]);
    expect(await told([15, 15, 15])).toEqual([]);
  });
});
