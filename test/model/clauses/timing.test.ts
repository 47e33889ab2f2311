/** When something is done otherwise than within a limit: what is read, what it says, and that nothing else is said of it. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../language/documents/sentences/targets.ts';
import { compiledJson } from '../../../language/exchange/compiled-json.ts';
import { checkServices, findingsIn } from '../../support/check.ts';
import { DUES, LEADS, type Promised, RHYTHMS, RHYTHMS_ASIDE, WINDOWS } from './unseen.ts';

const schema = JSON.parse(readFileSync('schema/compiled-1.schema.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const service = (record: string, ...targets: string[]) => `service s "S" { open Mon..Fri 09:00..17:00 }
${record}
standard a "A" {
  area time-limits
${targets.map((target) => `  target ${target}\n`).join('')}}
`;

/** The standards of a text as they are exported, which are valid by the schema. */
async function standardsIn(text: string) {
  const json = JSON.parse(await compiledJson(checkServices(text).map(({ model }) => model)));
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
  return json.services[0].standards;
}

/** What is exported, with names for references and without places. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('name' in value && 'source' in value && Object.keys(value).length === 2) return value.name;
  const entries = Object.entries(value).filter(([key]) => key !== 'source' && key !== 'seconds');
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}

const errors = (text: string) =>
  findingsIn(text)
    .filter(({ code }) => code === 'YS001' || code === 'YS002')
    .map(({ message }) => message);

describe.each([
  ['a lead', LEADS],
  ['a deadline of each case', DUES],
  ['a window', WINDOWS],
  ['a rhythm', RHYTHMS],
  ['a rhythm that was kept aside', RHYTHMS_ASIDE],
])('%s', (_, promises: readonly Promised[]) => {
  it.each(promises)('is read: $target', async ({ record, target, when, reads }) => {
    const text = service(record, target);
    expect(errors(text)).toEqual([]);
    const [{ measure }] = (await standardsIn(text))[0].targets;
    expect(measure.outcome).toMatchObject({ kind: 'moment', limit: null, since: null });
    expect(plain(measure.outcome.when)).toEqual(when);
    const [checked] = checkServices(text);
    expect(checked?.model.standards[0]?.targets.map((it) => sentenceOf(it))).toEqual([reads]);
  });

  it.each(promises)('says when: $target', ({ record, target }) => {
    const names = findingsIn(service(record, target)).map(({ name }) => name);
    for (const name of ['no-time-limit', 'wrong-unit', 'no-source', 'ambiguous-day', 'contradiction', 'no-target']) {
      expect(names).not.toContain(name);
    }
  });
});

describe('what one of them says of another target', () => {
  const works = 'record works "W" from "w.csv" { moments planned, announced, due, started }';
  const LEAD = 'at least 95% of works are announced at least 48 hours before started per month';
  const found = (name: string, ...targets: string[]) =>
    findingsIn(service(works, ...targets)).filter((it) => it.name === name);

  it('contradicts a limit that leaves no time for a lead', () => {
    const soon = (limit: string) => `at least 90% of works are started within ${limit} of announced per month`;
    expect(found('contradiction', LEAD, soon('24 hours'))).toHaveLength(1);
    expect(found('contradiction', LEAD, soon('2 weeks'))).toEqual([]);
    expect(found('contradiction', LEAD, soon('24 hours').replace('90%', '5%'))).toEqual([]);
  });

  it('implies a shorter lead, a wider time around, and no other deadline', () => {
    expect(found('implied', LEAD, LEAD.replace('48 hours', '1 hour'))).toHaveLength(1);
    expect(found('implied', LEAD, LEAD.replace('48 hours', '3 weeks').replace('95%', '50%'))).toEqual([]);
    const around = (limit: string) =>
      `at least 95% of works are started within ${limit} before or after planned per month`;
    expect(found('implied', around('5 minutes'), around('1 hour'))).toHaveLength(1);
    const by = (due: string) => `at least 95% of works are announced by ${due} per month`;
    expect(found('implied', by('due'), by('started'))).toEqual([]);
  });

  it('is held against what the statement says', () => {
    const differing = (minutes: number) => {
      const target = `at least 95% of works are started within ${minutes} minutes before or after planned per month`;
      const text = service(works, target).replace(
        '  area',
        '  statement "We begin within 30 minutes of the time that we told you."\n  area',
      );
      return findingsIn(text).filter(({ name }) => name === 'statement-differs');
    };
    expect(differing(30)).toEqual([]);
    expect(differing(45).map(({ message }) => message)).toEqual([expect.stringContaining('45 minutes')]);
  });
});

describe('a rhythm', () => {
  const rounds = 'record rounds "R" from "r.csv" { moments cleaned, checked fields site: text }';
  const every = (often: string, where = '') => `at least 95% of rounds${where} are cleaned every ${often} per month`;
  const found = (name: string, ...targets: string[]) =>
    findingsIn(service(rounds, ...targets)).filter((it) => it.name === name);

  it('implies a slower one of the same gaps, and nothing of other gaps', () => {
    expect(found('implied', every('2 hours'), every('3 hours').replace('95%', '90%'))).toHaveLength(1);
    expect(found('implied', every('2 hours'), every('3 hours while open'))).toEqual([]);
    const all = every('2 hours').replace('95%', '100%');
    expect(found('implied', all, every('2 hours', ' where site = "hall"'))).toEqual([]);
    expect(found('implied', all, 'at least 95% of rounds are cleaned per month')).toEqual([]);
  });

  it('is held against what the statement says', () => {
    const differing = (statement: string) => {
      const text = service(rounds, every('2 hours while open'));
      const said = text.replace('  area', `  statement "${statement}"\n  area`);
      return findingsIn(said).filter(({ name }) => name === 'statement-differs');
    };
    expect(differing('We clean every 2 hours.')).toEqual([]);
    expect(differing('We clean every two hours while we are open.')).toEqual([]);
    expect(differing('We clean every hour.').map(({ message }) => message)).toEqual([
      expect.stringContaining('2 hours'),
    ]);
    expect(differing('We clean every 4 hours.')).toHaveLength(1);
  });

  it('lies within one opening, where it says `while open`', () => {
    const told = (often: string) => found('wrong-unit', every(often)).map(({ message }) => message);
    expect(told('1 business day while open')).toEqual([expect.stringContaining('Write hours')]);
    expect(told('2 weeks while open')).toHaveLength(1);
    expect(told('2 weeks')).toEqual([]);
    expect(told('30 business minutes while open')).toEqual([]);
  });

  it('asks which days, where it does not say', () => {
    expect(found('ambiguous-day', every('5 days'))).toHaveLength(1);
  });
});

describe('what is nearly right', () => {
  const works = 'record works "W" from "w.csv" { moments planned, announced, due, started }';

  it.each([
    ['announced at least 48h before started', '`48 hours` instead of `48h`'],
    ['announced at least 48 hours befor started', '`before`'],
    ['announced between planned to started', '`and` is missing after `planned`'],
    ['announced within 30 minutes before planned', '`or` is missing after `before`'],
    ['announced by deadline', 'no moment called `deadline`'],
    ['announced within 48h of started', '`48 hours` instead of `48h`'],
  ])('is told where it stands: are %s', (promise, message) => {
    expect(errors(service(works, `at least 95% of works are ${promise} per month`))).toEqual([
      expect.stringContaining(message),
    ]);
  });
});

describe('all of them', () => {
  const all = [...LEADS, ...DUES, ...WINDOWS, ...RHYTHMS];

  it('are read one after the other as each by itself', () => {
    const records = new Map(all.map(({ record }) => [record.split(' ')[1] as string, record]));
    const own = all.filter(({ record }) => records.get(record.split(' ')[1] as string) === record);
    expect(errors(service([...records.values()].join('\n'), ...own.map(({ target }) => target)))).toEqual([]);
  });

  it('may stand in conditions', async () => {
    const works = 'record works "W" from "w.csv" { moments planned, announced, due, started fields street: text }';
    const conditions = [
      'announced at least 48 hours before started',
      'not announced at least 2 business days before started and street = "High Street"',
      'started between planned and due and announced',
      'started within 30 minutes before or after planned or announced by due',
    ];
    const targets = conditions.flatMap((it) => [
      `at most 5 works where ${it} per month`,
      `at least 90% of works have ${it} per month`,
      `median time from planned to started of works where ${it} at most 5 hours per month`,
    ]);
    const text = service(works, ...targets);
    expect(errors(text)).toEqual([]);
    const timed = JSON.stringify(await standardsIn(text)).match(/"kind":"timed"/g) ?? [];
    expect(timed).toHaveLength(3 * 5);
  });

  it('leave what follows them to itself', () => {
    const record = 'record works "W" from "w.csv" { moments planned, announced, started }';
    const text = service(
      record,
      'median time from planned to started of works where announced at least 12 seconds per month',
    ).replace('  area time-limits\n', '  target at least 95% of works are announced\n  at phone\n');
    expect(errors(text.replace('17:00 }', '17:00 touchpoints phone }'))).toEqual([]);
  });
});
