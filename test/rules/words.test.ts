import { describe, expect, it } from 'vitest';
import type { Place } from '../../language/text/places.ts';
import type { Settings } from '../../language/workspace/settings.ts';
import { findingsIn, findingsOf, underlined } from '../support/check.ts';

const WORDS = /^YS10[1-4]$/;

/** The words found, each as “severity: words”. */
function wordsIn(text: string, settings: Settings = {}): string[] {
  const lines = text.split('\n');
  const at = ({ start, end }: Place) => (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  return findingsIn(text, settings)
    .filter(({ code }) => WORDS.test(code))
    .flatMap(({ severity, place, also = [] }) => [place, ...also].map((it) => `${severity}: ${at(it)}`));
}

describe('words no one can check', () => {
  it('are underlined in statements, checks, and the titles of standards and steps', () => {
    const text = `service desk "Prompt desk" { }
standard reply "Quick replies" {
  statement   “We answer promptly, and politely.”
  check "Greets in a friendly tone" // promptly
}
procedure handle "Handle it quickly" {
  step answer "Answer swiftly"
  step close  "Close it" after answer
}
`;
    expect(underlined(text, 'YS101')).toEqual(['Quick', 'promptly', 'friendly', 'swiftly']);
    expect(wordsIn(text).map((it) => it.replace('warning: ', ''))).toContain('politely');
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

  it('of one text are one finding, which marks each and says of each kind once what to write', () => {
    const text = `service desk "Desk" { }\nstandard a "A" { statement "Prompt, polite and courteous, and again prompt: timely." }
`;
    const [finding, ...others] = findingsOf('vague-term', text);
    expect(others).toEqual([]);
    expect(finding?.message).toBe(
      '“Prompt”, “polite”, “courteous”, “prompt” and “timely” cannot be checked. “Prompt”, “prompt”, “timely”: Say how long, such as “within 2 business days”. “polite”, “courteous”: Say what one would see or hear, such as “greets the customer before the customer speaks”, or measure it with a survey.',
    );
    expect(wordsIn(text)).toEqual(
      ['Prompt', 'polite', 'courteous', 'prompt', 'timely'].map((word) => `warning: ${word}`),
    );
  });

  it('of one text are two findings, where the target settles one of them', () => {
    const target = 'target at least 90% of visits are served within 5 minutes per month';
    const text = `record visits from "v.csv" { moments arrived, served }
standard a "A" { statement "Prompt and polite." ${target} }
`;
    expect(wordsIn(text)).toEqual(['info: Prompt', 'warning: polite']);
  });

  it('say why, and what to write', () => {
    const [finding] = findingsOf('vague-term', 'service desk "Desk" { }\nstandard a { check "Nods in a polite way" }');
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

  it('not by checks that are vague themselves', () => {
    expect(wordsIn(standard(POLITE, 'check "Is friendly"'))).toEqual(['warning: politely']);
  });

  it('not a check by another check, nor by the share of checks', () => {
    const clauses = [
      'check "Nods in a polite way"',
      'check "Stands up"',
      'target at least 95% of its checks per month',
    ];
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
      'the target says what is meant (at least 90% served within 5 minutes)',
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

describe('words of an organisation', () => {
  const says = (statement: string, language = 'en') =>
    `service desk "Desk" { languages ${language} }\nstandard a "1" { statement "${statement}" }\n`;

  it('are found beside those of the lists, by the rule of their category', () => {
    const words = { en: { add: ['asap', { term: '(ballpark|rough) figure', category: 'escape' as const }] } };
    const text = says('We reply asap, promptly, with a rough figure.');
    expect(wordsIn(text, { words })).toEqual(['warning: asap', 'warning: promptly', 'warning: rough figure']);
    expect(findingsIn(text, { words }).map(({ code }) => code)).toContain('YS102');
    expect(wordsIn(text)).toEqual(['warning: promptly']);
  });

  it('say what the organisation suggests', () => {
    const add = [{ term: 'asap', instead: 'Write “by 17:00”.', reason: 'Ask Ana.' }];
    const [finding] = findingsIn(says('Reply asap'), { words: { en: { add } } }).filter((it) => it.code === 'YS101');
    expect(finding?.message).toBe('“asap” cannot be checked. Ask Ana. Write “by 17:00”.');
  });

  it('of the lists are left alone where they are taken out, and in the names given', () => {
    const words = { en: { remove: ['timely', 'Prompt Payments Branch'] } };
    expect(wordsIn(says('The Prompt Payments Branch is timely and prompt.'), { words })).toEqual(['warning: prompt']);
  });

  it('hold for all texts in the language, or for those in the country or the script that they name', () => {
    const of = (tag: string) => ({ words: { [tag]: { add: ['pdq'] } } });
    const found = (tag: string, language: string) => wordsIn(says('pdq', language), of(tag)).length;
    expect(found('fr', 'fr-CA')).toBe(1);
    expect(found('fr-CA', 'fr')).toBe(0);
    expect(found('fr-CA', 'fr-FR')).toBe(0);
    expect(found('fr', 'en')).toBe(0);
    expect(found('de', 'de-AT')).toBe(1);
  });
});

describe('a check that an observer cannot answer', () => {
  const checking = (check: string, language = 'en') =>
    `service desk "Desk" { languages ${language} }\nstandard a "1" { check "${check}" }\n`;

  it.each([
    ['en', 'Is friendly'],
    ['en', 'The clerks are always polite and attentive to customers'],
    ['en', 'Knows the products'],
    ['en', 'Staff are willing to help'],
    ['en', 'How well the caller was served'],
    ['fr', 'Le personnel est toujours courtois envers les clients'],
    ['fr', 'Connaît les produits'],
    ['bg', 'Служителите са учтиви'],
    ['bg', 'Разбира клиента'],
    ['lv', 'Darbinieki ir laipni'],
    ['lv', 'Pārzina preces'],
    ['zh-Hans', '员工态度和蔼'],
    ['zh-Hant', '職員態度親切'],
  ])('is found, and nothing else is said of it, %s: %s', (language, check) => {
    const found = findingsIn(checking(check, language)).filter(
      ({ code }) => code.startsWith('YS10') && code !== 'YS106',
    );
    expect(found.map(({ code }) => code)).toEqual(['YS107']);
  });

  it.each([
    ['en', 'Smiles, showing the upper teeth'],
    ['en', 'Lets the customer know the fee before anything is paid'],
    ['en', 'Asks what the customer wants before naming a product'],
    ['en', 'The floor is dry'],
    ['fr', 'Sourit en montrant les dents'],
    ['bg', 'Поздравява клиента пръв'],
    ['lv', 'Sveicina klientu pirmais'],
    ['zh-Hans', '微笑，露出八颗牙齿'],
    ['zh-Hant', '先向客戶問好'],
  ])('is not one about what can be seen or heard, %s: %s', (language, check) => {
    expect(underlined(checking(check, language), 'YS107')).toEqual([]);
  });

  it('is left to the rule about words where it shows something, or where this rule is not heard', () => {
    expect(underlined(checking('Greets politely'), 'YS101')).toEqual(['politely']);
    expect(underlined(checking('Greets politely'), 'YS107')).toEqual([]);
    expect(wordsIn(checking('Is polite'), { rules: { YS107: 'off' } })).toEqual(['warning: polite']);
  });
});
