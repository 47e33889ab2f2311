import { describe, expect, it } from 'vitest';
import { snippetsOf } from '../../../language/writing/snippets.ts';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { mendedBy } from '../../support/fix.ts';

const service = 'service desk "Front desk" { }\n';

describe('a standard without a measure', () => {
  it('is an error at its name, a warning in a guideline', () => {
    const text = `${service}standard a "A" { say "Hello" }\nguideline b "B"\nprohibition c "C" { statement "Nobody smokes." }\n`;
    expect(underlined(text, 'YS201')).toEqual(['a', 'b', 'c']);
    expect(findingsOf('YS201', text).map((it) => it.severity)).toEqual(['error', 'warning', 'error']);
  });

  it('is told at each, even where most have none', () => {
    expect(findingsOf('YS201', `${service}standard a\nstandard b\nstandard c`)).toHaveLength(3);
  });

  it('has one with a target or a check', () => {
    const text = `${service}standard a { target at least 90% within 2 hours per month }\nprohibition b { check "Nobody smokes" }`;
    expect(findingsOf('YS201', text)).toEqual([]);
  });

  it('may wait for a decision about it', () => {
    expect(findingsOf('YS201', `${service}standard a { decide target "Nach Stunden?" }`)).toEqual([]);
    expect(findingsOf('YS201', `${service}standard a { decide "How do we measure friendliness?" }`)).toEqual([]);
    expect(findingsOf('YS201', `${service}standard a { decide "Should staff check passports?" }`)).toHaveLength(1);
  });

  it('is not accused while its target cannot be read', () => {
    const found = findingsIn(`${service}standard a {\n  target at lest 90% within 2 hours\n}\nstandard b\n`);
    expect(found.filter((it) => it.code === 'YS201').map((it) => it.place.start.line)).toEqual([5]);
  });
});

const HEAD = 'service desk "Desk" { languages en }\n';

interface Made {
  readonly title: string;
  readonly snippet: string;
  readonly text: string;
}

async function made(text: string): Promise<Made | undefined> {
  const found = (await mendedBy('no-target', text)).find(({ title }) => title.startsWith('Make measurable'));
  const [snippet = ''] = snippetsOf(found?.fix.edits.map((edit) => edit.text) ?? []);
  return found && { title: found.title, snippet, text: found.files['a.standards'] ?? '' };
}

/** A snippet with what its placeholders suggest in angle brackets. */
const shown = (snippet: string): string => snippet.replace(/\$\{\d+[:|](.*?)\|?\}/g, '<$1>').replace(/ +/g, ' ');

async function measure(statement: string): Promise<string> {
  const result = await made(`${HEAD}standard s {\n  statement "${statement}"\n}\n`);
  return /target .*/.exec(shown(result?.snippet ?? ''))?.[0] ?? '';
}

const PERIOD = 'per <month,week,quarter,day,year,hour>';

