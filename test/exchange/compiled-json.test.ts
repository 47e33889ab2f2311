import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compiledJson } from '../../language/exchange/compiled-json.ts';
import { checkServices } from '../support/check.ts';

const schema = JSON.parse(readFileSync('schema/compiled-1.schema.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const exported = async (files: string | Record<string, string>): Promise<string> =>
  compiledJson(checkServices(files).map((service) => service.model));

const compiled = async (files: string | Record<string, string>) => JSON.parse(await exported(files));

const folders = [...new Set(globSync('examples/**/*.standards').map((file) => file.split('/')[1] as string))].sort();
const filesOf = (folder: string) =>
  Object.fromEntries(
    globSync(`examples/${folder}/**/*.standards`)
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );

describe.each(folders)('the export of examples/%s', (folder) => {
  it('is valid against the published schema', async () => {
    const json = await compiled(filesOf(folder));
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
    expect(json.services.length).toBeGreaterThan(0);
  });

  it('is the same to the byte, in whatever order the files are read', async () => {
    const files = filesOf(folder);
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(await exported(reversed)).toBe(await exported(files));
  });

  it('has no reference that stands for nothing', async () => {
    type Names = { name: string }[];
    for (const { roles, records, touchpoints, standards } of (await compiled(filesOf(folder))).services) {
      const known = new Set([...roles, ...records, ...touchpoints].map((it: { name: string }) => it.name));
      const mentioned: Names = standards.flatMap(
        (standard: { owner: Names[0]; touchpoints: Names; targets: never[] }) => [
          ...(standard.owner ? [standard.owner] : []),
          ...standard.touchpoints,
          ...standard.targets.flatMap(({ measure }: { measure: { record?: Names[0] } }) => measure.record ?? []),
        ],
      );
      expect(mentioned.map((it) => it.name).filter((name) => !known.has(name))).toEqual([]);
    }
  });
});

const desk = (
  target: string,
  more = '',
) => `service desk "Desk" { open Mon..Fri 09:00..17:00 in "Europe/Riga" touchpoints phone ring 5 seconds ${more} }
role clerk "Clerk" of 4
record calls from "c.csv" { moments queued, answered, closed fields topic: text, vip: yes/no, rating: 1..5 }
standard a "A" {
  ${target}
}
`;

const onlyTarget = async (target: string) => (await compiled(desk(target))).services[0].standards[0].targets[0];

describe('a compiled target', () => {
  it.each([
    ['20 seconds', { value: 20, unit: 'second', clock: 'elapsed', seconds: 20 }],
    ['1.5 hours', { value: 1.5, unit: 'hour', clock: 'elapsed', seconds: 5400 }],
    ['3 rings', { value: 3, unit: 'ring', clock: 'elapsed', seconds: 15 }],
    ['30 business minutes', { value: 30, unit: 'minute', clock: 'business', seconds: 1800 }],
    ['2 business days', { value: 2, unit: 'day', clock: 'business', seconds: null }],
    ['2 calendar days', { value: 2, unit: 'day', clock: 'calendar', seconds: null }],
    ['5 days', { value: 5, unit: 'day', clock: 'unstated', seconds: null }],
    ['6 weeks', { value: 6, unit: 'week', clock: 'calendar', seconds: null }],
    ['the same day', { value: 0, unit: 'day', clock: 'calendar', seconds: null }],
    ['the next business day', { value: 1, unit: 'day', clock: 'business', seconds: null }],
  ])('gives the limit within %s', async (limit, expected) => {
    const { measure } = await onlyTarget(`target at least 90% of calls are answered within ${limit} per month`);
    expect(measure.outcome.limit).toMatchObject(expected);
  });

  it('gives a time of day', async () => {
    const { measure } = await onlyTarget('target at least 90% of calls are answered by 17:00 per month');
    expect(measure.outcome.limit).toMatchObject({
      value: 0,
      unit: 'day',
      clock: 'calendar',
      seconds: null,
      by: '17:00',
    });
  });

  it('takes the first moment of its record as the start where none is named', async () => {
    const { measure } = await onlyTarget('target at least 90% of calls are closed within 1 hour per month');
    expect(measure.outcome).toMatchObject({ moment: { name: 'closed' }, since: { name: 'queued' } });
    const named = await onlyTarget('target at least 90% of calls are closed within 1 hour of answered per month');
    expect(named.measure.outcome.since.name).toBe('answered');
  });

  it('tells a moment that is reached from a field that is yes', async () => {
    const { measure } = await onlyTarget(
      'target at least 90% of calls where (vip or not closed within 5 minutes) and topic = "tax" and rating >= 4 are answered per month',
    );
    expect(measure.filter).toMatchObject({
      kind: 'all',
      conditions: [
        {
          kind: 'any',
          conditions: [
            { kind: 'is', field: { name: 'vip' } },
            { kind: 'not', condition: { kind: 'reached', moment: { name: 'closed' }, since: { name: 'queued' } } },
          ],
        },
        { kind: 'compare', field: { name: 'topic' }, operator: '=', value: { kind: 'text', text: 'tax' } },
        { kind: 'compare', operator: '>=', value: { kind: 'number', value: 4, decimal: '4' } },
      ],
    });
  });

  it.each(['98.72', '99.50', '0.1', '99.999999999999999', '7'])(
    'keeps the decimals of %s% exactly',
    async (decimal) => {
      const target = await onlyTarget(
        `target at least ${decimal}% of calls are answered per month { baseline ${decimal}% of 31689 cases in 2023-04..2024-03 }`,
      );
      expect(target.bound).toMatchObject({ direction: 'at least', value: { kind: 'percent', decimal } });
      expect(target.baseline).toMatchObject({
        value: { kind: 'percent', decimal },
        cases: 31689,
        span: { text: '2023-04..2024-03', from: '2023-04-01', to: '2024-03-31' },
      });
    },
  );

  it.each([
    ['target at least 90% of its checks per month', { kind: 'checks' }],
    ['target available at least 99.5% of open time per month', { kind: 'availability', of: 'open time' }],
    ['target available at least 99.5% of all time per month', { kind: 'availability', of: 'all time' }],
    ['target at most 5 calls where vip per week', { kind: 'count', record: { name: 'calls' } }],
    [
      'target at most 2 calls per 100 calls per week',
      { kind: 'rate', per: { amount: 100, record: { name: 'calls' } } },
    ],
    [
      'target median time from queued to closed of calls at most 2 hours per week',
      { kind: 'elapsed', statistic: 'median', since: { name: 'queued' }, until: { name: 'closed' } },
    ],
    [
      'target percentile 95 time from queued to closed of calls at most 2 hours per week',
      { kind: 'elapsed', statistic: 'percentile', rank: 95 },
    ],
    [
      'target average rating of calls at least 4.5 of 5 from at least 100 answers per quarter',
      { kind: 'score', field: { name: 'rating' }, scale: 5, minimumAnswers: 100 },
    ],
    [
      'target at least 90% within 60 seconds per year',
      { kind: 'share', record: null, outcome: { kind: 'moment', moment: null } },
    ],
    [
      'target at most 1% of calls have vip per month',
      { kind: 'share', outcome: { kind: 'condition', condition: { kind: 'is' } } },
    ],
  ])('has a normal form: %s', async (text, measure) => {
    expect((await onlyTarget(text)).measure).toMatchObject(measure);
  });

  it('has an identity that no threshold, order or line changes', async () => {
    const ids = async (text: string) =>
      (await compiled(desk(text))).services[0].standards[0].targets.map((it: { id: string }) => it.id);
    const calls = 'target at least 90% of calls are answered within 20 seconds per month';
    const rated = 'target at least 80% of calls have rating >= 4 per month as happy';
    expect(await ids(`${calls}\n${rated}`)).toEqual(['desk/a/calls-answered', 'desk/a/happy']);
    expect(await ids(`${rated}\n\n${calls.replace('90%', '95%').replace('20', '30')}`)).toEqual([
      'desk/a/happy',
      'desk/a/calls-answered',
    ]);
  });
});

describe('a compiled service', () => {
  it('gives its defaults to its standards, with the place where they were said', async () => {
    const text = desk('check "Seen"', 'owner clerk verify by inspection weekly review every 6 months since 2026-07-01');
    const { standards } = (await compiled(text)).services[0];
    expect(standards[0].owner).toMatchObject({ name: 'clerk', source: { start: { line: 1 } } });
    expect(standards[0].verifications[0]).toMatchObject({
      method: 'inspection',
      frequency: { times: 1, every: 1, unit: 'week' },
    });
    expect(standards[0].review).toMatchObject({ since: '2026-07-01', every: { value: 6, unit: 'month' } });
  });

  it('resolves branches to the full set of standards that hold there', async () => {
    const text = `${desk('target at least 90% of calls are answered within 20 seconds per month as quick')}
standard b "B" { check "Seen" }
standard c "C" { check "Heard" }
branch north "North" where topic = "north" {
  open Mon..Sun 06:00..23:00
  a { target at least 80% of calls are answered within 40 seconds per month because "Two lines" }
  b not here because "No counter"
  standard d "D" { check "Smelt" }
}
`;
    const [branch] = (await compiled(text)).services[0].branches;
    expect(branch.standards.map((it: { id: string }) => it.id)).toEqual([
      'desk/north/a',
      'desk/north/c',
      'desk/north/d',
    ]);
    expect(branch.standards[0].targets).toHaveLength(1);
    expect(branch.standards[0].targets[0]).toMatchObject({
      id: 'desk/north/a/quick',
      bound: { value: { decimal: '80' } },
    });
    expect(branch.differences).toMatchObject([
      { standard: { name: 'a' }, applies: true, because: 'Two lines' },
      { standard: { name: 'b' }, applies: false, because: 'No counter' },
    ]);
    expect(branch.open.spans).toEqual([
      { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], from: '06:00', to: '23:00' },
    ]);
  });

  it('lists the public holidays of its regions for the years that it names and two more', async () => {
    const text = desk('check "Seen"', 'holidays LV adopted 2026-07-01');
    const { holidayDates } = (await compiled(text)).services[0];
    expect(holidayDates).toContainEqual({ region: 'LV', date: '2026-11-18', name: expect.any(String) });
    const years = new Set(holidayDates.map((it: { date: string }) => it.date.slice(0, 4)));
    expect([...years].sort()).toEqual(['2026', '2027', '2028']);
  });

  it('lists none for years that nobody can mean, and not thousands of them', async () => {
    const yearsOf = async (closed: string, regions: string): Promise<string[]> => {
      const text = desk('check "Seen"', `holidays ${regions} closed ${closed}`);
      const { holidayDates } = (await compiled(text)).services[0];
      return [...new Set<string>(holidayDates.map((it: { date: string }) => it.date.slice(0, 4)))].sort();
    };
    expect(await yearsOf('0001-01-01, 2026-12-31, 9999-12-31', 'LV')).toEqual(['2026', '2027', '2028']);
    expect(await yearsOf('0001-01-01, 9999-12-31', 'LV')).toEqual([]);
  });

  it('says which standards cover which areas, stages and pillars', async () => {
    const text = desk('area flow at phone during decision pillar empathy check "Seen"');
    const { coverage } = (await compiled(text)).services[0];
    expect(coverage.areas).toHaveLength(14);
    expect(coverage.areas.filter((it: { standards: string[] }) => it.standards.length > 0)).toEqual([
      { name: 'flow', standards: ['desk/a'] },
    ]);
    expect(coverage.stages[2]).toEqual({ name: 'decision', touchpoints: [{ name: 'phone', standards: ['desk/a'] }] });
    expect(coverage.pillars[5]).toEqual({ name: 'empathy', standards: ['desk/a'] });
  });

  it('carries procedures as graphs, open questions and waivers', async () => {
    const text = `${desk('check "Seen" decide "Who pays?" waive no-owner because "Soon" until 2026-12-31')}
procedure p "P" for calls {
  step one "One" by clerk within 5 minutes until answered
  step two "Two" after one if "it rains"
  complete within 1 business day
  escalate to clerk after 2 business days
}
`;
    const [service] = (await compiled(text)).services;
    expect(service.standards[0].decisions).toMatchObject([{ question: 'Who pays?' }]);
    expect(service.standards[0].waivers).toMatchObject([
      { rule: { name: 'no-owner' }, reason: 'Soon', until: '2026-12-31' },
    ]);
    expect(service.procedures[0]).toMatchObject({
      record: { name: 'calls' },
      steps: [
        { name: 'one', by: { name: 'clerk' }, limit: { seconds: 300 }, after: [], until: { name: 'answered' } },
        { name: 'two', after: [{ name: 'one' }], condition: 'it rains' },
      ],
      complete: { value: 1, clock: 'business' },
      escalations: [{ to: { name: 'clerk' }, after: { value: 2 } }],
    });
  });

  it('is put together from its files', async () => {
    const { services } = await compiled({
      'b.standards': 'part of desk\nstandard more "More" { owner clerk check "Seen" }\n',
      'a.standards': desk('check "Seen"'),
      'c.standards': 'service other "Other" { }\n',
    });
    expect(services.map((it: { name: string }) => it.name)).toEqual(['desk', 'other']);
    const places = services[0].standards.map((it: { source: { file: string; start: unknown } }) => [
      it.source.file,
      it.source.start,
    ]);
    expect(places).toEqual([
      ['a.standards', { line: 4, column: 1 }],
      ['b.standards', { line: 2, column: 1 }],
    ]);
  });

  it('says where standards come from, who does them, what is owed and when they are in force', async () => {
    const text = `service desk "Desk" {
  closed 2026-12-24
  open on 2026-12-24 "Market", every 12-30..01-02
  done by clerk
  reference "S-1" in "Inventory"
  based on "Act, 9"
}
role clerk "Clerk"
role boss "Boss"
record calls from "c.csv" {
  key id from "call_id"
  times as "DD.MM.YYYY HH:mm" in "Europe/Riga"
  yes "Y", "ja"
  no "N"
  moments queued, answered, paid
}
record chats { times in "UTC" moments a }
standard a "A" {
  target at least 90% of calls are answered within 5 minutes per month {
    remedy 12.50 EUR "credited" within 10 business days until paid
    holds from 2026-07-01
  }
  remedy "An apology" for a missed target
  holds from 2026-01-01 until 2027-12-31
  reference "7"
  reference "8" in "Other"
}
standard b "B" { check "Seen" done by boss, clerk }
branch hill "Hill" {
  open on 2027-05-01
  a { remedy "Two apologies" holds until 2026-12-31 reference "9" based on "Lease" }
}
`;
    const json = await compiled(text);
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
    const [{ standards, records, branches, ...service }] = json.services;
    const market = { from: '2026-12-24', to: '2026-12-24', yearly: false, title: 'Market' };
    const turn = { from: '12-30', to: '01-02', yearly: true, title: null };
    expect(service).toMatchObject({
      workedDays: [market, turn],
      references: [{ id: 'S-1', system: 'Inventory' }],
      basis: [{ text: 'Act, 9' }],
    });
    expect(records).toMatchObject([
      {
        key: { name: 'id', column: 'call_id' },
        times: { format: 'DD.MM.YYYY HH:mm', zone: { name: 'Europe/Riga' } },
        yesWords: ['Y', 'ja'],
        noWords: ['N'],
      },
      { key: null, times: { format: null, zone: { name: 'UTC' } }, yesWords: [], noWords: [] },
    ]);
    const apology = { text: 'An apology', amount: null, limit: null, of: 'target', until: null };
    expect(standards).toMatchObject([
      {
        doneBy: [{ name: 'clerk' }],
        remedies: [apology],
        inForce: { from: '2026-01-01', until: '2027-12-31' },
        references: [
          { id: '7', system: null },
          { id: '8', system: 'Other' },
        ],
        basis: [],
      },
      { doneBy: [{ name: 'boss' }, { name: 'clerk' }], remedies: [], inForce: null, references: [] },
    ]);
    expect(standards[0].targets[0]).toMatchObject({
      remedies: [
        {
          text: 'credited',
          amount: { value: 12.5, decimal: '12.50', currency: 'EUR' },
          limit: { value: 10, clock: 'business' },
          of: 'case',
          until: { name: 'paid' },
        },
      ],
      inForce: { from: '2026-07-01', until: null },
    });
    expect(branches[0].workedDays).toMatchObject([market, turn, { from: '2027-05-01' }]);
    expect(branches[0].standards[0]).toMatchObject({
      remedies: [{ text: 'Two apologies' }],
      inForce: { from: null, until: '2026-12-31' },
      references: [{ id: '7' }, { id: '8' }, { id: '9' }],
      basis: [{ text: 'Lease' }],
    });
  });
});
