import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterText } from '../../language/intake/starter.ts';
import { distinct, freeName } from '../../language/syntax/names/distinct.ts';
import { nameFrom } from '../../language/syntax/names/name-from.ts';
import { RESERVED_WORDS } from '../../language/syntax/tokens.ts';
import { role } from '../../language/writing/services.ts';
import { findingsIn } from '../support/check.ts';
import { holds } from '../support/writing/holds.ts';
import { readBack } from '../support/writing/reading-back.ts';

describe('a name made from words', () => {
  it.each([
    ['Calls are answered', 'calls-are-answered'],
    ['Answer within', 'answer'],
    ['Zvanu centrs', 'zvanu-centrs'],
    ['Приемане на жалби', 'приемане-на-жалби'],
    ['接听电话', '接听电话'],
    ['24h support', 'support'],
    ['The desk’s hours', 'the-desks-hours'],
    ['H₂O ①', 'h2o-1'],
    ['walk-in', 'walk-in'],
    ['Walk in', 'walk'],
    ['Open-to-all', 'open-to-all'],
    ['of', 'of-thing'],
    ['—', 'thing'],
  ])('%s is %s', (words, name) => {
    expect(nameFrom(words, 'thing')).toBe(name);
  });

  it('is no longer than it may be, and does not end with a word that wants another', () => {
    const long = nameFrom(
      'We will answer every one of your calls with a smile and within a minute of the first ring',
      '',
    );
    expect(long.length).toBeLessThanOrEqual(50);
    expect(long).toBe('we-will-answer-every-one-of-your-calls');
    expect(nameFrom('answer-calls-of-all-customers-in-time', '', 20)).toBe('answer-calls');
  });

  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(...RESERVED_WORDS),
    fc.constantFrom('standard', 'service', 'open', '24', '_', 'x\u0301y'),
  );
  holds('can be read, whatever the words', words, (it) => {
    const name = nameFrom(it, 'thing');
    expect(readBack(role(name)).roles).toEqual([{ name: name.normalize('NFC'), title: null, people: null }]);
  });

  it.each(['at', 'since', '24h', 'of the', ''])('begins a file called %s', (file) => {
    const broken = findingsIn(starterText(file)).filter(({ code }) => code === 'YS001' || code === 'YS002');
    expect(broken).toEqual([]);
  });
});

describe('names', () => {
  it('that are taken get a number', () => {
    expect(freeName('a', new Set())).toBe('a');
    expect(freeName('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  it('of several things are told apart by their marks, and none keeps the bare one', () => {
    const things = [{ id: '7' }, { id: null }, { id: '7' }, { id: 'x', name: 'b' }];
    const names = distinct(
      things,
      ({ name = 'a' }: { name?: string }) => name,
      ({ id }) => id,
    );
    expect(names).toEqual(['a-7', 'a', 'a-7-2', 'b']);
  });
});
