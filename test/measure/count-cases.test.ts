import { describe, expect, it } from 'vitest';
import { Project } from '../../language/workspace/project.ts';
import { rowsIn } from '../../language/workspace/records/rows-in.ts';
import { TODAY } from '../support/check.ts';

const desk = (target: string, more = '') => `service desk "Front desk" { }
record calls from "data/calls.csv" {
  moments queued, answered from "picked_up", abandoned
  fields  topic: text, moved: yes/no, rating: 1..5, site: text
}
standard answer "Calls are answered" {
  target ${target}
}
${more}
`;
const at = (filter = '', asked = '95%', period = 'month'): string =>
  `at least ${asked} of calls ${filter && `where ${filter}`} are answered within 20 seconds of queued per ${period}`;

const HEAD = 'queued,picked_up,abandoned,topic,moved,rating,site';
/** Ninety calls of three months, thirty in each: every third about tax, every fifth moved, every tenth abandoned. */
const CALLS = [
  HEAD,
  ...Array.from({ length: 90 }, (_, i) => {
    const day = new Date(Date.UTC(2026, 3, 1 + i)).toISOString().slice(0, 10);
    const [answered, abandoned] =
      i % 10 === 0 ? ['', `${day}T09:00:${i % 20 === 0 ? '04' : '30'}`] : [`${day}T09:00:10`, ''];
    const site = i % 2 === 0 ? 'airport' : 'harbour';
    return `${day}T09:00:00,${answered},${abandoned},${i % 3 === 0 ? 'tax' : 'other'},${i % 5 === 0 ? 'yes' : 'no'},${i % 3 === 1 ? (i % 5) + 1 : ''},${site}`;
  }),
].join('\n');

async function messages(text: string, csv = CALLS, from = 'data/calls.csv'): Promise<string[]> {
  const project = new Project();
  project.add('a.standards', text);
  const rows = await rowsIn(from, new TextEncoder().encode(csv));
  const files = 'trouble' in rows ? undefined : [{ name: from, hash: '', ...rows }];
  const dataOf = (record: { readonly from: string | null }) => (record.from === from ? files : undefined);
  const [service] = project.check({ today: TODAY, settings: {}, dataOf });
  return (service?.findings ?? []).filter(({ code }) => code === 'YS304').map(({ message }) => message);
}

