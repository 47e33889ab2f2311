import { describe, expect, it } from 'vitest';
import { findingsOf, underlined } from '../../support/check.ts';
import { mendedBy, newLines } from '../../support/fix.ts';
import { wordsIn } from '../../support/words.ts';

describe('words that leave no time', () => {
  const calls = (statement: string, target: string, language = 'en') => `service desk "Desk" { languages ${language} }
record calls "Calls" from "c.csv" { moments queued, answered }
standard a "Calls are answered" {
  statement "${statement}"
  target ${target} per month
}
`;
  const late = 'at least 80% of calls are answered within 5 business days of queued';

  it.each([
    ['en', 'Your call is answered on the spot.', 'on the spot', late],
    [
      'en',
      'Calls are answered immediately.',
      'immediately',
      'median time from queued to answered of calls at most 4 hours',
    ],
    ['de', 'Anrufe werden sofort beantwortet.', 'sofort', late],
    ['fr', 'Réponse immédiate aux appels.', 'immédiate', late],
  ])('promise more than a target that gives days, %s: %s', (language, statement, word, target) => {
    const [found, ...others] = findingsOf('vague-term', calls(statement, target, language));
    expect(others).toEqual([]);
    expect(found?.message).toContain(`“${word}” promises more than the target asks for (`);
    expect(found?.severity).toBe('warning');
  });

  it('are said by a target that gives seconds', () => {
    const [found] = findingsOf(
      'vague-term',
      calls('Calls are answered immediately.', 'at least 80% of calls are answered within 20 seconds of queued'),
    );
    expect(found?.message).toContain('is vague, though the target says what is meant');
  });
});

