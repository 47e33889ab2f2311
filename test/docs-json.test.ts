/** What the page about the compiled JSON says is what the compiler does, and its program computes what it says. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compiledJson } from '../language/exchange/compiled-json.ts';
import { checkServices } from './support/check.ts';
import { folderWith, yardstick } from './support/cli.ts';

const page = readFileSync('docs/json.md', 'utf8');

/** The rows of the table in a section whose head begins with some words, as pairs of code. */
function rowsOf(head: string): [string, string][] {
  const table = page.split(`\n| ${head} |`)[1]?.split('\n\n')[0] ?? '';
  const rows = table.split('\n').slice(2);
  if (rows.length === 0) throw new Error(`there is no table of ${head}`);
  return rows.map((row) => {
    const [, text, meaning] = /^\| `(.+?)` +\| `(.+?)` +\|$/.exec(row) ?? [];
    if (!text || !meaning) throw new Error(`this row is not made of two pieces of code: ${row}`);
    return [text, meaning];
  });
}

const measured = async (target: string) => {
  const text = `service desk "Desk" { ring 5 seconds }
record calls { moments queued, answered, closed fields topic: text, vip: yes/no, complained: yes/no, rating: 1..5
  pauses held from answered to closed }
record complaints { moments received }
standard a "A" { target ${target} }
`;
  const models = checkServices(text).map((service) => service.model);
  return JSON.parse(await compiledJson(models)).services[0].standards[0].targets[0];
};

describe('the tables of docs/json.md are what is compiled', () => {
  it.each(rowsOf('target | last part of its id'))('%s', async (target, id) => {
    expect((await measured(target)).id).toBe(`desk/a/${id}`);
  });

  it.each(rowsOf('text | quantity'))('%s', async (text, quantity) => {
    const target = text.endsWith('%')
      ? `at least ${text} of calls are answered per month`
      : `average rating of calls at least ${text} per month`;
    expect((await measured(target)).bound.value).toMatchObject(JSON.parse(quantity));
  });

  it.each(rowsOf('text | limit'))('%s', async (text, limit) => {
    const { source: _source, ...compiled } = (await measured(`at least 90% of calls are answered ${text} per month`))
      .measure.outcome.limit;
    expect(compiled).toEqual(JSON.parse(limit));
  });

  it.each(rowsOf('text | condition'))('%s', async (text, condition) => {
    const { measure } = await measured(`at least 90% of calls where ${text} are answered per month`);
    expect(measure.filter).toMatchObject(JSON.parse(condition));
  });

  it.each(rowsOf('target | measure'))('%s', async (target, measure) => {
    expect((await measured(target)).measure).toMatchObject(JSON.parse(measure));
  });
});

/** What the program prints about the standards in a folder and the data of one record: the columns by target. */
function measure(folder: string, record: string, data: string): Record<string, string[][]> {
  const { code, out } = yardstick(folder, 'export', '.');
  expect(code).toBe(0);
  const standards = path.join(folderWith({ 'standards.json': out }), 'standards.json');
  const args = [path.resolve('docs/examples/measure.mjs'), standards, record, path.join(folder, data)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const results: Record<string, string[][]> = {};
  for (const [id = '', ...columns] of stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))) {
    results[id] = [...(results[id] ?? []), columns];
  }
  return results;
}

