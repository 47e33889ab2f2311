import { describe, expect, it } from 'vitest';
import { findingsIn, underlined } from '../../support/check.ts';
import { wordsIn } from '../../support/words.ts';

describe('words no one can check', () => {
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
