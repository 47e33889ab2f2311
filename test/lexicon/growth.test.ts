/**
 * Looking for words takes work in proportion to the length of a text. The work is the letters that are read along the
 * terms of a list: they are counted, since a time that is measured says more about the machine.
 */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WORD_LISTS } from '../../language/lexicon/lists.ts';
import { matchesIn } from '../../language/lexicon/matcher.ts';
import { Recognizer } from '../../language/lexicon/recognizer.ts';
import { phrasesOf } from '../../language/lexicon/term.ts';
import type { WordList } from '../../language/lexicon/word-list.ts';

const LENGTH = 8_000;
const MOST_GROWTH = 2.3;

const step = vi.spyOn(Recognizer.prototype, 'step');
afterEach(() => step.mockClear());

/** What was found in a text, and how many letters were read along the terms for it. */
function lookedFor(text: string, language: string): { found: number; letters: number } {
  step.mockClear();
  const found = matchesIn(text, language).length;
  return { found, letters: step.mock.calls.length };
}

/** Sentences that people wrote in a language. */
const writtenIn = (language: string): string[] =>
  readFileSync(`test/accuracy/forms/${language.split('-', 1)[0]}.dev.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).text);

/** The phrases of a list, and the longest of them without its end: what begins like a phrase again and again, and is none. */
function textsFor({ language, groups, sets, spaced }: WordList): [name: string, text: string][] {
  const phrases = groups.flatMap(({ terms }) => terms.flatMap((term) => phrasesOf(term, sets).slice(0, 3)));
  const longest = phrases.reduce((best, it) => (it.length > best.length ? it : best));
  const begun = spaced ? longest.replace(/ \S+$/, '') : longest.slice(0, -1);
  const written = writtenIn(language);
  return [
    ['sentences', written.join(' ')],
    ['sentences in one line without points', written.join(' ').replaceAll(/[.!?。！？]/g, '')],
    ['the phrases of the list', phrases.join(spaced ? ' ' : '')],
    ['the beginning of a phrase', begun + (spaced ? ' ' : '')],
    ['one word', (phrases[0] ?? '') + (spaced ? ' ' : '')],
    ['a phrase with much between its words', `${longest.replaceAll(' ', ' \t\n'.repeat(50))} `],
  ];
}

describe.each(WORD_LISTS.map((list) => [list.language, list] as const))('a text in %s', (language, list) => {
  it.each(textsFor(list))('twice as long takes twice the work: %s', (_, text) => {
    const once = `${text.repeat(Math.ceil(LENGTH / text.length))}\n\n`;
    const first = lookedFor(once, language);
    const twice = lookedFor(once + once, language);
    expect(first.letters).toBeGreaterThan(0);
    expect(twice.letters).toBeLessThanOrEqual(first.letters * MOST_GROWTH);
    expect(twice.found).toBe(first.found * 2);
  });
});
