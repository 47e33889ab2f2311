import { AstUtils, EmptyFileSystem, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { FORMS } from '../../language/syntax/forms.ts';
import { CLAUSES } from '../../language/syntax/meanings/clauses.ts';
import { clauseMeaning, phrasesWith, ruleOf, wordMeaning } from '../../language/syntax/meanings/meaning.ts';
import { OTHER_WORDS } from '../../language/syntax/meanings/other-words.ts';
import { createYardstickServices } from '../../language/syntax/module.ts';

const { Grammar } = createYardstickServices(EmptyFileSystem).yardstick;
const words = AstUtils.streamAllContents(Grammar)
  .filter(GrammarAST.isKeyword)
  .filter((it) => /\p{L}/u.test(it.value))
  .toArray();

describe('what words mean', () => {
  it('is said of every word of the language, or of the clause that it is a part of', () => {
    const silent = words.filter((word) => {
      const rule = ruleOf(word);
      const own = clauseMeaning(word) ?? wordMeaning(rule, word.value);
      return !own && phrasesWith(rule, word.value).length === 0 && !CLAUSES[rule];
    });
    expect(silent.map((word) => `${ruleOf(word)}: ${word.value}`)).toEqual([]);
  });

  it('is said of every clause, with an example of how it reads', () => {
    const rules = Object.keys(CLAUSES).map((key) => key.replace(/\..*/, ''));
    expect(rules.filter((rule) => !FORMS[rule])).toEqual([]);
  });

  it('is about words and rules that there are', () => {
    const known = new Set(words.flatMap((word) => [word.value, `${ruleOf(word)}.`]));
    const parts = [...Object.keys(OTHER_WORDS), ...Object.keys(CLAUSES)].flatMap((key) => {
      const [rule = '', phrase] = key.split('.');
      return phrase === undefined ? rule : [`${rule}.`, ...phrase.split(' ')];
    });
    const unknown = parts.filter((part) => !known.has(part) && !known.has(`${part}.`) && !known.has(`${part}s`));
    expect(unknown).toEqual([]);
  });

  it('is one short line each', () => {
    for (const text of [...Object.values(OTHER_WORDS), ...Object.values(CLAUSES)]) {
      expect(text).toMatch(/^[A-Z].*[.]$/);
      expect(text.length, text).toBeLessThan(140);
    }
  });
});
