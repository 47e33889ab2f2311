import { describe, expect, it } from 'vitest';
import { findingsIn, findingsOf, underlined } from '../../support/check.ts';
import { newLines } from '../../support/fix.ts';
import { wordsIn } from '../../support/words.ts';

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
    ['en', 'Clean towels hang at every basin'],
    ['en', 'Clean cup with every pot'],
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

  it('is rewritten as what one would see, whole or at the word that nobody can answer', async () => {
    const judged = 'service desk "Desk" { }\nstandard a "1" {\n  check "Is friendly"\n}\n';
    expect(await newLines('unobservable-check', judged, 'see or hear')).toEqual([
      '  check "what an observer can see and answer with yes or no"',
    ]);
  });
});

describe('a check that something is in some state', () => {
  const found = (text: string, language = 'en') =>
    findingsOf(
      'unobservable-check',
      `service desk "Desk" { languages ${language} }\nstandard hall { check "${text}" }\n`,
    ).map(({ severity }) => severity);

  it.each([
    ['en', 'Toilets are clean'],
    ['en', 'Clean'],
    ['en', 'Tidy shelves'],
    ['en', 'Clean tables and chairs'],
    ['en', 'Neat and tidy desks.'],
    ['fr', 'Vitres propres'],
    ['en', 'The waiting room is always clean and tidy.'],
    ['en', 'Windows and doors are in good order'],
    ['de', 'Die Toiletten sind sauber und gepflegt'],
    ['fr', 'Les toilettes sont propres'],
    ['bg', 'Тоалетните са чисти'],
    ['lv', 'Tualetes ir tīras'],
    ['zh-Hans', '洗手间干净整洁'],
    ['zh-Hant', '洗手間保持乾淨'],
  ])('is advised to say what one would see, in %s: %s', (language, text) => {
    expect(found(text, language)).toEqual(['info']);
  });

  it.each([
    ['en', 'The floor is dry'],
    ['en', 'Clean towels hang at every basin'],
    ['en', 'Clean cup with every pot'],
    ['en', 'The doors are open'],
    ['en', 'Toilets are clean: no paper on the floor'],
    ['en', 'The tables are clean of plates 5 minutes after the guests have left'],
    ['en', 'The clean towels are on the shelf'],
    ['en', 'Tables are wiped clean'],
    ['fr', 'Le badge est propre à chaque agent'],
    ['zh-Hans', '桌上没有杂物，保持整洁'],
  ])('is left alone where one can see it, in %s: %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });
});

describe('a question', () => {
  const found = (text: string, language: string) =>
    underlined(
      `service desk "Desk" { languages ${language} }\nstandard hall { check "${text}" }\n`,
      'unobservable-check',
    );

  it.each([
    ['en', 'Asks how many guests will come'],
    ['en', 'Greets the guest, and asks how long they will stay'],
    ['en', 'Repeats the number of the room'],
    ['de', 'Fragt die Gäste, wie viele kommen'],
    ['fr', 'Demande combien de personnes viendront'],
    ['bg', 'Пита колко гости ще дойдат'],
    ['lv', 'Jautā viesiem, cik viņu būs'],
  ])('that staff ask is seen, in %s: %s', (language, text) => {
    expect(found(text, language)).toEqual([]);
  });

  it.each([
    ['en', 'How many guests come', 'How many'],
    ['en', 'Shows interest and knows the menu', 'knows'],
    ['de', 'Wie viele Gäste kommen', 'Wie viele'],
  ])('that the observer is asked is not, in %s: %s', (language, text, words) => {
    expect(found(text, language)).toContain(words);
  });
});
