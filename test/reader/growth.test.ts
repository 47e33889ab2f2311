/**
 * Reading takes time in proportion to the length of a text. A text is cut into sentences of bounded length, and each is read
 * alone: so the work for a text is the sum of that for its sentences, whatever is done in one of them. How long it takes is
 * measured by `npm run bench`.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../language/reader/read.ts';
import { LONGEST, sentencesOf } from '../../language/reader/sentences.ts';
import type { Offsets } from '../../language/text/offsets.ts';

const HOSTILE = [
  ['en', '5% '],
  ['en', '1 % of '],
  ['en', 'x'],
  ['en', 'within 5 days, if not '],
  ['fr', '1 h 30 '],
  ['zh', '在2天内'],
  ['bg', 'от 8 до 17 часа '],
  ['lv', ' '],
  ['de', 'innerhalb von 2 Tagen, wenn nicht '],
  ['de', 'zwei Drittel der '],
  ['lv', '\n'],
] as const;

const SIZE = 20_000;

const cutUp = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const spans = (found: readonly Offsets[], offset: number): number[][] =>
  found.map(({ start, end }) => [start + offset, end + offset]);

describe.each(HOSTILE)('a long text in %s of %j', (language, words) => {
  const text = words.repeat(SIZE / words.length);

  it('is cut into sentences of bounded length, which are the whole text', () => {
    const sentences = cutUp(text);
    expect(sentences.join('')).toBe(text);
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST);
  });

  it('is read as its sentences are, one by one', () => {
    const alone = sentencesOf(text).flatMap(({ start, end }) => spans(read(text.slice(start, end), language), start));
    expect(spans(read(text, language), 0)).toEqual(alone);
  });
});

it('twice a text has twice as many sentences, and twice what is read in it', () => {
  for (const [language, words] of HOSTILE) {
    const text = words.repeat(Math.ceil(LONGEST / words.length));
    const [once, twice] = [`${text}.\n\n`, `${text}.\n\n${text}.\n\n`];
    expect(sentencesOf(twice).length).toBe(2 * sentencesOf(once).length);
    expect(read(twice, language).length).toBe(2 * read(once, language).length);
  }
});

it('cuts any text without losing a character of it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('. A', '。', '\n\n', '\n- ', ' • ', 'd. d. ', '  '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(cutUp(pieces.join('')).join('')).toBe(pieces.join(''));
    }),
    { seed: 7, numRuns: 300 },
  );
});

it('does not end a sentence at an abbreviation', () => {
  expect(cutUp('Within max. 5 d. d. of receipt. Then we write.')).toEqual([
    'Within max. 5 d. d. of receipt. ',
    'Then we write.',
  ]);
});
