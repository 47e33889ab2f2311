/** Times that are written otherwise than a record says. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const desk = (clauses = ''): string =>
  `service desk "Front desk" { }\nrecord calls from "calls.csv" { moments queued, answered${clauses && `  ${clauses}`} }\n`;
const files = (times: readonly string[], clauses?: string) => ({
  'a.standards': desk(clauses),
  'calls.csv': `queued,answered\n${times.map((it) => `${it},\n`).join('')}`,
});
const told = (times: readonly string[], clauses?: string) =>
  findingsOf('YS215', files(times, clauses)).map(({ message }) => message);

const ISO = ['2026-06-01 09:00', '2026-06-02T10:00:05', '2026-06-13 10:30'];
const DOTTED = ['01.06.2026 09:00', '02.06.2026 10:00', '13.06.2026 10:30'];
const AMERICAN = ['6/1/2026 9:00 AM', '6/2/2026 10:00 AM', '6/13/2026 1:30 PM'];
const OPEN = ['01/06/2026 09:00', '02/06/2026 10:00', '03/06/2026 10:30'];

describe('the times of a record', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['ISO 8601, and nothing is said', ISO, undefined],
    ['ISO 8601, in a zone', ISO, 'times in "Europe/Riga"'],
    ['what is said', DOTTED, 'times as "DD.MM.YYYY HH:mm"'],
    ['of two kinds, most of them as is said', [...ISO, ...ISO, ...ISO, '01.06.2026 09:00'], undefined],
    ['no times at all', ['soon', 'n/a', 'later'], undefined],
    ['not there', [], undefined],
  ])('are left alone where they are %s', (_, times, clauses) => {
    expect(told(times, clauses)).toEqual([]);
  });

  it('come with the clause that reads them', () => {
    expect(told(DOTTED)).toEqual([
      'None of 3 times of `calls` that were looked at can be read as ISO 8601 (2026-07-01 09:00): there stands “01.06.2026 09:00”. Write `times as "DD.MM.YYYY HH:mm"` in the record.',
    ]);
    expect(told(ISO, 'times as "DD.MM.YYYY HH:mm"')).toEqual([
      'None of 3 times of `calls` that were looked at can be read as `times as "DD.MM.YYYY HH:mm"`: there stands “2026-06-01 09:00”. Take `as` out of `times`.',
    ]);
  });

  it.each<[string, readonly string[], readonly string[], string | undefined, string]>([
    [
      'one as is said',
      ISO,
      DOTTED,
      undefined,
      '“queued” as ISO 8601; “answered” as `DD.MM.YYYY HH:mm`, such as “01.06.2026 09:00”',
    ],
    [
      'the other as is said',
      ISO,
      DOTTED,
      'times as "DD.MM.YYYY HH:mm"',
      '“queued” as ISO 8601, such as “2026-06-01 09:00”; “answered” as `DD.MM.YYYY HH:mm`',
    ],
    [
      'neither as is said',
      AMERICAN,
      DOTTED,
      undefined,
      '“queued” as `MM/DD/YYYY hh:mm a`, such as “6/1/2026 9:00 AM”; “answered” as `DD.MM.YYYY HH:mm`, such as “01.06.2026 09:00”',
    ],
  ])(
    'are told from those of another column, %s, and no format is proposed',
    async (_, queued, answered, clauses, ways) => {
      const two = {
        'a.standards': desk(clauses),
        'calls.csv': `queued,answered\n${queued.map((it, at) => `${it},${answered[at]}\n`).join('')}`,
      };
      const message = `The times of \`calls\` are not written in one way: ${ways}. A record has one way for all of its moments: have the file written in one.`;
      expect(findingsOf('YS215', two).map((it) => it.message)).toEqual([message]);
      expect((await mendedBy('YS215', two)).filter(({ title }) => !title.startsWith('Accept'))).toEqual([]);
    },
  );

  it('are one way where a column that leaves it open which comes first stands beside one that tells', () => {
    const two = {
      'a.standards': desk(),
      'calls.csv': `queued,answered\n${OPEN.map((it) => `${it},13/06/2026 09:00\n`).join('')}`,
    };
    expect(findingsOf('YS215', two)[0]?.message).toContain('Write `times as "DD/MM/YYYY HH:mm"` in the record.');
  });

  it('tell the day from the month where one of them is over twelve', () => {
    expect(told(AMERICAN, 'times as "DD/MM/YYYY hh:mm a"')[0]).toMatch(
      /^Only 2 of 3 .*Write `times as "MM\/DD\/YYYY hh:mm a"`/,
    );
    expect(told(OPEN)[0]).toContain(
      'Write `times as "DD/MM/YYYY HH:mm"` or `times as "MM/DD/YYYY HH:mm"` in the record: these times do not tell which',
    );
  });

  it.each<[string, readonly string[], string, readonly string[]]>([
    ['', DOTTED, '', ['times as "DD.MM.YYYY HH:mm"']],
    ['and keep their zone', DOTTED, 'times in "Europe/Riga"', ['times as "DD.MM.YYYY HH:mm" in "Europe/Riga"']],
    ['in one way or the other', OPEN, '', ['times as "DD/MM/YYYY HH:mm"', 'times as "MM/DD/YYYY HH:mm"']],
  ])('are written into the record %s', async (_, times, clauses, written) => {
    const mended = (await mendedBy('YS215', files(times, clauses))).filter(({ title }) => !title.startsWith('Accept'));
    const clause = /times +as "[^"]*"(?: in "[^"]*")?/;
    expect(mended.map((it) => clause.exec(it.files['a.standards'] ?? '')?.[0].replace(/ +/, ' '))).toEqual(written);
  });

  it('need no format where they are in ISO 8601', async () => {
    const [first] = await mendedBy('YS215', files(ISO, 'times as "DD.MM.YYYY HH:mm"'));
    expect(first?.files['a.standards']).not.toContain('times');
    const [zoned] = await mendedBy('YS215', files(ISO, 'times as "DD.MM.YYYY HH:mm" in "Europe/Riga"'));
    expect(zoned?.files['a.standards']).toContain('times in "Europe/Riga"');
  });
});
