/** Empty cells that decide over a figure are told, with what they come to and where they stand. */
import { expect, it } from 'vitest';
import { summaryOf } from '../../language/documents/results/summary.ts';
import { measured, targetMeasured } from '../support/measuring.ts';

const desk = (
  ...targets: readonly string[]
) => `service desk "Desk" { open Mon..Sun 00:00..24:00 in "UTC" touchpoints phone }
record calls "Calls" from "calls.csv" { key id moments queued, answered fields resolved: yes/no, urgent: yes/no, rating: number, site: text }
standard s "S" {
${targets.map((it) => `  target ${it}`).join('\n')}
}
`;

const CALLS = `id,queued,answered,resolved,urgent,rating,site
1,2026-05-01 09:00:00,2026-05-01 09:00:10,yes,no,5,Riga
2,2026-05-02 09:00:00,2026-05-02 09:00:12,,no,4,Riga
3,2026-05-03 09:00:00,,no,yes,,
4,,2026-05-04 09:00:20,yes,no,3,Ogre
5,2026-05-05 09:00:00,2026-05-05 09:00:14,yes,,2,Ogre
`;

const emptyOf = async (target: string) =>
  (await targetMeasured(desk(target), { data: { 'calls.csv': CALLS } })).rows?.empty.map(
    ({ column, effect, rows, examples }) => [column, effect, rows, examples.map(({ row }) => row).join()].join(' '),
  );

const NO_BEGINNING = 'queued is left out 1 5';

it('tells which empty cells count as no, fulfil nothing, leave a case out or leave it in no part', async () => {
  expect(await emptyOf('at least 80% of calls have resolved per month')).toEqual([
    NO_BEGINNING,
    'resolved counts as no 1 3',
  ]);
  expect(await emptyOf('at least 80% of calls where not urgent have resolved per month')).toEqual([
    NO_BEGINNING,
    'urgent counts as no 1 6',
    'resolved counts as no 1 3',
  ]);
  expect(await emptyOf('at least 80% of calls have rating >= 4 per month')).toEqual([
    NO_BEGINNING,
    'rating fulfils no comparison 1 4',
  ]);
  expect(await emptyOf('average rating of calls at least 4 per month')).toEqual([
    NO_BEGINNING,
    'rating is left out 1 4',
  ]);
  expect(await emptyOf('at least 80% of calls are answered within 20 seconds per month in each site')).toEqual([
    NO_BEGINNING,
    'site is in no part 1 4',
  ]);
});

it('is said where the figure is told; of a filter that asks for a value nobody misses one', async () => {
  const { targets } = await measured(
    desk('at least 80% of calls have resolved per month', 'at most 9 calls where site = "Riga" per month'),
    { data: { 'calls.csv': CALLS } },
  );
  const [resolved, riga] = targets.map((it) => summaryOf(it).details);
  expect(resolved).toContain('1 row with nothing in “resolved”: an empty field counts as no (calls.csv, row 3)');
  expect(resolved).toContain('1 row with nothing in “queued”: left out (calls.csv, row 5)');
  expect(riga?.join()).not.toContain('“site”');
});

it('lists what was missed with the newest first, and no as no', async () => {
  const { misses, asks } = await targetMeasured(desk('at least 80% of calls have resolved per month'), {
    data: { 'calls.csv': CALLS },
    misses: 5,
  });
  expect([asks, misses.map(({ key }) => key)]).toEqual(['field', ['3', '2']]);
});

it('counts cases that are not over as the longest, and says so', async () => {
  const median = await targetMeasured(
    desk('median time from queued to answered of calls at most 20 seconds per month'),
    {
      data: { 'calls.csv': CALLS },
    },
  );
  expect(summaryOf(median).details[0]).toMatch(/12 seconds \(4 cases, 1 of them not over yet, counted as longest, /);
});

const many = (refused: number, missed = 2) => {
  const rows = Array.from({ length: 20 }, (_, i) => {
    const queued = i < refused ? 'unknown' : `2026-05-${String(i + 1).padStart(2, '0')} 09:00:00`;
    return `${i},${queued},,${i >= 20 - missed ? 'no' : 'yes'},no,1,Riga`;
  });
  return `id,queued,answered,resolved,urgent,rating,site\n${rows.join('\n')}\n`;
};

it.each([
  [0, 2, false],
  [1, 2, true], // 17 of 19 is 89.5%: one more could be a yes.
  [1, 8, false],
  [3, 8, true], // More than a tenth.
])('is in doubt where refused rows could turn it: %i refused, %i missed', async (refused, missed, isDoubtful) => {
  const target = await targetMeasured(desk('at least 90% of calls have resolved per month'), {
    data: { 'calls.csv': many(refused, missed) },
  });
  const told = summaryOf(target).details.filter((it) => it.startsWith('In doubt: '));
  expect(told).toEqual(
    isDoubtful
      ? [
          `In doubt: ${refused} of the 20 rows that it should count ${refused === 1 ? 'was' : 'were'} refused, which could turn the verdict.`,
        ]
      : [],
  );
});
