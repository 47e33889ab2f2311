import { describe, expect, it } from 'vitest';
import { languageCovers, spacesWords } from '../../language/text/language-tags.ts';
import { readSettings } from '../../language/workspace/settings-schema.ts';

describe('a language tag', () => {
  it.each([
    ['en', 'en', true],
    ['en', 'en-GB', true],
    ['EN', 'en', true],
    ['en-GB', 'en', false],
    ['fr', 'en', false],
    ['zh', 'zh-Hant', true],
    ['zh-Hant', 'zh-TW', true],
    ['zh-Hant', 'zh-HK', true],
    ['zh-Hant', 'zh-CN', false],
    ['zh-Hans', 'zh-CN', true],
    ['zh-Hans', 'zh-SG', true],
    ['zh-Hans', 'zh-Hant', false],
    ['zh-Hans', 'zh', true],
    ['zh-Hant', 'zh', true],
    ['zh-TW', 'zh-HK', false],
    ['', 'en', false],
    ['en', '', false],
  ])('%s covers %s: %s', (tag, ofText, expected) => {
    expect(languageCovers(tag, ofText)).toBe(expected);
  });

  it('tells whether words have spaces between them', () => {
    expect(['en', 'bg', 'ko', 'vi'].map(spacesWords)).toEqual([true, true, true, true]);
    expect(['zh', 'zh-TW', 'ja', 'th'].map(spacesWords)).toEqual([false, false, false, false]);
  });
});

describe('words in yardstick.json', () => {
  const problemsOf = (words: unknown) => readSettings(JSON.stringify({ words })).problems;

  it('are taken as they are written', () => {
    const words = { en: { add: ['asap', { term: 'shipshape', category: 'quality' }], remove: ['timely'] } };
    expect(readSettings(JSON.stringify({ words }))).toEqual({ settings: { words }, problems: [], notes: [] });
  });

  it.each([
    [{ eng: {} }, '`words`: there is no language `eng`. Did you mean `en`?'],
    [{ en: { ad: [] } }, '`words.en`: there is no part `ad`. Did you mean `add`?'],
    [{ en: { add: [{ term: 'x', categry: 'time' }] } }, 'there is no part `categry`. Did you mean `category`?'],
    [{ en: { add: [{ term: 'x', category: 'tme' }] } }, 'there is no `tme`. Did you mean `time`?'],
    [{ en: { add: ['(a|b'] } }, '`words.en`: The term “(a|b” cannot be read from here: its end'],
    [{ en: { add: ['…'] } }, '`words.en`: there is no word in “…”'],
    [
      { en: { remove: ['timley'] } },
      'no word of the English list is in “timley”, which is to be removed. Did you mean “timely”?',
    ],
    [{ en: { add: ['(a|b)'.repeat(24)] } }, 'with “(a|b)(a|b)'],
    [{ en: { remove: ['[a] '.repeat(24).concat('b')] } }, 'stand for more than 20000 phrases. Write fewer choices'],
    [{ en: { add: ['a'.repeat(301)] } }, '`words.en.add.0`: it takes no more than 300 letters.'],
    [{ en: { add: ['('.repeat(200)] } }, 'cannot be read from here: its end'],
    [{ de: { remove: ['morgen'] } }, 'no word of the German list is in “morgen”, which is to be removed'],
  ])('are refused with what to write: %j', (words, problem) => {
    expect(problemsOf(words).join()).toContain(problem);
  });

  it('are refused where they are more than anybody can mend, and the first mistakes are told', () => {
    const many = { en: { add: Array.from({ length: 3_000 }, (_, at) => `(a${at}`) } };
    expect(problemsOf(many)).toHaveLength(21);
    expect(problemsOf(many).at(-1)).toBe('there is more of the kind. Mend these first.');
    expect(problemsOf({ en: { add: Array.from({ length: 30_000 }, (_, at) => `word${at}`) } })).toEqual([
      'it has more than 250000 letters. Take out words that nobody writes',
    ]);
  });

  it('change nothing where something is wrong with them', () => {
    expect(readSettings('{ "words": { "en": { "remove": ["x"] } } }').settings).toEqual({});
  });
});
