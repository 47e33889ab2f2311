/** A table of limits in a target: each row is a target of its own. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../language/documents/sentences/targets.ts';
import { compiledJson } from '../../../language/exchange/compiled-json.ts';
import { checkServices, findingsIn, findingsOf } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';
import { formatted } from '../../support/formatting/format.ts';
import { TABLES } from './unseen.ts';

const validate = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync('schema/compiled-1.schema.json', 'utf8')),
);

const service = (targets: string, branch = '') => `service s "S" { open Mon..Fri 09:00..17:00 }

record incidents "Incidents" from "i.csv" {
  moments opened, answered, closed
  fields  priority: text, kind: text, level: text, severity: text, site: text, points: 1..5, urgent: yes/no
}

standard a "A" {
  area   time-limits
  target ${targets}
}
${branch}`;

const targetsIn = (text: string) => checkServices(text)[0]?.model.standards[0]?.targets ?? [];

const errors = (text: string) =>
  findingsIn(text)
    .filter(({ code }) => code === 'YS001' || code === 'YS002')
    .map(({ message }) => message);

const BY_PRIORITY =
  'at least 95% of incidents are answered within by priority { P1 15 minutes, P2 1 hour at least 90% } of opened per month';

describe('a table', () => {
  it.each(TABLES)('is a target for each row: %s', async (text, rows) => {
    expect(errors(service(text))).toEqual([]);
    const json = JSON.parse(await compiledJson(checkServices(service(text)).map(({ model }) => model)));
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
    const { targets } = json.services[0].standards[0];
    const said = targets.map(
      (it: { row: object; measure: { outcome: { limit: { value: number } } }; bound: object }) => [
        (it.row as { value: string }).value,
        it.measure.outcome.limit.value,
        (it.bound as { value: { decimal: string } }).value.decimal,
      ],
    );
    expect(said).toEqual(rows);
    expect(new Set(targets.map(({ id }: { id: string }) => id)).size).toBe(rows.length);
  });

  it.each(TABLES)('is told nothing that its rows are not: %s', (text) => {
    const names = findingsIn(service(text)).map(({ name }) => name);
    for (const name of ['no-time-limit', 'wrong-unit', 'no-source', 'contradiction', 'implied', 'no-period']) {
      expect(names).not.toContain(name);
    }
  });

  it('is a sentence for each row', () => {
    expect(targetsIn(service(BY_PRIORITY)).map((it) => sentenceOf(it))).toEqual([
      'At least 95% of incidents whose priority is “P1” are answered within 15 minutes of being opened, each month.',
      'At least 90% of incidents whose priority is “P2” are answered within 1 hour of being opened, each month.',
    ]);
  });

  it('adds the value to the condition of the target', () => {
    const text = BY_PRIORITY.replace('incidents are', 'incidents where site = "hall" and urgent are');
    const [target] = targetsIn(service(text));
    expect(target?.measure).toMatchObject({
      filter: { kind: 'all', conditions: [{ kind: 'compare' }, { kind: 'is' }, { value: { text: 'P1' } }] },
    });
  });

  it('compares numbers, and yes and no, where that is what the field holds', () => {
    const by = (rows: string) => service(`at least 95% of incidents are answered within by ${rows} per month`);
    const values = (rows: string) =>
      targetsIn(by(rows)).map(({ measure }) => 'filter' in measure && measure.filter) as unknown as object[];
    expect(values('points { "1" 4 hours, "2" 8 hours }')).toMatchObject([
      { value: { kind: 'number', value: 1 } },
      { value: { kind: 'number', value: 2 } },
    ]);
    expect(values('urgent { yes 1 hour, no 2 business days }')).toMatchObject([
      { value: { kind: 'yes/no', yes: true } },
      { value: { kind: 'yes/no', yes: false } },
    ]);
    expect(findingsOf('wrong-unit', by('points { "1" 4 hours, "2" 8 hours }'))).toEqual([]);
    expect(findingsOf('wrong-unit', by('points { "9" 4 hours, gold 8 hours }'))).toHaveLength(2);
  });

  it('may stand without a moment, and end with a comma', () => {
    const text = service(
      'at least 95% of incidents within by priority {\n P1 15 minutes,\n P2 by 17:00,\n } per month',
    );
    expect(errors(text)).toEqual([]);
    expect(targetsIn(text)).toHaveLength(2);
  });
});

describe('the identity of a row', () => {
  const ids = (text: string) => targetsIn(service(text)).map(({ id }) => id);

  it('is that of its table and its value', () => {
    expect(ids(BY_PRIORITY)).toEqual(['s/a/incidents-answered/P1', 's/a/incidents-answered/P2']);
    expect(ids(`${BY_PRIORITY} as quick`)).toEqual(['s/a/quick/P1', 's/a/quick/P2']);
    expect(targetsIn(service(BY_PRIORITY))[1]?.row).toMatchObject({
      ...{ table: 's/a/incidents-answered', value: 'P2', field: { name: 'priority' } },
    });
  });

  it('stays where rows move and limits change', () => {
    const moved = BY_PRIORITY.replace('P1 15 minutes, P2 1 hour at least 90%', 'P2 3 hours, "P1" 10 minutes');
    expect(ids(moved)).toEqual(['s/a/incidents-answered/P2', 's/a/incidents-answered/P1']);
  });

  it('is its own where tables and values are alike', () => {
    const twice = `${BY_PRIORITY}\n  target ${BY_PRIORITY.replace('P1', '"P 1"').replace('P2', '"P/1"')}`;
    expect(ids(twice).slice(2)).toEqual(['s/a/incidents-answered-2/P-1', 's/a/incidents-answered-2/P-1-2']);
  });
});

describe('what does not fit a table', () => {
  it.each(['ceiling 5 hours', 'baseline 80%', 'best 99%'])('is found: %s', (clause) => {
    const found = findingsOf('wrong-unit', service(`${BY_PRIORITY} { ${clause} }`));
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('this is a table')]);
  });

  it('a second row of a value is found, and goes with its comma', async () => {
    const text = service(BY_PRIORITY.replace('P2 1 hour', 'P1 1 hour, P2 1 hour'));
    expect(findingsOf('repeated-clause', text)).toHaveLength(1);
    expect(targetsIn(text)).toHaveLength(2);
    const fixes = await mendedBy('repeated-clause', text);
    const mended = fixes.filter(({ title }) => title.startsWith('Keep')).map(({ files }) => files['a.standards'] ?? '');
    expect(mended.map(errors)).toEqual([[], []]);
    expect(mended.map((it) => findingsOf('repeated-clause', it))).toEqual([[], []]);
  });

  it('a period that is missing is written behind the table', async () => {
    const text = service(BY_PRIORITY.replace(' per month', ' { decide "Who?" }'));
    const mended = (await mendedBy('no-period', text)).map(({ files }) => files['a.standards'] ?? '');
    expect(mended.filter((it) => it.includes('of opened per '))).not.toEqual([]);
  });

  it.each([
    ['of opened', 'P2 1 hours', 'P2 1h', '`1 hours` instead of `1h`'],
    ['without a limit', 'P2 1 hour', 'P2', 'P2'],
    ['of no field', 'by priority', 'by urgency', 'no field called `urgency`'],
    ['not closed', '90% }', '90%', '}'],
  ])('is told where it stands: a row %s', (_, was, is, message) => {
    const text = service(
      BY_PRIORITY.replace('1 hour at', was.includes('1 hours') ? '1 hours at' : '1 hour at').replace(was, is),
    );
    const [first] = errors(text);
    expect(first).toContain(message);
  });

  it('leaves the sentences below it alone', () => {
    const text = service(
      `${BY_PRIORITY.replace('P2 1 hour at least 90%', 'P2')}\n  target at most 5 incidents per month`,
    );
    expect(errors(text)).toHaveLength(1);
    expect(targetsIn(text).at(-1)?.measure.kind).toBe('count');
  });
});

describe('a branch', () => {
  const branch = (target: string) =>
    `\nbranch b "B" {\n  a {\n    target ${target}\n    because "A smaller team"\n  }\n}\n`;
  const check = (target: string, name = '') => {
    const text = service(`${BY_PRIORITY}${name}`, branch(target));
    expect(errors(text)).toEqual([]);
    const targets = checkServices(text)[0]?.model.branches[0]?.standards[0]?.targets ?? [];
    return {
      found: findingsOf('ambiguous-branch', text),
      rows: targets.map(({ id, bound }) => [id, bound && 'value' in bound.value && bound.value.value]),
    };
  };
  const p2 = 'at least 80% of incidents are answered within by priority { P2 3 hours } of opened per month';

  it('replaces the rows that it writes, and leaves the others', () => {
    const rows = (table: string) => [
      [`s/b/a/${table}/P1`, 95],
      [`s/b/a/${table}/P2`, 80],
    ];
    expect(check(p2)).toEqual({ found: [], rows: rows('incidents-answered') });
    expect(check(`${p2} as quick`, ' as quick')).toEqual({ found: [], rows: rows('quick') });
  });

  it('is asked for rows where it writes another target', () => {
    const { found } = check('at least 80% of incidents are answered within 3 hours of opened per month');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('within by priority { … }')]);
  });
});

describe('the shape of a table', () => {
  it('has a row in each line where its author wrote several, with limits in a column', () => {
    const text = service(
      'at least 95% of incidents are answered within by kind { "Power cut" 15 minutes, // at once\nother 1 hour at least 90% } of opened per month { decide "Who?" }',
    );
    const lines = formatted(text).split('\n');
    const at = lines.findIndex((line) => line.includes('within by kind'));
    expect(lines.slice(at + 1, at + 5)).toEqual([
      '           "Power cut" 15 minutes, // at once',
      '           other       1 hour at least 90%',
      '         } of opened per month {',
      '    decide "Who?"',
    ]);
    expect(formatted(formatted(text))).toBe(formatted(text));
  });

  it('stays in one line', () => {
    expect(formatted(service(BY_PRIORITY))).toContain(`target ${BY_PRIORITY}\n`);
  });
});
