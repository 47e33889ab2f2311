import { type AstNode, AstUtils, GrammarAST, type LeafCstNode } from 'langium';
import { lastPeriods, whoseResult } from '../../../language/documents/results/in-a-line.ts';
import { sentenceOf } from '../../../language/documents/sentences/targets.ts';
import { isTarget, type Target } from '../../../language/generated/ast.ts';
import { CLAUSES } from '../../../language/syntax/meanings/clauses.ts';
import { clauseMeaning, formOf, phrasesWith, ruleOf, wordMeaning } from '../../../language/syntax/meanings/meaning.ts';
import { compiledTarget } from '../../compiled-nodes.ts';
import type { DeclaredNames } from '../../names.ts';
import { predictedNow } from '../../predicted.ts';
import type { Services } from '../../services.ts';
import type { Explained, Pointed } from './pointed.ts';

/** What a word of the language means where it stands; `target` says in one sentence what is asked for. */
export function wordHover({ leaf, names, services }: Pointed): Explained | undefined {
  const word = leaf.grammarSource;
  if (!GrammarAST.isKeyword(word) || !/\p{L}/u.test(word.value)) return undefined;
  const phrase = phraseAround(leaf, word);
  const meaning = clauseMeaning(word) ?? (phrase && wordMeaning(ruleOf(word), phrase)) ?? CLAUSES[ruleOf(word)];
  const form = formOf(word);
  const parts = [...targetAt(leaf.astNode, word, names, services), meaning, form && `\`\`\`yardstick\n${form}\n\`\`\``];
  const markdown = parts.filter(Boolean).join('\n\n');
  return markdown === '' ? undefined : { markdown };
}

/** What a target asks for, and what those on duty can do. */
function targetAt(node: AstNode, word: GrammarAST.Keyword, names: DeclaredNames, services: Services): string[] {
  const sentence = isTarget(node) && word.value === 'target' ? sentenceAt(node, names) : undefined;
  if (!sentence) return [];
  return [
    `**${sentence}**`,
    ...measuredLately(node as Target, services),
    predictedNow(node as Target, names, services),
  ];
}

const SHOWN_PERIODS = 6;

/** The last periods of a target, and of each branch and row of a table that has them. */
function measuredLately(node: Target, { workspace }: Services): string[] {
  const line = node.$cstNode?.range.start.line;
  if (line === undefined) return [];
  const results = workspace.Measurements.ofLine(AstUtils.getDocument(node).uri, line + 1);
  return results.slice(0, SHOWN_RESULTS).flatMap((result) => {
    const lines = lastPeriods(result, SHOWN_PERIODS);
    const whose = whoseResult(result, results);
    return lines.length === 0
      ? []
      : [`*Measured${whose === '' ? '' : ` (${whose})`}:*`, lines.map((it) => `- ${it}`).join('\n')];
  });
}

const SHOWN_RESULTS = 3;

/** A target in plain words; undefined while it says too little. */
export function sentenceAt(node: Target, names: DeclaredNames): string | undefined {
  const target = compiledTarget(node, names);
  return target?.bound ? sentenceOf(target) : undefined;
}

/** The words that a word stands in and that mean something together, such as `mystery visit`; else the word. */
function phraseAround(leaf: LeafCstNode, word: GrammarAST.Keyword): string {
  const phrases = phrasesWith(ruleOf(word), word.value);
  return phrases.find((phrase) => stands(phrase.split(' '), leaf)) ?? word.value;
}

/** Whether a word stands among the others of a phrase. */
function stands(words: readonly string[], { text, offset, end, root: { fullText } }: LeafCstNode): boolean {
  const at = words.indexOf(text);
  const before = wordsIn(fullText.slice(Math.max(0, offset - REACH), offset));
  const behind = wordsIn(fullText.slice(end, end + REACH));
  const around = [...before.slice(before.length - at), text, ...behind.slice(0, words.length - at - 1)];
  return around.join(' ') === words.join(' ');
}

/** No phrase is longer. */
const REACH = 80;

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
