import { GrammarAST } from 'langium';
import { recent } from '../memory/recent.ts';
import { remembered } from '../memory/remembered.ts';

/** The words that a rule of the grammar can begin with; a name (ID) is none. */
export const firstWords = (grammar: GrammarAST.Grammar, ruleName: string): readonly string[] =>
  firstWordsIn(grammar)(ruleName);

/** More than the grammar has. */
const RULES_KEPT = 1000;

const firstWordsIn = remembered((grammar: GrammarAST.Grammar) =>
  recent((ruleName: string) => wordsOf(grammar.rules.find((it) => it.name === ruleName)), RULES_KEPT),
);

const wordsOf = (rule: GrammarAST.AbstractRule | undefined): string[] =>
  rule && GrammarAST.isParserRule(rule) ? [...new Set(begins(rule.definition))] : [];

function begins(element: GrammarAST.AbstractElement): string[] {
  if (GrammarAST.isKeyword(element)) return /^\p{L}/u.test(element.value) ? [element.value] : [];
  if (GrammarAST.isAssignment(element)) return begins(element.terminal);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(begins);
  if (GrammarAST.isGroup(element)) return groupBegins(element.elements);
  if (!GrammarAST.isRuleCall(element)) return [];
  const rule = element.rule.ref;
  return rule && GrammarAST.isParserRule(rule) ? begins(rule.definition) : [];
}

function groupBegins([first, ...rest]: readonly GrammarAST.AbstractElement[]): string[] {
  if (!first) return [];
  const optional = first.cardinality === '?' || first.cardinality === '*' || GrammarAST.isAction(first);
  return optional ? [...begins(first), ...groupBegins(rest)] : begins(first);
}