describe('vague words', () => {
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

  it('a short queue by how many stand in it, and by how long they wait', () => {
    const desk = `service desk "Desk" { }
record counts from "c.csv" { moments taken fields people: number }
record visits from "v.csv" { moments arrived, served }
`;
    const named = (target: string) =>
      wordsIn(`${desk}standard a "Queues" {\n  statement "We keep short queues."\n  ${target}\n}\n`);
    expect(named('target at least 90% of counts have people <= 3 per month')).toEqual(['info: short queues']);
    expect(named('target at least 90% of visits are served within 5 minutes per month')).toEqual([
      'info: short queues',
    ]);
    expect(named('')).toEqual(['warning: short queues']);
  });

  it('and needs none in a title that such a target settles', () => {
    const title = (target: string) => wordsIn(`${RECORD}standard a "Short queues" { ${target} }\n`);
    expect(title('target at most 3 visits not yet served at the end of each day')).toEqual([]);
    expect(title('check "A form lies there"')).toHaveLength(1);
  });

  it('nor in one above a statement that has no such word', () => {
    const title = (statement: string) =>
      wordsIn(`${RECORD}standard a "Tidy waiting rooms" { statement "${statement}" check "A form lies there" }\n`);
    expect(title('We walk through each waiting room every hour.')).toEqual([]);
    expect(title('We keep our waiting rooms tidy.')).toContain('info: Tidy');
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

  it('a title is left alone then, as a name, and a step by its limit', () => {
    const target = 'target at least 90% of visits are served within 5 minutes per month';
    const text = `${RECORD}standard a "Prompt service" { ${target} }
procedure p { step s "Serve promptly and politely" within 5 minutes }
`;
    expect(wordsIn(text)).toEqual(['info: promptly', 'warning: politely']);
    expect(wordsIn(text.replace(target, 'check "A form lies there"'))).toContain('warning: Prompt');
  });

  it('and the message says by what', () => {
    const target = 'target at least 90% of visits are served within 5 minutes per month';
    expect(findingsOf('vague-term', standard(PROMPT, target))[0]?.message).toContain(
      'the target says what is meant (at least 90% served within 5 minutes)',
    );
  });
});

describe('a vague word is settled by what is about the same act alone', () => {
  const RECORD = `service desk "Front desk" { languages en, de }
record rooms "Rooms" from "r.csv" { moments left, aired, inspected fields faulty: yes/no, paid-out: number, rating: 1..5 }
`;
  const words = (statement: string, ...clauses: string[]) =>
    wordsIn(`${RECORD}standard a "A" {\n  statement ${statement}\n  ${clauses.join('\n  ')}\n}\n`);
  const AIRED = 'target at least 90% of rooms are aired within 2 hours of left per month';
  const RHYTHM = 'target at least 90% of rooms are aired every 4 hours per month';

  it.each([
    // The target is about another act of the sentence.
    ['"Rooms are inspected promptly and aired within two hours."', AIRED, 'warning: promptly'],
    ['"Rooms are aired within two hours, and swiftly handed over."', AIRED, 'warning: swiftly'],
    ['"Die Zimmer werden gelüftet (aired) und umgehend übergeben." in de', AIRED, 'warning: umgehend'],
    ['"Rooms are aired every four hours and inspected frequently."', RHYTHM, 'warning: frequently'],
    // How often is no matter of how soon, nor how soon of how often.
    ['"We look at rooms regularly."', AIRED, 'warning: regularly'],
    ['"We look at rooms promptly."', RHYTHM, 'warning: promptly'],
    // A sum of money says nothing of manners, nor a list of faults of what is easy.
    ['"Rooms are cleaned reasonably."', 'target average paid-out of rooms at most 40 per month', 'warning: reasonably'],
    ['"The room is easy to find."', 'target at most 2% of rooms have faulty per month', 'warning: easy to find'],
  ])('%s is not, by “%s”', (statement, target, expected) => {
    expect(words(statement, target)).toContain(expected);
  });

  it.each([
    ['"We look at rooms regularly."', RHYTHM, 'info: regularly'],
    ['"Rooms are aired promptly and inspected within a week."', AIRED, 'info: promptly'],
    ['"Rooms are handed over in a proper state."', 'target at most 2% of rooms have faulty per month', 'info: proper'],
    ['"The room is easy to find."', 'target average rating of rooms at least 4 of 5 per month', 'info: easy to find'],
    ['"You get your key immediately."', 'check "The key lies there within 2 minutes"', 'info: immediately'],
    ['"We look in regularly."', 'check "Somebody looks in every hour"', 'info: regularly'],
    ['"There are enough staff."', 'check "At least three clerks are at the desk"', 'info: enough staff'],
  ])('%s is, by “%s”', (statement, clause, expected) => {
    expect(words(statement, clause)).toEqual([expected]);
  });

  it.each([
    ['"There are enough staff."', 'check "The desk has enough staff"', 'warning: enough staff'],
    ['"There are enough staff."', 'check "A bell stands on the desk"', 'warning: enough staff'],
    ['"We are helpful."', 'check "Is kind and patient"\n  check "Offers a chair"', 'warning: helpful'],
  ])('%s is not by checks that leave it open: %s', (statement, checks, expected) => {
    expect(words(statement, checks)).toContain(expected);
  });

  it.each([
    [
      '"Rooms are aired promptly, in any case within three hours."',
      'promptly',
      '“promptly” adds nothing to “three hours”',
    ],
    ['"Within a day at the latest we air your room, and promptly."', 'promptly', 'adds nothing to'],
    [
      '"We air rooms promptly and always within an hour of your leaving."',
      'promptly',
      '“promptly” adds nothing to “within an hour”',
    ],
    [
      '"Rooms are aired swiftly, eight of ten within three hours."',
      'swiftly',
      '“swiftly” adds nothing to “three hours”',
    ],
    ['"We look in regularly, every two hours."', 'regularly', '“regularly” adds nothing to “every two hours”'],
    ['"Wir lüften umgehend, spätestens aber nach drei Stunden." in de', 'umgehend', 'adds nothing to'],
  ])('%s says the time itself, and the word is to go', (statement, word, message) => {
    const text = `${RECORD}standard a "A" {\n  statement ${statement}\n  ${AIRED}\n}\n`;
    const found = findingsOf('vague-term', text).filter((it) => it.message.includes(word));
    expect(found.map((it) => it.severity)).toEqual(['info']);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.message).toContain('Leave it out.');
  });
});

describe('a vague word is replaced', () => {
  const TARGET = 'target at least 90% of calls are answered within 20 seconds per month';
  const saying = (statement: string) => `service desk "Desk" { }
record calls from "c.csv" { moments queued, answered }
standard a "A" {
  statement ${statement}
  ${TARGET}
}
`;

  it('by what the target says', async () => {
    expect(await newLines('vague-term', saying('"We answer promptly."'), 'as it says itself')).toEqual([
      '  statement "We answer within 20 seconds."',
    ]);
  });

  it('in English alone', async () => {
    const titles = (await mendedBy('vague-term', saying('"Réponse rapide" in fr'))).map(({ title }) => title);
    expect(titles.join()).not.toContain('as it says itself');
    expect(titles.join()).toContain('Replace “rapide”');
  });

  it.each([
    ['We answer quickly, usually within five working days.', 'quickly', 'We answer, usually within five working days.'],
    ['We promptly answer within a minute.', 'promptly', 'We answer within a minute.'],
  ])('and goes where the text says itself how long: %s', async (said, word, left) => {
    const text = saying(`"${said}"`);
    expect((await mendedBy('vague-term', text)).map(({ title }) => title).join()).not.toContain('as it says itself');
    expect(await newLines('vague-term', text, `Take “${word}” out`)).toEqual([`  statement "${left}"`]);
  });
});
