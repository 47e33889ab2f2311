import { describe, expect, it } from 'vitest';
import { dataTableIn } from '../../../language/intake/data-table.ts';
import { Project } from '../../../language/workspace/project.ts';
import { TODAY } from '../../support/check.ts';

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

function messages(text: string, csv = CALLS, path = 'data/calls.csv'): string[] {
  const project = new Project();
  project.add('a.standards', text);
  const table = dataTableIn(csv);
  const data = new Map(table ? [[path, table]] : []);
  const [service] = project.check({ today: TODAY, settings: {}, data });
  return (service?.findings ?? []).filter(({ code }) => code === 'YS304').map(({ message }) => message);
}

describe('cases in the data of their record', () => {
  it('are counted where nothing else says how many there are', () => {
    expect(messages(desk(at()))[0]).toContain(
      'counts about 30 calls a month (90 rows of “data/calls.csv” from 2026-04-01 to 2026-06-29), too few for 95%',
    );
    expect(messages(desk(`${at()} { baseline 90% of 500 cases in 2026-06 }`))).toEqual([]);
    expect(messages(desk(at(), 'demand calls { typical 500 per month }'))).toEqual([]);
    expect(messages(desk(at('', '60%')))).toEqual([]);
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
  ])('are those where %s', (filter, rows) => {
    expect(messages(desk(at(filter)))[0]).toContain(`(${rows} rows of “data/calls.csv”`);
  });

  it('are those whose cells hold the words for yes and no of their record, or the usual ones', () => {
    const text = desk(at('moved')).replace(
      'moments queued',
      'yes "ja", "1"\n  no "NO"\n  yes "Nein"\n  moments queued',
    );
    const count = (yes: string, no: string) => {
      const csv = CALLS.replaceAll(',yes,', `,${yes},`).replaceAll(',no,', `,${no},`);
      return messages(text, csv)[0] ?? '';
    };
    expect(count('JA', 'no')).toContain('(18 rows');
    expect(count(' ja ', 'false')).toContain('(18 rows');
    expect(count('nein', 'No')).toContain('(18 rows');
    expect(count('true', '0')).toContain('(18 rows');
    expect(count('perhaps', 'no')).not.toContain('18 rows');
  });

  it('are those of a branch that says which they are', () => {
    const branch = (where: string) =>
      `branch airport "Airport" ${where} {\n  answer { target ${at('', '90%')} because "Small" }\n}`;
    expect(messages(desk(at(), branch('where site = "airport"')))[1]).toContain(
      'at “Airport” counts about 15 calls a month (45 rows',
    );
    expect(messages(desk(at(), branch('')))).toHaveLength(1);
  });

  it('of less than a period say nothing of it', () => {
    const fortnight = CALLS.split('\n').slice(0, 15).join('\n');
    expect(messages(desk(at()), fortnight)).toEqual([]);
    expect(messages(desk(at('', '95%', 'week')), fortnight)[0]).toContain('about 7 calls a week (14 rows');
  });

  it('are found by semicolons, tabs, a byte order mark and Windows line ends as well', () => {
    for (const sign of [';', '\t']) expect(messages(desk(at()), CALLS.replaceAll(',', sign))).toHaveLength(1);
    expect(messages(desk(at()), `\ufeff${CALLS.replaceAll('\n', '\r\n')}\r\n\r\n`)).toHaveLength(1);
    expect(messages(desk(at()), CALLS.replaceAll('T09:', ' 09:'))).toHaveLength(1);
  });

  it('are not counted where the table does not answer', () => {
    expect(messages(desk(at()), '')).toEqual([]);
    expect(messages(desk(at()), HEAD)).toEqual([]);
    expect(messages(desk(at()), 'a,b\n1,2\n')).toEqual([]);
    expect(messages(desk(at()), CALLS.replaceAll('2026-', '26/'))).toEqual([]);
    expect(messages(desk(at('moved')), CALLS.replaceAll('yes', 'perhaps'))).toEqual([]);
    expect(messages(desk(at('moved')), CALLS.replace('moved', 'shifted'))).toEqual([]);
    expect(messages(desk(at('rating >= 4')), CALLS.replace(',5,', ',five,'))).toEqual([]);
    expect(messages(desk(at('answered within 1 business day of queued')))).toEqual([]);
    expect(messages(desk(at()), CALLS, 'calls.csv')).toEqual([]);
  });
});
