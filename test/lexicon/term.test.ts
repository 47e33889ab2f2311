import { describe, expect, it } from 'vitest';
import { beginningsOf, phrasesOf } from '../../language/lexicon/term.ts';

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
});

describe('the beginnings of a term', () => {
  it.each([
    ['as soon as possible', ['as']],
    ['(make|keep) [our|every] <who> (happy|smile)', ['make', 'keep']],
    ['[in a] timely (manner|way)', ['timely', 'in']],
    ['up(-| )to(-| )date', ['up-to-date', 'up-to', 'up']],
    ['[Quick](ly|er) done', ['ly', 'er', 'quickly', 'quicker']],
    ['<who> first (call|visit)', ['guest', 'regular']],
    ['(a (b|c)|d) e', ['a', 'd']],
    ['soon|at once', ['soon', 'at']],
  ])('%s: %s', (term, beginnings) => {
    const sets = { who: ['guest', 'regular guest'] };
    expect(beginningsOf(term, sets)).toEqual(beginnings);
    const words = phrasesOf(term, sets).map((phrase) => phrase.split(' ')[0]);
    expect(new Set(words)).toEqual(new Set(beginnings));
  });
});
