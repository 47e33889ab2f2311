/** Clocks that stand still in pauses: what is read, what it says, and where there is no clock to stop. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../language/documents/sentences/targets.ts';
import { compiledJson } from '../../../language/exchange/compiled-json.ts';
import { checkServices, findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';
import { PAUSED, PAUSED_ASIDE } from './unseen.ts';

const schema = JSON.parse(readFileSync('schema/compiled-1.schema.json', 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const WAITS = 'record waits "Waits" from "w.csv" {\n  key case-id\n  moments begun, ended\n}\n';

const service = (
  pauses: string,
  target: string,
  waits = pauses.includes('in waits') ? WAITS : '',
) => `service s "S" { open Mon..Fri 09:00..17:00 }
${waits}record requests "Requests" from "r.csv" {
  key case-id
  moments opened, answered, paused, resumed, closed
  fields urgent: yes/no, kind: text, cost: number
  ${pauses}
}
standard a "A" {
  target ${target}
}
`;

const HELD = 'pauses held from paused to resumed';
const IN_WAITS = 'pauses waiting in waits from begun to ended';
const CLOSED = 'at least 90% of requests are closed within 15 business hours of opened not counting held per month';

const fixed = async (rule: string, text: string) => (await mendedBy(rule, text))[0]?.files['a.standards'];

const errors = (text: string) =>
  findingsIn(text)
    .filter(({ code }) => code === 'YS001' || code === 'YS002')
    .map(({ message }) => message);

async function exported(text: string) {
  const json = JSON.parse(await compiledJson(checkServices(text).map(({ model }) => model)));
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
  return json.services[0];
}

describe.each([
  ['pauses', PAUSED],
  ['pauses that were kept aside', PAUSED_ASIDE],
])('%s', (_, promises) => {
  it.each(promises)('are read: %s %s', async (pauses, target, names) => {
    const text = service(pauses, target);
    expect(errors(text)).toEqual([]);
    const { records, standards } = await exported(text);
    const [{ measure }] = standards[0].targets;
    const { notCounting } = measure.outcome ?? measure;
    expect(notCounting.map(({ name }: { name: string }) => name)).toEqual(names);
    const declared = records.find(({ name }: { name: string }) => name === 'requests').pauses;
    expect(declared.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining([...names]));
    const found = findingsIn(text).map(({ name }) => name);
    for (const name of ['unused', 'backward-clock', 'no-source', 'unstoppable-clock', 'wrong-unit', 'no-time-limit'])
      expect(found).not.toContain(name);
  });
});

describe('what is not counted', () => {
  const reads = (pauses: string, target: string) =>
    checkServices(service(pauses, target))[0]?.model.standards[0]?.targets.map((it) => sentenceOf(it));

  it('reads aloud', () => {
    expect(reads(HELD, CLOSED)).toEqual([
      'At least 90% of requests are closed within 15 business hours of being opened, not counting “held”, each month.',
    ]);
    const both = 'median time from opened to closed not counting waiting, held of requests at most 6 hours per month';
    expect(reads(`${IN_WAITS}\n  ${HELD}`, both)).toEqual([
      'The median time from “opened” to “closed”, over all requests, is at most 6 hours, not counting “waiting” and “held”, each month.',
    ]);
  });

  it('is exported with its record', async () => {
    const { records } = await exported(service(IN_WAITS, CLOSED.replace('held', 'waiting')));
    expect(records[1].pauses).toMatchObject([
      { name: 'waiting', record: { name: 'waits' }, from: { name: 'begun' }, to: { name: 'ended' } },
    ]);
  });

  it('makes a target easier, and never harder', () => {
    const plain = CLOSED.replace(' not counting held', '');
    const implied = (first: string, second: string) =>
      underlined(service(HELD, `${first}\n  target ${second}`), 'implied');
    expect(implied(plain, CLOSED.replace('90%', '89%'))).toEqual(['89%']);
    expect(implied(CLOSED.replace('90%', '89%'), plain)).toEqual(['89%']);
    expect(implied(CLOSED, plain.replace('90%', '95%').replace('15', '20'))).toEqual([]);
  });

  it('names a pause of the record of its cases', () => {
    expect(errors(service(HELD, CLOSED.replace('held', 'hld')))).toEqual([
      'There is no pause called `hld`. Did you mean `held`?',
    ]);
    expect(errors(service(HELD, CLOSED.replace('held', 'weekends')))).toEqual([
      expect.stringContaining('does not count in `business hours`'),
    ]);
    expect(errors(service('pauses held from pused to resumed', CLOSED))).toEqual([
      'There is no moment called `pused`. Did you mean `paused`?',
    ]);
    expect(errors(service('pauses held in waits from paused to ended', CLOSED))).toEqual([
      expect.stringContaining('no moment called `paused`'),
    ]);
    expect(errors(service('pauses held in nowhere from begun to ended', CLOSED))).toEqual([
      expect.stringContaining('no record called `nowhere`'),
    ]);
    expect(errors(service(`${HELD}\n  ${HELD}`, CLOSED))).toEqual([expect.stringContaining('two of the name')]);
  });
});

describe('a clock that cannot stand still', () => {
  const told = (target: string) => findingsOf('unstoppable-clock', service(HELD, target)).map(({ message }) => message);
  const within = (limit: string) => CLOSED.replace('within 15 business hours of opened', limit);

  it.each([
    ['within 5 business days of opened', '`40 business hours`'],
    ['within the next business day of opened', '`8 business hours`'],
    ['within 10 business days to the minute of opened', '`80 business hours`'],
    ['within 2 calendar days of opened', '`48 hours`'],
    // Nobody promises hundreds of hours.
    ['within 2 weeks', 'write so many `business hours`, or `hours` on the clock'],
    ['within 3 months of opened', 'Count in hours'],
    ['by 17:00', 'the same time of the day'],
    ['by resumed', 'none runs from the beginning'],
    ['between answered and resumed', 'none runs from the beginning'],
    ['every 2 hours', 'none runs from the beginning'],
    ['', 'without a limit none is running'],
  ])('is told: %s', (limit, message) => {
    expect(told(within(limit))).toEqual([expect.stringContaining(message)]);
  });

  it('leaves bare days to those who ask which ones', () => {
    expect(told(within('within 5 days of opened'))).toEqual([]);
  });

  it('counts in hours then, those of the places where the standard holds', async () => {
    const days = service(HELD, within('within 5 business days of opened'));
    expect(await fixed('unstoppable-clock', days)).toBe(days.replace('5 business days', '40 business hours'));
    const around = days
      .replace('17:00 }', '17:00\n  touchpoints line open Mon..Sun 00:00..24:00\n}')
      .replace('standard a "A" {', 'standard a "A" {\n  at line');
    expect(findingsOf('unstoppable-clock', around).map(({ message }) => message)).toEqual([
      expect.stringContaining('Count in hours'),
    ]);
    const uneven = days.replace('09:00..17:00', '09:00..17:00, Sat 09:00..12:00');
    expect(findingsOf('unstoppable-clock', uneven).map(({ message }) => message)).toEqual([
      expect.stringContaining('so many `business hours`'),
    ]);
  });

  it('is one of the ceiling, too, and of each row', () => {
    expect(told(`${CLOSED} {\n    ceiling 10 business days\n  }`)).toHaveLength(1);
    expect(told(within('within by kind { a 2 hours, b 2 business days, c 3 calendar days } of opened'))).toHaveLength(
      2,
    );
  });
});

describe('pauses that say nothing', () => {
  it('are told where no target leaves them out', () => {
    const text = service(`${HELD}\n  ${IN_WAITS}`, CLOSED);
    expect(findingsOf('unused', text).map(({ message }) => message)).toEqual([expect.stringContaining('`waiting`')]);
  });

  it('are told where they end before they begin', async () => {
    const text = service('pauses held from resumed to paused', CLOSED);
    expect(await fixed('backward-clock', text)).toBe(text.replace('from resumed to paused', 'from paused to resumed'));
    const same = service('pauses held from paused to paused', CLOSED);
    expect(findingsOf('backward-clock', same).map(({ message }) => message)).toEqual([
      expect.stringContaining('over when it begins'),
    ]);
    const other = service('pauses held in waits from ended to begun', CLOSED);
    expect(findingsOf('backward-clock', other)).toHaveLength(1);
  });

  it('are told where no key joins them to their cases', async () => {
    const target = CLOSED.replace('held', 'waiting');
    const text = service(IN_WAITS, target, WAITS.replace('  key case-id\n', ''));
    expect(findingsOf('no-source', text).map(({ message }) => message)).toEqual([
      expect.stringContaining('`key case-id`'),
    ]);
    expect(await fixed('no-source', text)).toContain(
      'record waits "Waits" from "w.csv" {\n  moments begun, ended\n  key     case-id\n}',
    );
    const otherKey = service(IN_WAITS, target, WAITS.replace('case-id', 'wait-no'));
    expect(findingsOf('no-source', otherKey)).toHaveLength(1);
  });
});
