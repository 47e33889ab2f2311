import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grammar } from '../../language/reader/grammar.ts';
import { Language } from '../../language/reader/patterns.ts';
import { read } from '../../language/reader/read.ts';

const FOLDER = new URL('../../language/reader/grammars/', import.meta.url);
const grammars: Grammar[] = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

/** All texts in a part of a grammar, but for what is no pattern. */
function patternsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (NO_PATTERNS.includes(key) ? [] : patternsIn(value)));
}
const NO_PATTERNS = ['language', 'about', 'words', 'multipliers', 'days', 'unit', 'clock'];

describe.each(grammars)('the grammar $language', (grammar) => {
  const patterns = patternsIn(grammar);

  it('has only patterns that can be compiled', () => {
    const language = new Language(grammar);
    for (const pattern of patterns) {
      expect(language.forms([pattern])[0]?.expression).toBeInstanceOf(RegExp);
      expect(language.before([pattern]).expression).toBeInstanceOf(RegExp);
      expect(language.after([pattern]).expression).toBeInstanceOf(RegExp);
    }
  });

  it('is written for small letters', () => {
    const capitals = patterns.filter((it) => /\p{Lu}/u.test(it.replace(/\\./g, '').replace(/\(\?<\w+>/g, '')));
    expect(capitals).toEqual([]);
  });

  it('names no part that does not exist', () => {
    const language = new Language(grammar);
    const unknown = patterns.filter((it) => /(?<!\(\?)<[a-z]\w*>/.test(language.before([it]).expression.source));
    expect(unknown).toEqual([]);
  });

  it('reads any text in order, without overlaps, and within its bounds', () => {
    const words = fc.constantFrom(
      ...Object.keys(grammar.numbers.words),
      ...'0123456789%.,-()/ ',
      'days',
      'within',
      '工作日',
      'дни',
      'dienu',
      'binnen',
      'Tagen',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 4 })), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        const places = read(text, grammar.language).flatMap(({ start, end }) => [start, end]);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((place) => place >= 0 && place <= text.length)).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
