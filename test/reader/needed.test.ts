/** What a text has to hold for a pattern to find anything in it is looked for first: nothing may be missed for that. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LettersOf, neededBy } from '../../language/reader/needed.ts';
import { MASKED, masked } from '../../language/reader/numerals.ts';
import { Language, type Sought } from '../../language/reader/patterns.ts';
import { plainForm } from '../../language/reader/plain.ts';

const needed = (source: string) => neededBy(source, MASKED);

it.each([
  ['within (?:the )?next', ['within ']],
  ['(?:on|before) time', [' time']],
  ['calls?|letters', ['call', 'letters']],
  ['(?:same day)+', ['same day']],
  ['a{2}b', ['a']],
  ['(?<!not )soon', ['soon']],
  ['in\\.time', ['in.time']],
  [`${MASKED} days`, [' days']],
])('%s finds nothing without one of %j', (source, parts) => {
  expect(needed(source)).toEqual(parts);
});

it.each(['(?:soon)?', 'x*|soon', '[a-z]+', '\\d{4}', '\\p{L}', ''])('of %s nothing can be told', (source) => {
  expect(needed(source)).toBeUndefined();
});

it('takes no part for missing that a text holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (part, before, after) => {
      expect(new LettersOf(before + part + after).mayHold([part])).toBe(true);
    }),
  );
});

const LANGUAGES = ['bg', 'de', 'en', 'fr', 'lv', 'zh'] as const;

const texts = (language: string): string[] =>
  readFileSync(new URL(`../accuracy/forms/${language}.dev.jsonl`, import.meta.url), 'utf8')
    .split('\n', 30)
    .map((line) => plainForm(JSON.parse(line).text));

/** All lists of patterns in a part of a grammar. */
function listsIn(part: unknown): string[][] {
  if (Array.isArray(part)) return part.every((it) => typeof it === 'string') ? [part] : part.flatMap(listsIn);
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(listsIn) : [];
}

describe.each(LANGUAGES)('in %s', (tag) => {
  it('no pattern finds anything in a text that has not what it needs', () => {
    const grammar = JSON.parse(
      readFileSync(new URL(`../../language/reader/grammars/${tag}.json`, import.meta.url), 'utf8'),
    );
    const language = new Language(grammar);
    const lists = listsIn(grammar).filter((list) => list.length > 0);
    const sought = lists.flatMap((list): Sought[] => [language.anywhere(list), ...language.forms(list)]);
    for (const text of texts(tag)) {
      const letters = new LettersOf(text);
      const signs = masked(text, language.numerals.in(text));
      const passedOver = sought.filter((it) => !letters.mayHold(it.needed));
      const found = passedOver.filter(
        ({ expression }) => text.search(expression) >= 0 || signs.search(expression) >= 0,
      );
      expect(passedOver.length).toBeGreaterThan(sought.length / 2);
      expect(found.map(({ expression }) => expression.source)).toEqual([]);
    }
  });
});
