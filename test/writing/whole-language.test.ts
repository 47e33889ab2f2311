import { describe, expect, it } from 'vitest';
import { StandardsGrammar } from '../../language/generated/grammar.ts';
import { verify } from '../../language/writing/clauses.ts';
import { partOf } from '../../language/writing/services.ts';
import { plainText, sentence } from '../../language/writing/written.ts';
import { errorsIn, formatted, imagesIn } from '../support/formatting/format.ts';
import { keywordsIn } from '../support/keywords.ts';
import { readBack } from '../support/writing/reading-back.ts';
import { wholeLanguage } from '../support/writing/whole-language.ts';

const text = `${plainText(wholeLanguage)}\n`;

describe('a file that says all there is', () => {
  it('can be read, to the last element', () => {
    expect(errorsIn(text)).toEqual([]);
    expect(readBack(wholeLanguage).branches).toMatchObject([{ name: 'airport', filter: { kind: 'compare' } }]);
  });

  it('has every keyword of the grammar in it', () => {
    const written = new Set([...imagesIn(text), ...imagesIn(plainText(partOf('desk')))]);
    expect(keywordsIn(StandardsGrammar()).filter((keyword) => !written.has(keyword))).toEqual([]);
  });

  it('has no keyword in it that the grammar lacks, since that would not compile', () => {
    // @ts-expect-error: no keyword of the language
    expect(plainText(sentence('goal', 'at', 'least'))).toBe('goal at least');
    // @ts-expect-error: no way of finding out
    expect(plainText(verify('system book'))).toBe('verify by system book');
  });

  it('is laid out as the formatter does it', () => {
    expect(text.split('\n')).toEqual(formatted(text).split('\n'));
  });
});
