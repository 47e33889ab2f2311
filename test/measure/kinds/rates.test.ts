import { describe, expect, it } from 'vitest';
import { measured, targetMeasured } from '../../support/measuring.ts';

const HEAD = `service desk "Desk" { open Mon..Fri 09:00..17:00 in "Europe/Riga" touchpoints phone }
record calls "Calls" from "calls.csv" { key id moments queued fields site: text }
record complaints "Complaints" from "complaints.csv" { key id moments received, closed fields site: text, kind: text }
`;
const TARGET = 'at most 2 complaints per 10 calls per month';

const rows = (head: string, lines: readonly string[]): string => [head, ...lines].map((line) => `${line}\n`).join('');

/** So many calls in each of some months and sites, such as `03 Riga`. */
const calls = (of: Readonly<Record<string, number>>): string =>
  rows(
    'id,queued,site',
    Object.entries(of).flatMap(([where, count]) => {
      const [month, site = ''] = where.split(' ');
      return Array.from({ length: count }, (_, i) => `${where}${i},2026-${month}-02T10:00:00,${site}`);
    }),
  );

const complaints = (of: Readonly<Record<string, number>>): string =>
  rows(
    'id,received,closed,site,kind',
    Object.entries(of).flatMap(([where, count]) => {
      const [month, site = ''] = where.split(' ');
      return Array.from({ length: count }, (_, i) => `${where}${i},2026-${month}-03T10:00:00,,${site},`);
    }),
  );

async function measure(target: string, data: Record<string, string>, now = '2026-12-01') {
  return targetMeasured(`${HEAD}standard s "S" { target ${target} }`, { data, now });
}

const short = (periods: Awaited<ReturnType<typeof measure>>['periods']) =>
  periods.map(({ name, figure, why, verdict }) => [name, figure ?? why, verdict]);

describe('a rate', () => {
  it('is 0 in a month without any case, before the first and after the last as well', async () => {
    const data = {
      'calls.csv': calls({ '01': 10, '02': 10, '03': 5, '04': 10, '05': 10 }),
      'complaints.csv': complaints({ '02': 1, '04': 3 }),
    };
    expect(short((await measure(TARGET, data)).periods)).toEqual([
      ['2026-01', 0, 'met'],
      ['2026-02', 1, 'met'],
      ['2026-03', 0, 'met'],
      ['2026-04', 3, 'missed'],
      ['2026-05', 0, 'met'],
    ]);
  });

  it('is 0 where there has never been a case', async () => {
    const data = { 'calls.csv': calls({ '01': 10, '02': 10 }), 'complaints.csv': complaints({}) };
    expect(short((await measure(TARGET, data)).periods)).toEqual([
      ['2026-01', 0, 'met'],
      ['2026-02', 0, 'met'],
    ]);
  });

  it('has no result in a month without a case to divide by', async () => {
    const data = { 'calls.csv': calls({ '01': 10, '03': 10 }), 'complaints.csv': complaints({ '02': 1, '04': 1 }) };
    expect(short((await measure(TARGET, data)).periods)).toEqual([
      ['2026-01', 0, 'met'],
      ['2026-02', 'no cases', null],
      ['2026-03', 0, 'met'],
      ['2026-04', 'no cases', null],
    ]);
  });

  it('over several months begins with the first of either record', async () => {
    const data = { 'calls.csv': calls({ '01': 10, '02': 10, '03': 10 }), 'complaints.csv': complaints({ '03': 9 }) };
    expect(short((await measure('at most 2 complaints per 10 calls over 2 months', data)).periods)).toEqual([
      ['2026-02', 0, 'met'],
      ['2026-03', 4.5, 'missed'],
    ]);
  });

  it('in each site divides the cases of a site by its own, and each has to keep it', async () => {
    const data = {
      'calls.csv': calls({ '01 Riga': 10, '01 Cesis': 10, '01 Ogre': 10 }),
      'complaints.csv': complaints({ '01 Riga': 1, '01 Cesis': 3, '01 Tukums': 1 }),
    };
    const { periods } = await measure('at most 2 complaints per 10 calls per month in each site', data);
    expect(periods).toMatchObject([{ figure: expect.closeTo(5 / 3, 9), verdict: 'missed', final: true }]);
    expect(periods[0]?.parts.map(({ value, figure, why, verdict }) => [value, figure ?? why, verdict]).sort()).toEqual([
      ['Cesis', 3, 'missed'],
      ['Ogre', 0, 'met'],
      ['Riga', 1, 'met'],
      ['Tukums', 'no cases', null],
    ]);
  });

  it('in each of what the other record does not know cannot be computed', async () => {
    const data = { 'calls.csv': calls({ '01': 10 }), 'complaints.csv': complaints({ '01': 1 }) };
    const { problem } = await measure('at most 2 complaints per 10 calls per month in each kind', data);
    expect(problem).toMatchObject({ kind: 'no column', text: expect.stringContaining('`calls`') });
    expect(problem?.text).toContain('`kind`');
  });

  it('may still change while it is not known whether a case counts', async () => {
    const data = {
      'calls.csv': calls({ '01': 10 }),
      'complaints.csv': 'id,received,closed,site,kind\n1,2026-01-31T10:00:00,,,\n',
    };
    const target = 'at most 0.5 complaints where not closed within 48 hours of received per 10 calls per month';
    const early = await measure(target, data, '2026-02-01T12:00');
    expect(early.periods).toMatchObject([{ figure: 0, verdict: 'met', ended: true, final: false }]);
    const late = await measure(target, data, '2026-02-05T12:00');
    expect(late.periods).toMatchObject([{ figure: 1, verdict: 'missed', final: true }]);
  });
});

describe('a rate at a branch', () => {
  const standards = (where: string): string =>
    `${HEAD}standard s "S" { target ${TARGET} as few }
branch riga "Riga" where ${where} { s { target ${TARGET} as few } }`;

  it('divides by the calls of the branch', async () => {
    const data = {
      'calls.csv': calls({ '01 Riga': 10, '01 Cesis': 90 }),
      'complaints.csv': complaints({ '01 Riga': 3, '01 Cesis': 1 }),
    };
    const { targets } = await measured(standards('site = "Riga"'), { data });
    expect(targets.map(({ periods }) => periods[0]?.figure)).toEqual([0.4, 3]);
  });

  it('cannot be computed where the calls do not say whose they are', async () => {
    const data = { 'calls.csv': calls({ '01 Riga': 10 }), 'complaints.csv': complaints({ '01 Riga': 3 }) };
    const { targets } = await measured(standards('kind = "rude"'), { data });
    expect(targets[1]).toMatchObject({
      problem: { kind: 'no column', text: expect.stringContaining('`calls`') },
      periods: [],
    });
  });

  it('cannot be computed where the file of the calls lacks the column', async () => {
    const data = {
      'calls.csv': 'id,queued,Site\n1,2026-01-02T10:00:00,Riga\n',
      'complaints.csv': complaints({ '01 Riga': 3 }),
    };
    const { targets } = await measured(standards('site = "Riga"'), { data });
    expect(targets[1]).toMatchObject({
      problem: { kind: 'no column', text: expect.stringContaining('Did you mean “Site”?') },
    });
  });
});
