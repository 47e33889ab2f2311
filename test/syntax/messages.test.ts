import { describe, expect, it } from 'vitest';
import { checkServices, findingsIn } from '../support/check.ts';

const HEAD = `service desk "Desk" { touchpoints phone }
role clerk "Clerk"
record calls from "c.csv" { moments queued, answered fields rating: 1..5 }
`;

/** The syntax errors of what follows the head, each as its line, the text it underlines and its message. */
function errors(text: string): { line: number; marked: string; message: string }[] {
  const lines = (HEAD + text).split('\n');
  return findingsIn(HEAD + text)
    .filter((finding) => finding.code === 'YS001')
    .map(({ message, place: { start, end } }) => ({
      line: start.line - 3,
      marked: (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1),
      message,
    }));
}

const within = (clause: string): string => `standard a "A" {\n  ${clause}\n  owner clerk\n}\n`;

describe('a syntax error', () => {
  it.each([
    ['remedy 50 € "paid"', '50 €', 'Write `50 EUR` instead of `50 €`'],
    ['remedy £ 30 "paid"', '£ 30', 'Write `30 GBP` instead of `£ 30`'],
    ['remedy 50 EUR for a missed cases', 'cases', 'Did you mean `case`?'],
    ['holds since 2026-07-01', 'since', 'Write `from` instead of `since`'],
    ['based "The law"', '"The law"', '`on` is missing after `based`'],
    ['done agent', 'agent', 'done by agent, shop-assistant'],
    ['reference 3261', '3261', 'Write `"3261"` instead of `3261`'],
    ['wonder', 'wonder', 'based on, owner, done by, verify'],
    ['target at least 90 % of calls are answered per month', '90 %', 'Write `90%` instead of `90 %`'],
    ['target at least 99,5% of calls are answered per month', '99,5%', 'Write `99.5%`'],
    ['target at most 2,343 calls per month', '2,343', 'Write `2343` instead of `2,343`'],
    [
      'target at most 1 234 567 calls per month'.replaceAll(' ', ' ').replace('1 234 567', '1\u00a0234\u00a0567'),
      '1\u00a0234\u00a0567',
      '`1234567`',
    ],
    [
      'target at least 90% of calls are answered within 20 min of queued per month',
      'min',
      '`minutes` instead of `min`',
    ],
    ['target at least 90% of calls are answered within 20s per month', '20s', '`20 seconds` instead of `20s`'],
    ['target at leest 90% of calls are answered per month', 'leest', 'Did you mean `least`?'],
    [
      'target at least 90% of calls are answered per fortnight',
      'fortnight',
      'per hour, day, week, month, quarter or year',
    ],
    ['target at least 90% of calls where rating >= 3 answered per month', 'answered', 'write `are answered`'],
    ['target at least 90% of calls where answered within 5 min of queued are answered per month', 'min', '`minutes`'],
    [
      'target at least 90% of calls answered within 20 seconds per month',
      'answered',
      '`are` is missing before `answered`',
    ],
    ['target at least 90% answered within 20 seconds per month', 'answered', '`are` is missing before `answered`'],
    ['target at least 80% of calls rating >= 4 per month', 'rating', '`have` is missing before `rating`'],
    ['target at least 90% of calls is answered per month', 'is', 'Write `are` instead of `is`'],
    ['target at least 90% of calls are answered in 20 seconds per month', 'in', 'Write `within` instead of `in`'],
    ['target at least 90% of calls are answered soon per month', 'soon', 'I do not understand `soon` here'],
    ['report to clerk monthly', 'to clerk monthly', 'It reads like this: report monthly to agent'],
    ['targt at least 90% of calls are answered per month', 'targt', 'Did you mean `target`?'],
    ['Target at least 90% of calls are answered per month', 'Target', 'write `target` instead of `Target`'],
    ['target at least', 'least', 'The sentence breaks off after `least`. It reads like this: target at least 90%'],
    ['area: flow', ':', 'Leave out the colon after `area`'],
    ['target 90% of calls are answered per month', '90%', 'Say `at least` or `at most` before `90%`'],
    ['target', 'target', 'The sentence breaks off after `target`'],
    ['We answer the phone quickly.', 'We', 'Words for people stand in quotes'],
    ['verify by telepathy', 'telepathy', 'system log, survey, mystery visit, inspection or call listening'],
    ['statement "We answer', '"We answer', 'The closing quote is missing'],
    ["statement 'We answer'", "'We answer'", 'Write `"` instead of `\'`'],
    ['adopted 2026-02-30', '2026-02-30', 'There is no day `2026-02-30`'],
    ['evidence survey "S" in 2026-13', '2026-13', 'There is no month'],
    ['evidence survey "S" in 2026-Q5', '2026-Q5', 'There is no quarter'],
    ['target at least 90% of calls are answered by 25:00 per month', '25:00', 'There is no time `25:00`'],
    ['at phone；', '；', 'Write a new line instead of `；`'],
  ])('says what to write: %s', (clause, marked, message) => {
    const found = errors(within(clause));
    expect(found).toEqual([{ line: 2, marked, message: expect.stringContaining(message) }]);
  });

  it.each([
    ['Standard a "A" { }', 'Standard', 'write `standard` instead of `Standard`'],
    ['standard 24h-support "A" { }', '24h-support', 'A name begins with a letter: write `support-24h`'],
    ['standard "Answer calls" { }', '"Answer calls"', 'A name belongs before the title'],
    ['standard a "A" "B" { }', '"B"', 'one title'],
    ['}', '}', 'This closing } has no block to close'],
    ['owner clerk', 'owner', '`owner` stands outside any block'],
    ['standard a "A" { owner clerk', 'k', 'write a closing } where it ends'],
    ['standard a "A" ｛ owner clerk ｝', '｛', 'Write `{` instead of `｛`'],
  ])('says what is wrong with %s', (text, marked, message) => {
    expect(errors(text)[0]).toEqual({ line: 1, marked, message: expect.stringContaining(message) });
    expect(errors(text)).toHaveLength(1);
  });

  it('points at the block that lacks its closing brace', () => {
    const found = errors('standard a "A" {\n  owner clerk\n\nstandard b "B" {\n  owner clerk\n}\n');
    expect(found).toEqual([
      { line: 4, marked: 'standard', message: 'The closing } of the standard above is missing before `standard`.' },
    ]);
  });

  it('never lists the names of tokens', () => {
    const clauses = [
      'at',
      'during 5',
      'only at peak',
      'report to clerk',
      'review 2026',
      'evidence "x"',
      'decide',
      'waive "x"',
      'target median of x',
    ];
    for (const clause of clauses) {
      const found = errors(within(clause));
      expect(found.length).toBeGreaterThan(0);
      for (const { message } of found) expect(message).not.toMatch(/token|NUMBER|STRING|PERCENT|\bID\b|EOF|Expecting/);
    }
  });
});

