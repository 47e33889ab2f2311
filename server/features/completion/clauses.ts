/** The clauses of a block, those first that it lacks. */
import { CompletionItemKind } from 'vscode-languageserver';
import { blockBegunIn, type Frame } from '../../../language/syntax/expected/frames.ts';
import { clauseMeaning, formOf, ruleOf } from '../../../language/syntax/meanings/meaning.ts';
import { type Candidate, RANK } from './candidate.ts';
import { CLAUSE_SNIPPETS } from './clause-snippets.ts';
import { ELEMENT_SNIPPETS } from './element-snippets.ts';
import { elementCandidates } from './elements.ts';
import { isGiven, rankIn } from './missing.ts';
import { targetSentences } from './sentences.ts';
import type { Setting, WordOption } from './setting.ts';
import { documented } from './word-candidates.ts';

export function clauseCandidates(option: WordOption, setting: Setting): Candidate[] {
  const block = blockBegunIn(option);
  const rule = ruleOf(option.step.element);
  if (!block) return [];
  if (block.rule === 'Document') return elementCandidates(option, setting);
  const rank = rankIn(block, rule, setting);
  if (rank === undefined) return [];
  const own = { ...clauseCandidate(option, rule, setting), rank, ...remarkOf(rank, block, rule, setting) };
  return [own, ...(rule === 'Target' ? targetSentences(setting, 'target') : [])];
}

function clauseCandidate({ step }: WordOption, rule: string, setting: Setting): Omit<Candidate, 'rank'> {
  const { element } = step;
  const make = CLAUSE_SNIPPETS[rule] ?? ELEMENT_SNIPPETS[element.value];
  const snippet = make?.(setting);
  return {
    label: element.value,
    kind: CompletionItemKind.Keyword,
    ...(snippet !== undefined && { snippet }),
    ...documented(clauseMeaning(element), formOf(element)),
  };
}

function remarkOf(rank: number, block: Frame, rule: string, setting: Setting): { remark?: string } {
  if (rank === RANK.missing) return { remark: 'still missing here' };
  return isGiven(block, rule, setting) ? { remark: 'given by the service' } : {};
}