describe('cases in the data of their record', () => {
  it('are counted where nothing else says how many there are', async () => {
    expect((await messages(desk(at())))[0]).toContain(
      'counts about 30 calls a month (90 rows of “data/calls.csv” from 2026-04-01 to 2026-06-29), too few for 95%',
    );
    expect(await messages(desk(`${at()} { baseline 90% of 500 cases in 2026-06 }`))).toEqual([]);
    expect(await messages(desk(at(), 'demand calls { typical 500 per month }'))).toEqual([]);
    expect(await messages(desk(at('', '60%')))).toEqual([]);
  });

  it.each([
    ['topic = "tax"', 30],
    ['topic != "tax"', 60],
    ['moved', 18],
    ['moved = no', 72],
    ['not moved', 72],
    ['rating >= 4', 12],
    ['rating < 4', 18],
    ['rating != 5', 24],
    ['answered', 81],
    ['not abandoned', 81],
    ['not abandoned within 5 seconds of queued', 85],
    ['topic = "tax" and moved', 6],
    ['topic = "tax" or moved', 42],
    ['answered within 1 business day of queued', 81],
    ['answered within 2 days of queued', 81],
  ])('are those where %s', async (filter, rows) => {
    expect((await messages(desk(at(filter))))[0]).toContain(`(${rows} rows of “data/calls.csv”`);
  });

  it('are those whose cells hold the words for yes and no of their record, or the usual ones', async () => {
    const text = desk(at('moved')).replace(
      'moments queued',
      'yes "ja", "1"\n  no "NO"\n  yes "Nein"\n  moments queued',
    );
    const count = async (yes: string, no: string) => {
      const csv = CALLS.replaceAll(',yes,', `,${yes},`).replaceAll(',no,', `,${no},`);
      return (await messages(text, csv))[0] ?? '';
    };
    expect(await count('JA', 'no')).toContain('(18 rows');
    expect(await count(' ja ', 'false')).toContain('(18 rows');
    expect(await count('nein', 'No')).toContain('(18 rows');
    expect(await count('true', '0')).toContain('(18 rows');
    expect(await count('perhaps', 'no')).not.toContain('18 rows');
  });

  it('are those of a branch that says which they are', async () => {
    const branch = (where: string) =>
      `branch airport "Airport" ${where} {\n  answer { target ${at('', '90%')} because "Small" }\n}`;
    expect((await messages(desk(at(), branch('where site = "airport"'))))[1]).toContain(
      'at “Airport” counts about 15 calls a month (45 rows',
    );
    expect(await messages(desk(at(), branch('')))).toHaveLength(1);
  });

  it('of less than a period say nothing of it', async () => {
    const fortnight = CALLS.split('\n').slice(0, 15).join('\n');
    expect(await messages(desk(at()), fortnight)).toEqual([]);
    expect((await messages(desk(at('', '95%', 'week')), fortnight))[0]).toContain('about 7 calls a week (14 rows');
  });

  it('are found by semicolons, tabs, a byte order mark and Windows line ends as well', async () => {
    for (const sign of [';', '\t']) expect(await messages(desk(at()), CALLS.replaceAll(',', sign))).toHaveLength(1);
    expect(await messages(desk(at()), `\ufeff${CALLS.replaceAll('\n', '\r\n')}\r\n\r\n`)).toHaveLength(1);
    expect(await messages(desk(at()), CALLS.replaceAll('T09:', ' 09:'))).toHaveLength(1);
  });

  it('are not counted where the table does not answer', async () => {
    expect(await messages(desk(at()), '')).toEqual([]);
    expect(await messages(desk(at()), HEAD)).toEqual([]);
    expect(await messages(desk(at()), 'a,b\n1,2\n')).toEqual([]);
    expect(await messages(desk(at()), CALLS.replaceAll('2026-', '26/'))).toEqual([]);
    expect(await messages(desk(at('moved')), CALLS.replaceAll('yes', 'perhaps'))).toEqual([]);
    expect(await messages(desk(at('moved')), CALLS.replace('moved', 'shifted'))).toEqual([]);
    expect(await messages(desk(at('rating >= 4')), CALLS.replace(',5,', ',five,'))).toEqual([]);
    expect(await messages(desk(at()), CALLS, 'calls.csv')).toEqual([]);
  });

  const rows = async (text: string, csv: string, from?: string) =>
    /\((\d+ rows .*?)\)/.exec((await messages(text, csv, from))[0] ?? '')?.[1];
  const record = (clauses: string) => desk(at()).replace('  moments queued', `  ${clauses}\n  moments queued`);
  const [head = '', ...lines] = CALLS.split('\n');

  it('are counted once where the record says what tells one from another', async () => {
    const twice = [`${head},no`, ...lines.flatMap((line, index) => [`${line},${index}`, `${line},${index}`])].join(
      '\n',
    );
    expect(await rows(desk(at()), twice)).toContain('180 rows');
    expect(await rows(record('key no'), twice)).toContain('90 rows');
    expect(await rows(record('key number'), twice)).toBe(undefined);
  });

  it('begin when their record says, in the format and the zone that it names', async () => {
    const dotted = CALLS.replace(/2026-(\d\d)-(\d\d)T(\d\d:\d\d):(\d\d)/g, '$2.$1.2026 $3:$4');
    expect(await rows(desk(at()), dotted)).toBe(undefined);
    expect(await rows(record('times as "DD.MM.YYYY HH:mm:ss"'), dotted)).toContain('from 2026-04-01 to 2026-06-29');
    const late = CALLS.replaceAll('T09:', 'T23:');
    expect(await rows(record('times in "Europe/Riga"'), late)).toContain('from 2026-04-01 to 2026-06-29');
    const zoned = desk(at()).replace(
      '"Front desk" { }',
      '"Front desk" { open Mon..Fri 09:00..17:00 in "Europe/Riga" }',
    );
    expect(await rows(zoned.replace('  moments q', '  times in "UTC"\n  moments q'), late)).toContain(
      'from 2026-04-02 to 2026-06-30',
    );
    const instants = late.replace(/T23:00:\d\d/g, '$&Z');
    expect(await rows(zoned, instants)).toContain('from 2026-04-02 to 2026-06-30');
  });

  it('are not those of before 1900, which are slips of the pen', async () => {
    expect(await rows(desk(at()), CALLS.replace('2026-04-01T', '0026-04-01T'))).toBe(undefined);
  });

  it('stand in lines of JSON as well', async () => {
    const objects = lines.map((line) => {
      const [queued, picked_up] = line.split(',');
      return JSON.stringify({ queued, picked_up });
    });
    const text = desk(at()).replace('calls.csv', 'calls.jsonl');
    expect(await rows(text, objects.join('\n'), 'data/calls.jsonl')).toContain('90 rows');
  });
});