const NEIGHBOURS = 'standard b "B" {\n  owner nobody\n}\nstandard c "C" {\n  check "Seen"\n}\n';

describe('a fault in one standard', () => {
  it.each([
    'standard a "A" {\n  targt at least 90% of calls\n}\n',
    'standard a "A" {\n  target at least 90% of calls are\n}\n',
    'standard a "A" {\n  statement "We answer\n}\n',
    'standard a "A" {\n  owner\n',
    'standard a "A\n  owner clerk\n}\n',
    'standard a "A" {\n  @#$ ^^\n}\n',
    'role\n',
    'standard a "A" {\n  owner clerk\n}\nrole\n',
    'standard a "A" { {\n}\n',
    'standard {\n  owner clerk\n}\n',
    'standard a\n  owner clerk\n}\n',
  ])('leaves the findings and the structure of its neighbours alone: %j', (fault) => {
    const found = findingsIn(HEAD + fault + NEIGHBOURS);
    expect(found.filter((it) => it.code === 'YS001').length).toBeGreaterThan(0);
    expect(found.filter((it) => it.code === 'YS002').map((it) => it.message)).toEqual([
      expect.stringContaining('`nobody`'),
    ]);
    const [service] = checkServices(HEAD + fault + NEIGHBOURS);
    expect(service?.model.standards.map((it) => it.name)).toEqual(expect.arrayContaining(['b', 'c']));
    expect(service?.model.standards.find((it) => it.name === 'c')?.checks).toHaveLength(1);
  });

  it('is not told what is missing from it, and its neighbours are', () => {
    const found = findingsIn(`${HEAD}standard a "A" {\n  ownr clerk\n}\nstandard b "B" {\n  check "Seen"\n}\n`);
    const ownerless = found.filter((it) => it.name === 'no-owner').map((it) => it.place.start.line);
    expect(ownerless).toEqual([7]);
  });
});
