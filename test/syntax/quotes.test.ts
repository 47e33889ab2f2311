import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingQuoteOf, inQuotes, isClosed, isOverquoted, QUOTES, unquote } from '../../language/syntax/quotes.ts';
import { errorsIn, imagesIn } from '../support/formatting/format.ts';
import { holds } from '../support/writing/holds.ts';

const quotes = QUOTES.flatMap(({ opening, closings }) => [opening, ...closings]);
const texts = fc
  .array(fc.oneof(fc.constantFrom(...quotes), fc.constantFrom(...'aЖ接 {}\\//')), { maxLength: 15 })
  .map((it) => it.join(''));

describe('quotes', () => {
  it('are those that the lexer takes for the ends of a text, and no others', () => {
    expect(QUOTES.map(({ opening }) => opening)).toEqual(['"', '“', '„', '«', '「']);
    for (const { opening, closings } of QUOTES)
      for (const closing of closings) {
        const literal = `${opening}a { b${closing}`;
        expect(imagesIn(`${literal} c`)).toEqual([literal, 'c']);
        expect(isClosed(literal)).toBe(true);
      }
    for (const other of ['‘a’', '›a‹', '『a』', "'a'"]) expect(errorsIn(`role r ${other}`), other).not.toEqual([]);
  });

  holds('hold a text so that it reads as itself', texts, (text) => {
    const literal = inQuotes(text);
    expect(imagesIn(literal)).toEqual([literal]);
    expect(unquote(literal)).toBe(isOverquoted(text) ? text.replaceAll('"', "'") : text);
  });

  it('leave none for a text that has all kinds in it', () => {
    expect(isOverquoted('"”»」')).toBe(true);
    expect(inQuotes('“a” "b" »c« 「d」')).toBe('"“a” \'b\' »c« 「d」"');
    expect(isOverquoted('“a” "b"')).toBe(false);
  });

  it('hold a text in one line', () => {
    expect(inQuotes('One.\r\n  Two. \n\nThree.')).toBe('"One. Two. Three."');
  });

  it('close what they open', () => {
    for (const opening of ['"', '“', '„', '«', '「'])
      expect(isClosed(`${opening}a${closingQuoteOf(opening)}`)).toBe(true);
    expect(isClosed('"')).toBe(false);
    expect(isClosed('“a"')).toBe(false);
  });
});
