import { describe, expect, it } from 'vitest';
import { matcherOf, matchesIn } from '../../language/lexicon/matcher.ts';
import type { WordList } from '../../language/lexicon/word-list.ts';

const list = (spaced: boolean, terms: string[], exceptions: string[] = []): WordList => ({
  language: 'xx',
  about: [],
  spaced,
  sets: {},
  groups: [{ category: 'time', reason: 'Why.', instead: 'What.', terms }],
  exceptions,
  fillers: [],
});

/** The words found in a text, as they stand there. */
const wordsIn = (text: string, ...words: Parameters<typeof list>): string[] =>
  matcherOf(list(...words))(text).map(({ offset, length }) => text.slice(offset, offset + length));

describe('the matcher', () => {
  it('finds whole words in any case', () => {
    expect(wordsIn('Soon! A sooner or monsoon; SOON.', true, ['soon'])).toEqual(['Soon', 'SOON']);
  });

  it('takes a word with hyphens or an apostrophe as one', () => {
    expect(wordsIn("non-urgent, urgent-looking, urgent's, urgent", true, ['urgent'])).toEqual(['urgent']);
    expect(wordsIn("urgent's, ‘urgent’ “urgent” (urgent)", true, ['urgent'])).toHaveLength(3);
  });

  it('takes letters with marks as letters', () => {
    expect(wordsIn('ātri, nātri', true, ['ātri'])).toEqual(['ātri']);
    expect(wordsIn('a\u0304tri, na\u0304tri', true, ['ātri'])).toEqual(['a\u0304tri']);
    expect(wordsIn('re\u0301quick quick', true, ['quick'])).toEqual(['quick']);
  });

  it('takes the longest of the phrases that begin in one place, and finds nothing within it', () => {
    const terms = ['as soon as possible', 'soon', 'soon as possible', 'possible'];
    expect(wordsIn('as soon as possible, soon', true, terms)).toEqual(['as soon as possible', 'soon']);
  });

  it('finds nothing within an exception, and what stands beside it', () => {
    expect(wordsIn('the quick reference guide, quick', true, ['quick'], ['quick reference guide'])).toEqual(['quick']);
  });

  it('prefers a longer term to an exception, and an exception to the same term', () => {
    expect(wordsIn('as soon as possible', true, ['as soon as possible', 'soon'], ['as soon as'])).toEqual([
      'as soon as possible',
    ]);
    expect(wordsIn('soon', true, ['soon'], ['soon'])).toEqual([]);
  });

  it('says where a word stands, whatever spaces, hyphens and apostrophes surround it', () => {
    const text = 'Wir’ll  do it\u00a0as  soon\tas\u00a0possible, up\u2011to\u2011date.';
    expect(wordsIn(text, true, ['as soon as possible', 'up-to-date'])).toEqual([
      'as  soon\tas\u00a0possible',
      'up\u2011to\u2011date',
    ]);
  });

  it('finds words anywhere in a language without spaces', () => {
    expect(wordsIn('我们及时回复。请及时雨', false, ['及时', '回复'], ['及时雨'])).toEqual(['及时', '回复']);
  });

  it('gives the entry with each match', () => {
    const [match] = matcherOf(list(true, ['(soon|shortly)']))('We come shortly');
    expect(match).toEqual({
      offset: 8,
      length: 7,
      entry: { term: '(soon|shortly)', category: 'time', reason: 'Why.', instead: 'What.' },
    });
  });
});

describe('a term of many choices', () => {
  const any = ['a', 'b'];
  const word = Array.from({ length: 40 }, (_, at) => any[(at * at) % 2]).join('');

  it.each([
    ['within a word', '(a|b)'.repeat(40), word],
    ['between words', '(a|b) '.repeat(40), [...word].join(' ')],
    ['that may be left out', `${'[a|b]'.repeat(100)}c`, `${word}c`],
    ['within each other', `${'(a|b[c '.repeat(40)}d${'])'.repeat(40)}`, 'bc bc bc a'],
    ['of which all are alike', `${'(a|a)'.repeat(40)}b`, `${'a'.repeat(40)}b`],
  ])('is matched, and not multiplied out: %s', (_what, term, text) => {
    expect(wordsIn(`We say ${text} now`, true, [term])).toEqual([text]);
    expect(wordsIn(`We say ${text}x now`, true, [term])).toEqual([]);
    expect(wordsIn(`We say ${text} now`, true, ['we', 'now'], [term])).toEqual(['We', 'now']);
  });

  it('may leave out its words with the spaces beside them', () => {
    const terms = ['[quite] soon [enough]', 'at [all | ] once'];
    const text = 'Soon. Quite   soon\u00A0enough, at once; at all once.';
    expect(wordsIn(text, true, terms)).toEqual(['Soon', 'Quite   soon\u00A0enough', 'at once', 'at all once']);
  });

  it('gives the first entry where several terms have a phrase in common', () => {
    const both = matcherOf({
      ...list(true, []),
      groups: ['time', 'manner'].map((category) => ({
        category: category as 'time',
        reason: 'Why.',
        instead: 'What.',
        terms: ['(soon|quick)[ly]'],
      })),
    });
    expect(both('Soon and quickly').map(({ entry }) => entry.category)).toEqual(['time', 'time']);
  });
});

describe('the lists', () => {
  it('are chosen by the first part of a language tag', () => {
    for (const tag of ['en', 'EN', 'en-GB']) expect(matchesIn('We reply promptly', tag)).toHaveLength(1);
  });

  it('say nothing about languages that have none', () => {
    for (const tag of ['tlh', 'e', 'eng', '']) expect(matchesIn('We reply promptly', tag)).toEqual([]);
  });
});