describe('“Make measurable” writes down what the sentence says, and asks for the rest', () => {
  it.each([
    ['We answer 90% of calls within 20 seconds.', `target at least 90% within 20 seconds ${PERIOD}`],
    ['Letters are answered within five working days.', `target at least <90>% within 5 business days ${PERIOD}`],
    ['Replies within 5 days', `target at least <90>% <within 5 business days,within 5 calendar days> ${PERIOD}`],
    [
      'Acknowledged within 2 hours and solved within 3 business days',
      `target at least <90>% <within 2 hours,within 3 business days> ${PERIOD}`,
    ],
    ['No more than 5% of callers hang up.', `target at most 5% ${PERIOD}`],
    [
      'Calls are answered within 20 seconds; 3% abandoned at most.',
      `target at least <90>% within 20 seconds ${PERIOD}`,
    ],
    ['We reply within 4 hours, except in 10% of cases.', `target at least 90% within 4 hours ${PERIOD}`],
    ['At most 5% of callers wait longer than 2 minutes.', `target at least 95% within 2 minutes ${PERIOD}`],
  ])('%s', async (statement, target) => {
    expect(await measure(statement)).toBe(target);
  });

  it('asks who, how much, by when and how it is found out where the sentence says nothing', async () => {
    const result = await made(`${HEAD}standard s {\n  statement "We are friendly."\n}\n`);
    expect(result?.title).toBe('Make measurable: how much, by when, who answers for it, how it is found out');
    expect(result?.text).toBe(`service desk "Desk" { languages en }
standard s {
  statement "We are friendly."
  target    at least 90% within 2 minutes per month
  verify    by system log monthly
  owner     some-role
}

role some-role "what this role is called"
`);
    expect(findingsIn(result?.text ?? '').map(({ name }) => name)).not.toContain('no-owner');
  });

  it('asks for nothing that the service has said, and offers its records', async () => {
    const text = `service desk "Desk" { languages en owner clerk verify by survey monthly }
role clerk "Clerk"
record calls from "c.csv" { moments queued, answered, ended }
standard s { statement "We answer within 20 seconds." }
`;
    const result = await made(text);
    expect(result?.title).toBe(
      'Make measurable: `target at least 90% of calls are answered within 20 seconds per month`',
    );
    expect(shown(result?.snippet ?? '')).toContain(' of <calls are answered,calls are ended> within 20 seconds per ');
    expect(result?.snippet).not.toMatch(/owner|verify/);
  });

  it('makes a target of times of what is an average', async () => {
    const text = `service desk "Desk" { languages en }
record calls from "c.csv" { moments queued, answered, ended }
standard s { statement "The average wait is at most 10 minutes." }
`;
    const result = await made(text);
    expect(result?.title).toBe(
      'Make measurable: `target average time from queued to answered of calls at most 10 minutes per month`',
    );
    expect(findingsIn(result?.text ?? '').map(({ name }) => name)).not.toContain('statement-differs');
  });

  it('reads whichever language says how much', async () => {
    const text = `service desk "Desk" { languages fr, en }
standard s { statement "Une réponse rapide" statement "An answer within 3 hours" in en }
`;
    expect((await made(text))?.title).toContain('within 3 hours');
  });

  describe('is not offered', () => {
    it.each([
      ['without a statement', 'standard s { area flow }'],
      ['for what must never happen', 'prohibition s { statement "Nobody eats within 2 minutes." }'],
      ['where there is a target', 'standard s { statement "Within 2 minutes." target at least 90% per month }'],
    ])('%s', async (_, standard) => {
      expect(await made(`${HEAD}${standard}\n`)).toBeUndefined();
    });
  });

  it('answers the question that an import has left', async () => {
    const text = `${HEAD}standard s {\n  statement "We answer within 20 seconds."\n  decide    target "How is it to be measured?"\n}\n`;
    const answered = (await mendedBy('undecided', text)).find(({ title }) => title.includes('Make measurable'));
    expect(answered?.files['a.standards']).toContain('  target    at least 90% within 20 seconds per month\n');
    expect(answered?.files['a.standards']).not.toContain('decide');
  });
});

describe('a share of checks', () => {
  const share = 'target at least 90% of its checks per month';

  it('is no measure where there are none', async () => {
    const text = `${service}standard a "A" {\n  ${share}\n}\n`;
    expect(underlined(text, 'YS201')).toEqual(['90%']);
    expect(findingsOf('YS201', text.replace('  target', '  check "Nods"\n  target'))).toEqual([]);
    for (const { title, files } of await mendedBy('YS201', text))
      if (!title.startsWith('Accept')) expect(findingsIn(files).filter(({ code }) => code === 'YS201')).toEqual([]);
  });

  it('is none beside another target either', () => {
    const text = `${service}standard a "A" {\n  target at least 90% within 2 hours per month\n  ${share}\n}\n`;
    expect(findingsOf('YS201', text)).toHaveLength(1);
  });
});