describe('docs/examples/measure.mjs', () => {
  it('is a program of under 80 lines without dependencies', () => {
    const program = readFileSync('docs/examples/measure.mjs', 'utf8');
    expect(program.trimEnd().split('\n').length).toBeLessThan(80);
    expect([...program.matchAll(/from '(.+)'/g)].map((match) => match[1])).toEqual(['node:fs']);
  });

  it('counts the calls of the contact centre', () => {
    const [header = [], ...rows] = readFileSync('examples/contact-centre/data/calls.csv', 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const calls = rows.map((row) => Object.fromEntries(row.map((cell, i) => [header[i], cell])));
    const waited = (call: Record<string, string>) =>
      call.answered ? (Date.parse(call.answered) - Date.parse(call.queued as string)) / 1000 : Number.POSITIVE_INFINITY;
    const general = calls.filter((call) => call.queue === 'general' && call.transferred === 'no');
    const airport = calls.filter((call) => call.site === 'airport');
    const within = (cases: typeof calls, seconds: number) => cases.filter((call) => waited(call) <= seconds).length;

    const results = measure('examples/contact-centre', 'calls', 'data/calls.csv');
    // All calls are of July, and the last one that nobody answered is days before the end of the data. A ring is 5 seconds.
    expect(results['contact-centre/answer-calls/quick-answer']).toEqual([
      ['2026-07', `${within(general, 15)} of ${general.length}`, 'missed: at least 90%', '0 undecided'],
    ]);
    expect(results['contact-centre/airport/answer-calls/quick-answer']).toEqual([
      ['2026-07', `${within(airport, 30)} of ${airport.length}`, 'missed: at least 85%', '0 undecided'],
    ]);
    expect(results['contact-centre/few-complaints/calls-complained']?.flat()).toEqual([
      expect.stringMatching(/^not computed: /),
    ]);
    const shown = Object.entries(results).filter(([id]) => page.includes(`\n${id} `));
    expect(shown).toHaveLength(3);
    for (const [id, [columns = []]] of shown) {
      expect(page.replace(/ +/g, ' ')).toContain(`\n${[id, ...columns].join(' ')}\n`);
    }
  });

  it('gets the results that one gets by hand', () => {
    const folder = folderWith({
      'desk.standards': `service desk "Desk" { }
record visits from "visits.csv" {
  moments came, greeted, left from "gone"
  fields  topic: text, vip: yes/no, rating: 1..5
}
record letters { moments received }
standard quick "Quick" {
  target at least 75% of visits are greeted within 60 seconds per week as weekly
  target at most 25% of visits are left within 10 minutes of greeted per quarter as rushed
  target at least 50% of visits where topic = "tax" or rating >= 4 and not vip are greeted within 60 seconds per year as some
  target at least 50% of visits where not left within 2 minutes of came are greeted within 1 minute per day as stayed
  target at least 90% of visits are greeted within the same day per month as same-day
}
branch north "North" where topic = "tax" { }
branch south "South" { }
`,
      // Sunday and Monday are of different weeks. The last visitor has not been greeted, and might be in time yet.
      'visits.csv': `came,greeted,gone,topic,vip,rating
2026-07-05T12:00:00,2026-07-05T12:01:00,2026-07-05T12:30:00,tax,no,5
2026-07-05T23:59:59,2026-07-06T00:01:00,2026-07-06T00:05:00,tax,yes,
2026-07-06T09:00:00,2026-07-06T09:00:10,2026-07-06T09:20:00,pets,no,4
2026-07-06T10:00:00,,2026-07-06T10:01:30,pets,yes,5
2026-07-06T11:00:00,2026-07-06T11:00:59,,roads,no,
2026-07-06T11:59:30,,,tax,no,
2026-07-06T11:59:50,2026-07-06T11:59:55,,pets,no,1
`,
    });
    const results = measure(folder, 'visits', 'visits.csv');
    expect(results['desk/quick/weekly']).toEqual([
      ['2026-06-29', '1 of 2', 'missed: at least 75%', '0 undecided'],
      ['2026-07-06', '3 of 4', 'met: at least 75%', '1 undecided'],
    ]);
    // Greeted were five, of whom the second was gone in time; the fifth has had ten minutes, and the last has not.
    expect(results['desk/quick/rushed']).toEqual([['2026-Q3', '1 of 4', 'met: at most 25%', '1 undecided']]);
    // Tax: the first, the second and the sixth; rated four and no VIP: the first and the third.
    expect(results['desk/quick/some']).toEqual([['2026', '2 of 3', 'met: at least 50%', '1 undecided']]);
    expect(results['desk/quick/stayed']).toEqual([
      ['2026-07-05', '1 of 2', 'met: at least 50%', '0 undecided'],
      ['2026-07-06', '3 of 3', 'met: at least 50%', '1 undecided'],
    ]);
    expect(results['desk/north/quick/weekly']).toEqual([
      ['2026-06-29', '1 of 2', 'missed: at least 75%', '0 undecided'],
      ['2026-07-06', '0 of 0', 'no result: at least 75%', '1 undecided'],
    ]);
    expect(results['desk/quick/same-day']?.flat()).toEqual([expect.stringContaining('no share of cases with a limit')]);
    expect(results['desk/south/quick/weekly']?.flat()).toEqual([expect.stringContaining('its cases are not known')]);
  });
});
