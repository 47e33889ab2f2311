/** Comments are no words of the language: with some between all words of a file, each fix does the same. */
import { describe, expect, it } from 'vitest';
import { EXPLAINED } from '../../language/rules/registry.ts';
import { faultsOfFixes } from '../support/every-fix.ts';
import { mendedBy } from '../support/fix.ts';

const TOKEN = /"[^"\n]*"|\/\*[\s\S]*?\*\/|\d\d:\d\d\.\.\d\d:\d\d|[{},:()]|[^\s{},:()"]+/g;

/** Words and signs that fixes look at, so that one which takes a comment for them goes astray. */
const COMMENTS = [
  '/* at least 5 per month, as of 2026-01-01 until "x" from after within by, ceiling ) always day */',
  '/* part of, touchpoints in "at most 7%" since 2020-01-01 per year ( , as 80 days } */',
];

/** Elements have their first words in the first column, and keep them there. */
const among = (text: string, comment: string): string =>
  text.replace(TOKEN, (token, at: number) => (at === 0 || text[at - 1] === '\n' ? token : ` ${comment} ${token}`));

const words = (text: string): string => (text.match(TOKEN) ?? []).filter((it) => !it.startsWith('/*')).join(' ');

async function whatFixesDo(rule: string, text: string, beside: Readonly<Record<string, string>>): Promise<string[]> {
  const mended = await mendedBy(rule, { ...beside, 'a.standards': text });
  return mended.map(({ title, files }) => `${words(title)}: ${words(files['a.standards'] ?? '')}`);
}

const desk = (clauses: string, more = ''): string => `service desk "Front desk" { }
role head "Head"
record letters "Letters" from "letters.csv" {
  moments received, answered
  fields kind: text, urgent: yes/no, rating: 1..5
}
standard reply "Letters are answered" {
  ${clauses}
}
${more}`;
const open = (touchpoints: string): string =>
  `service desk "Front desk" {\n  ${touchpoints}\n}\nstandard s "S" {\n  at    phone\n  check "Says hello"\n}\n`;
const steps = (...parts: string[]): string =>
  `service desk "Front desk" { }\nrole head "Head"\nprocedure p "P" {\n${parts.map((it) => `  step ${it}\n`).join('')}}\n`;
const letters = (outcome: string): string => `target at least 90% of letters ${outcome} per month`;

/** What the examples of the rules do not show of how fixes find what they change. */
const FURTHER: readonly (readonly [rule: string, text: string])[] = [
  ['unserved-touchpoint', open('touchpoints phone, chat')],
  ['unserved-touchpoint', open('touchpoints chat, phone')],
  ['unserved-touchpoint', open('touchpoints phone\n  touchpoints chat always')],
  ['unserved-touchpoint', open('touchpoints phone\n  touchpoints chat open Mon..Fri 08:00..17:00')],
  ['repeated-clause', desk(letters('are answered within by kind { a 2 hours, b 3 hours, a 3 hours }'))],
  ['repeated-clause', desk(letters('are answered within by kind { a 2 hours a 2 hours b 3 hours }'))],
  ['repeated-clause', desk('target at most 5 letters not yet answered at the end of each month per year')],
  ['repeated-clause', desk('target at most 5 letters not yet answered at the end of each month over 12 months')],
  ['link', 'part of desk\n\nrole head "Head"\n'],
  ['link', desk(letters('are posted within 2 days'))],
  ['link', desk(letters('are answered within 2 hours').replace('per', 'in each'))],
  ['no-source', desk(letters('where (kind = "a" or (not urgent))'))],
  ['no-source', desk('target at most 5% of letters not yet answered at the end of each month')],
  ['several-promises', desk('check "Greets the customer, opens the account, explains the terms and says goodbye"')],
  ['steps-overrun', steps('a "A" by head after b', 'b "B" by head after a')],
  ['steps-overrun', steps('c "C" by head', 'a "A" by head after b, c', 'b "B" by head after a')],
  ['steps-overrun', steps('c "C" by head', 'a "A" by head after c, b', 'b "B" by head after a')],
  [
    'ceiling-too-low',
    desk(`${letters('are answered within 2 days')} {\n    ceiling 1 day\n    allow up to 1 day for "Storm"\n  }`),
  ],
  ['no-period', desk('target at most 5 letters per 100 letters as few')],
  [
    'no-period',
    desk('target at least 90% of letters are answered within by kind { a 2 hours } in each kind as few { }'),
  ],
  ['too-few-cases', desk(letters('are answered within 2 days'), 'demand letters { typical 5 per month }\n')],
  ['reversed-bound', desk('target average rating of letters at most 4 from at least 20 answers per month')],
  [
    'reversed-bound',
    desk('target at most 5 letters not yet answered have waited at most 3 days at the end of each month'),
  ],
  ['ambiguous-day', desk(`${letters('are answered within 2 days')} { ceiling 4 days }`)],
  ['wrong-unit', desk(`${letters('are answered within 2 hours')} { best 80 in 2026-05 }`)],
  ['wrong-unit', desk(letters('where kind = yes are answered within 2 hours'))],
  ['out-of-force', desk('holds from 2027-01-01 until 2026-12-31\n  check "Says hello"')],
  ['review-overdue', desk('review by 2025-01-01\n  check "Says hello"')],
  ['review-overdue', desk('adopted 2025-01-01 by "Board since 2020"\n  review every 6 months\n  check "Says hello"')],
  [
    'stale-baseline',
    desk(
      `review every 6 months\n  ${letters('are answered within 2 hours')} { baseline 80% of 100 cases in 2024-05 from "Report 2024" }`,
    ),
  ],
];

describe('fixes do the same among comments', () => {
  // What cannot be read is told otherwise where something stands between its words.
  const rules = EXPLAINED.filter(({ name }) => name !== 'syntax');

  it.each(rules.map((rule) => [rule.name, rule] as const))('for %s', async (name, { bad, beside = {} }) => {
    const plain = await whatFixesDo(name, bad, beside);
    expect(plain).not.toEqual([]);
    for (const comment of COMMENTS) expect(await whatFixesDo(name, among(bad, comment), beside)).toEqual(plain);
  });

  it.each(FURTHER)('for %s in %s', async (name, text) => {
    const plain = await whatFixesDo(name, text, {});
    expect(plain).not.toEqual([]);
    expect(await faultsOfFixes(text)).toEqual([]);
    for (const comment of COMMENTS) expect(await whatFixesDo(name, among(text, comment), {})).toEqual(plain);
  });
});
