/** The fix “Make measurable”: what the sentence says is written down, what it does not say is asked for. */
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../support/check.ts';
import { mendedBy } from '../support/fix.ts';

const HEAD = 'service desk "Desk" { languages en }\n';

interface Made {
  readonly title: string;
  readonly snippet: string;
  readonly text: string;
}

function made(text: string): Made | undefined {
  const found = mendedBy('no-target', text).find(({ title }) => title.startsWith('Make measurable'));
  return (
    found && { title: found.title, snippet: found.fix.edits[0]?.text ?? '', text: found.files['a.standards'] ?? '' }
  );
}

/** A snippet with its placeholders in angle brackets. */
const shown = (snippet: string): string => snippet.replace(/\$\{(\d+)[:|](.*?)\|?\}/g, '<$1: $2>').replace(/ +/g, ' ');

const measure = (statement: string): string =>
  /target .*/.exec(shown(made(`${HEAD}standard s {\n  statement "${statement}"\n}\n`)?.snippet ?? ''))?.[0] ?? '';

const PERIOD = 'per <5: month,week,quarter,day,year,hour>';

it.each([
  ['We answer 90% of calls within 20 seconds.', `target at least 90% within 20 seconds ${PERIOD}`],
  ['Letters are answered within five working days.', `target at least <1: 90>% within 5 business days ${PERIOD}`],
  ['Replies within 5 days', `target at least <1: 90>% <2: within 5 business days,within 5 calendar days> ${PERIOD}`],
  [
    'Acknowledged within 2 hours and solved within 3 business days',
    `target at least <1: 90>% <2: within 2 hours,within 3 business days> ${PERIOD}`,
  ],
  ['No more than 5% of callers hang up.', `target at most 5% ${PERIOD}`],
  ['At most 5% of callers wait longer than 2 minutes.', `target at least 95% within 2 minutes ${PERIOD}`],
])('%s', (statement, target) => {
  expect(measure(statement)).toBe(target);
});

it('asks who, how much, by when and how it is found out where the sentence says nothing', () => {
  const result = made(`${HEAD}standard s {\n  statement "We are friendly."\n}\n`);
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

it('asks for nothing that the service has said, and offers its records', () => {
  const text = `service desk "Desk" { languages en owner clerk verify by survey monthly }
role clerk "Clerk"
record calls from "c.csv" { moments queued, answered, ended }
standard s { statement "We answer within 20 seconds." }
`;
  const result = made(text);
  expect(result?.title).toBe(
    'Make measurable: `target at least 90% of calls are answered within 20 seconds per month`',
  );
  expect(shown(result?.snippet ?? '')).toContain(' of <4: calls are answered,calls are ended> within 20 seconds per ');
  expect(result?.snippet).not.toMatch(/owner|verify/);
});

it('makes a target of times of what is an average', () => {
  const text = `service desk "Desk" { languages en }
record calls from "c.csv" { moments queued, answered, ended }
standard s { statement "The average wait is at most 10 minutes." }
`;
  const result = made(text);
  expect(result?.title).toBe(
    'Make measurable: `target average time from queued to answered of calls at most 10 minutes per month`',
  );
  expect(findingsIn(result?.text ?? '').map(({ name }) => name)).not.toContain('statement-differs');
});

it('reads whichever language says how much', () => {
  const text = `service desk "Desk" { languages fr, en }
standard s { statement "Une réponse rapide" statement "An answer within 3 hours" in en }
`;
  expect(made(text)?.title).toContain('within 3 hours');
});

describe('is not offered', () => {
  it.each([
    ['without a statement', 'standard s { area flow }'],
    ['for what must never happen', 'prohibition s { statement "Nobody eats within 2 minutes." }'],
    ['where there is a target', 'standard s { statement "Within 2 minutes." target at least 90% per month }'],
  ])('%s', (_, standard) => {
    expect(made(`${HEAD}${standard}\n`)).toBeUndefined();
  });
});

it('answers the question that an import has left', () => {
  const text = `${HEAD}standard s {\n  statement "We answer within 20 seconds."\n  decide    target "How is it to be measured?"\n}\n`;
  const answered = mendedBy('undecided', text).find(({ title }) => title.includes('Make measurable'));
  expect(answered?.files['a.standards']).toContain('  target    at least 90% within 20 seconds per month\n');
  expect(answered?.files['a.standards']).not.toContain('decide');
});
