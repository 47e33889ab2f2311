/** What a word of the language means where it stands. */
import { AstUtils, GrammarAST } from 'langium';
import { FORMS } from '../forms.ts';
import { CLAUSES } from './clauses.ts';
import { OTHER_WORDS } from './other-words.ts';

/** The rule of the grammar that a word belongs to. */
export const ruleOf = (word: GrammarAST.Keyword): string =>
  AstUtils.getContainerOfType(word, GrammarAST.isParserRule)?.name ?? '';

/** What a clause or element is for, by the word that it begins with; undefined for its other words. */
export function clauseMeaning(word: GrammarAST.Keyword): string | undefined {
  const rule = AstUtils.getContainerOfType(word, GrammarAST.isParserRule);
  if (!rule) return undefined;
  const isFirst = AstUtils.streamAllContents(rule.definition).find(GrammarAST.isKeyword) === word;
  return CLAUSES[`${rule.name}.${word.value}`] ?? (isFirst ? CLAUSES[rule.name] : undefined);
}

/** How the clause or part of a sentence reads that a word belongs to. */
export function formOf(word: GrammarAST.Keyword): string | undefined {
  const rule = ruleOf(word);
  // The three kinds of standard are of one form.
  if (rule === 'Standard') return FORMS[rule]?.replace(/^\w+/, word.value);
  return FORMS[rule] ?? (rule.endsWith('Part') ? FORMS.StepPart : undefined);
}

/**
 * What a word means that goes on with a sentence.
 * @param rule the rule of the grammar in which it stands
 * @param phrase the word, or several words that stand together: `mystery visit`
 */
export function wordMeaning(rule: string, phrase: string): string | undefined {
  return OTHER_WORDS[`${rule}.${phrase}`] ?? OTHER_WORDS[`${rule}.${phrase.replace(/s$/, '')}`] ?? OTHER_WORDS[phrase];
}

/** The several words, each by itself without a meaning, that a word of a rule may stand in: `mystery visit`. */
export function phrasesWith(rule: string, word: string): string[] {
  const phrases = Object.keys(OTHER_WORDS).filter((key) => key.startsWith(`${rule}.`) && key.includes(' '));
  return phrases.map((key) => key.slice(rule.length + 1)).filter((phrase) => phrase.split(' ').includes(word));
}
