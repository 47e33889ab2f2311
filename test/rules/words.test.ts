import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../support/check.ts';

const WORDS = /^YS10[1-4]$/;

/** The findings about words as “severity: words”. */
function wordsIn(text: string): string[] {
  const lines = text.split('\n');
  return findingsIn(text)
    .filter(({ code }) => WORDS.test(code))
    .map(({ severity, place: { start, end } }) => {
      return `${severity}: ${(lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)}`;
    });
}

describe('words no one can check', () => {
  it('are underlined in statements, checks, and the titles of standards and steps', () => {
    const text = `service desk "Prompt desk" { }
standard reply "Quick replies" {
  statement   “We answer promptly, and politely.”
  check "Is friendly" // promptly
}
procedure handle "Handle it quickly" {
  step answer "Answer swiftly"
  step close  "Close it" after answer
}
`;
    expect(underlined(text, 'YS101')).toEqual(['Quick', 'promptly', 'politely', 'friendly', 'swiftly']);
  });

  it('are sought in the language of the text: its own, else the first of the service', () => {
    const text = (languages: string) => `service desk "Front desk" { ${languages} }
standard reply "Prompt replies" {
  statement "We answer promptly."
  statement "Quick answers" in lv
  statement "Swift answers" in en
}
`;
    expect(underlined(text(''), 'YS101')).toEqual(['Prompt', 'promptly', 'Swift']);
    expect(underlined(text('languages lv, en'), 'YS101')).toEqual(['Swift']);
    expect(underlined(text('languages en, lv'), 'YS101')).toEqual(['Prompt', 'promptly', 'Swift']);
  });

  it('say why, and what to write', () => {
    const [finding] = findingsOf('vague-term', 'service desk "Desk" { }\nstandard a { check "Is polite" }');
    expect(finding?.message).toMatch(/^“polite” cannot be checked\. .+ Say what one would see or hear/);
  });

  it('are found once, however many branches take the standard over', () => {
    const text = `service desk "Front desk" { }
standard reply "Replies" { statement "We answer promptly." }
branch a { open Mon 08:00..10:00 }
branch b { open Mon 08:00..10:00 }
`;
    expect(wordsIn(text)).toEqual(['warning: promptly']);
  });

  it('are found where a branch says them', () => {
    const text = `service desk "Front desk" { }
standard reply "Replies" { statement "We answer within 2 hours." }
branch a { reply { statement "We answer promptly." because "We are small" } }
`;
    expect(wordsIn(text)).toEqual(['warning: promptly']);
  });
});

describe('a vague word is advice where its own standard pins it down', () => {
  const RECORD = `service desk "Front desk" { }
record visits from "v.csv" { moments arrived, served fields rating: 1..5, content: yes/no }
`;
  const standard = (...clauses: string[]) => `${RECORD}standard a "A" {\n${clauses.join('\n')}\n}\n`;
  const PROMPT = 'statement "We serve you promptly."';
  const POLITE = 'statement "We serve you politely."';

  it.each([
    'target at least 90% of visits are served within 5 minutes per month',
    'target at least 90% within 5 minutes per month',
    'target at most 5% of visits have not served within 5 minutes per month',
    'target at most 5 visits where not served within 5 minutes per month',
    'target median time from arrived to served of visits at most 5 minutes per month',
  ])('time by a limit: %s', (target) => {
    expect(wordsIn(standard(PROMPT, target))).toEqual(['info: promptly']);
    expect(wordsIn(standard(POLITE, target))).toEqual(['warning: politely']);
  });

  it.each([
    'target average rating of visits at least 4.5 per month',
    'target at least 90% of visits have rating >= 4 per month',
    'check "Says good morning before anything else"',
  ])('manner by a score, a condition or a check: %s', (clause) => {
    expect(wordsIn(standard(POLITE, clause))).toEqual(['info: politely']);
    expect(wordsIn(standard(PROMPT, clause))).toEqual(['warning: promptly']);
  });

  it('not a check by another check, nor by the share of checks', () => {
    const clauses = ['check "Is polite"', 'check "Stands up"', 'target at least 95% of its checks per month'];
    expect(wordsIn(standard(...clauses))).toEqual(['warning: polite']);
  });

  it('a title too, and a step by its limit', () => {
    const target = 'target at least 90% of visits are served within 5 minutes per month';
    const text = `${RECORD}standard a "Prompt service" { ${target} }
procedure p { step s "Serve promptly and politely" within 5 minutes }
`;
    expect(wordsIn(text)).toEqual(['info: Prompt', 'info: promptly', 'warning: politely']);
  });

  it('and the message says by what', () => {
    const target = 'target at least 90% of visits are served within 5 minutes per month';
    expect(findingsOf('vague-term', standard(PROMPT, target))[0]?.message).toContain(
      'the target says what it comes to (at least 90% served within 5 minutes)',
    );
  });
});

describe('ways out, open lists and mottos', () => {
  it('are each found by their own rule, once', () => {
    const text = `standard a "Customers come first" {
  statement "Where possible, we bring tea, coffee, etc. promptly."
}
`;
    expect(underlined(text, 'slogan')).toEqual(['Customers come first']);
    expect(underlined(text, 'escape-clause')).toEqual(['Where possible']);
    expect(underlined(text, 'open-list')).toEqual(['etc']);
    expect(underlined(text, 'vague-term')).toEqual(['promptly']);
  });

  it('a motto is advice beside a target or a check, and nothing within a check', () => {
    const text = `standard a "Zero complaints" { check "Zero complaints hang on the wall" }
standard b "Zero complaints" { target at most 2% within 5 minutes per month }
standard c "Zero complaints"
`;
    expect(wordsIn(text)).toEqual(['info: Zero complaints', 'info: Zero complaints', 'warning: Zero complaints']);
  });

  it('are milder in a guideline, and can be waived', () => {
    const text = `guideline a "A" { statement "Normally, we call back." }
standard b "B" {
  statement "Normally, we call back."
  waive escape-clause because "The law has these words"
}
`;
    expect(wordsIn(text)).toEqual(['info: Normally']);
  });
});
