import { GrammarAST } from 'langium';
import * as ast from '../../../language/generated/ast.ts';
import { isLanguage, languageName } from '../../../language/lexicon/languages.ts';
import { AREAS, EXPERIENCE, JOURNEY } from '../../../language/model/vocabulary.ts';
import { HOLIDAY_REGIONS } from '../../../language/quantities/holiday-regions.ts';
import { findExplained, RULES } from '../../../language/rules/registry.ts';
import type { Explained, Pointed } from './pointed.ts';

/** What a word means that is on a list: an area, a stage, a pillar, a rule, a language, a region. */
export function valueHover({ leaf }: Pointed): Explained | undefined {
  if (GrammarAST.isKeyword(leaf.grammarSource)) return undefined;
  const markdown = explain(leaf.astNode, leaf.text);
  return markdown === undefined ? undefined : { markdown };
}

function explain(node: object, word: string): string | undefined {
  if (ast.isAreaClause(node)) return listed(word, 'an area of service', AREAS.find((it) => it.name === word)?.question);
  if (ast.isDuringClause(node)) {
    return listed(word, "a stage of the customer's journey", JOURNEY.find((it) => it.name === word)?.meaning);
  }
  if (ast.isPillarClause(node)) {
    return listed(word, 'a pillar of customer experience', EXPERIENCE.find((it) => it.name === word)?.meaning);
  }
  if (ast.isWaiveClause(node)) return node.rule === word ? aboutRule(word) : undefined;
  if (ast.isDecideClause(node)) return node.about === word ? aboutQuestion(word) : undefined;
  if (ast.isHolidaysClause(node)) return listed(word, 'public holidays of', HOLIDAY_REGIONS.get(word));
  return isInLanguage(node, word) && isLanguage(word) ? listed(word, 'the language', languageName(word)) : undefined;
}

function isInLanguage(node: object, word: string): boolean {
  if (ast.isLanguagesClause(node)) return node.languages.includes(word);
  const isText = ast.isStatementClause(node) || ast.isSayClause(node) || ast.isAvoidClause(node);
  return isText && node.language === word;
}

const listed = (word: string, what: string, meaning: string | undefined): string | undefined =>
  meaning === undefined ? undefined : `**${word}**, ${what}: ${meaning}`;

function aboutRule(word: string): string | undefined {
  const rule = findExplained(word);
  if (!rule) return undefined;
  const { code, name, severity, summary, why, fix } = rule;
  return [`**${name}** (${code}), ${severity}`, summary, why, fix].join('\n\n');
}

function aboutQuestion(word: string): string | undefined {
  const rule = RULES.find((it) => 'absence' in it && it.absence.clause === word);
  return rule && `**${word}**: this question takes the place of the finding \`${rule.name}\`.\n\n${rule.summary}`;
}
