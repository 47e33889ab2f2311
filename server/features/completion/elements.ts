/** What a file may hold: whole elements, those first that the service lacks. */
import { CompletionItemKind } from 'vscode-languageserver';
import { serviceNameOf } from '../../../language/syntax/declarations.ts';
import { clauseMeaning, formOf, ruleOf } from '../../../language/syntax/meanings/meaning.ts';
import { type Candidate, RANK } from './candidate.ts';
import { checkedStandard, ELEMENT_SNIPPETS } from './element-snippets.ts';
import type { Setting, WordOption } from './setting.ts';
import { documented } from './word-candidates.ts';

export function elementCandidates({ step: { element } }: WordOption, setting: Setting): Candidate[] {
  const rule = ruleOf(element);
  const rank = rankOf(rule, setting);
  if (rank === undefined) return [];
  const snippet = ELEMENT_SNIPPETS[element.value]?.(setting);
  const candidate: Candidate = {
    label: element.value,
    kind: CompletionItemKind.Class,
    ...(snippet !== undefined && { snippet }),
    rank,
    ...(rank === RANK.missing && { remark: 'still missing here' }),
    ...documented(clauseMeaning(element), formOf(element)),
  };
  return element.value === 'standard' ? [candidate, withChecks(candidate, setting)] : [candidate];
}

const withChecks = (candidate: Candidate, setting: Setting): Candidate => ({
  ...candidate,
  label: 'standard with checks',
  snippet: checkedStandard(setting),
  documentation: 'A standard that no record shows, but an observer can see.',
});

/** What the others build on, in the order in which one writes it down. */
const FOUNDATIONS = ['Service', 'Role', 'CaseRecord'];

function rankOf(rule: string, { names, document }: Setting): number | undefined {
  const declared = names.of('Service').length > 0;
  const isPart = serviceNameOf(document.parseResult.value) !== undefined;
  if (rule === 'Service') return declared || isPart ? undefined : RANK.missing;
  if (rule === 'PartOf') return isPart || names.servicesAround().length === 0 ? undefined : RANK.missing;
  if (FOUNDATIONS.includes(rule) && names.of(rule).length === 0) return RANK.missing;
  return rule === 'Standard' ? RANK.possible : RANK.repeated;
}
