import { describe, expect, it } from 'vitest';
import { numberOfPhrases, phrasesOf, readTerm } from '../../language/lexicon/term.ts';

describe('a term', () => {
  it('stands for itself', () => {
    expect(phrasesOf('As soon as possible')).toEqual(['as soon as possible']);
  });

  it('stands for each of its choices, which may hold choices', () => {
    expect(phrasesOf('(a|b (c|d)) e')).toEqual(['a e', 'b c e', 'b d e']);
  });

  it('stands for itself with and without what is optional, with single spaces', () => {
    expect(phrasesOf('without [any] [undue] delay')).toEqual([
      'without delay',
      'without undue delay',
      'without any delay',
      'without any undue delay',
    ]);
  });

  it('may have choices within a word', () => {
    expect(phrasesOf('up(-| )to(-| )date')).toContain('up-to-date');
    expect(phrasesOf('prompt[ly]')).toEqual(['prompt', 'promptly']);
  });

  it('may name a set of words', () => {
    expect(phrasesOf('the <who> is king', { who: ['guest', 'client'] })).toEqual([
      'the guest is king',
      'the client is king',
    ]);
  });

  it.each(['(a|b', 'a)', '[a', '[a)', '<nobody> first', 'a <b'])(
    'is refused where its brackets do not match: %s',
    (term) => {
      expect(() => phrasesOf(term)).toThrow(`The term “${term}” cannot be read from here`);
    },
  );

  it.each([
    ['a b', 1],
    ['(a|b) [c]', 4],
    ['(a|b (c|d)) [<who>]', 9],
    ['(a|b)'.repeat(40), 2 ** 40],
  ])('says how many phrases it stands for without spelling them out: %s', (term, count) => {
    expect(numberOfPhrases(readTerm(term, { who: ['guest', 'client'] }))).toBe(count);
  });
});
