/** Everything that is proposed at a place. */
import { GrammarAST } from 'langium';
import { blockBegunIn, type Option } from '../../../language/syntax/expected/frames.ts';
import { ruleOf } from '../../../language/syntax/meanings/meaning.ts';
import type { Candidate } from './candidate.ts';
import { clauseCandidates } from './clauses.ts';
import { fitsColumn, operatorCandidates } from './comparisons.ts';
import { exampleCandidates, valueKey } from './examples.ts';
import { referenceCandidates } from './references.ts';
import { targetSentences } from './sentences.ts';
import type { Setting } from './setting.ts';
import { valueCandidates } from './values.ts';
import { isWordOption, wordCandidates } from './word-candidates.ts';

/** Candidates in the order in which they are shown, each label once. */
export function candidatesAt(setting: Setting): Candidate[] {
  const found = fitting(setting).flatMap((option) => candidatesFor(option, setting));
  const all = [...found, ...sentencesAfterTarget(setting)];
  const best = new Map<string, Candidate>();
  for (const candidate of all) {
    const before = best.get(candidate.label);
    if (!before || candidate.rank < before.rank) best.set(candidate.label, candidate);
  }
  return all.filter((it) => best.get(it.label) === it).sort((a, b) => a.rank - b.rank);
}

/** New clauses are begun in a new line: behind an unfinished sentence only its own words are of use. */
function fitting({ expected: { options, startsLine, isText } }: Setting): readonly Option[] {
  if (isText) return options.filter((option) => !GrammarAST.isKeyword(option.step.element));
  const continued = options.filter((option) => !blockBegunIn(option) && !isBrace(option));
  return startsLine || continued.length === 0 ? options : continued;
}

const isBrace = ({ step: { element } }: Option): boolean =>
  GrammarAST.isKeyword(element) && (element.value === '}' || element.value === '{');

function candidatesFor(option: Option, setting: Setting): Candidate[] {
  const { element } = option.step;
  if (GrammarAST.isCrossReference(element)) return referenceCandidates(option, setting);
  if (!GrammarAST.isKeyword(element)) return valueCandidates(option, setting);
  if (ruleOf(element) === 'Operator') return operatorCandidates(option, element.value, setting);
  if (!isWordOption(option) || !fitsColumn(option, setting) || isRepeatedPart(option)) return [];
  if (blockBegunIn(option)) return clauseCandidates(option, setting);
  // Among the weekdays, the usual week.
  const examples = element.value === 'Mon' ? exampleCandidates(valueKey(option), option, setting) : [];
  return [...examples, ...wordCandidates(option, setting)];
}

/** The parts of a step stand once each, but for the steps that come before it. */
function isRepeatedPart({ step: { element }, frame }: Option): boolean {
  const rule = GrammarAST.isKeyword(element) ? ruleOf(element) : '';
  if (!rule.endsWith('Part') || rule === 'AfterPart') return false;
  for (let it: typeof frame | undefined = frame; it; it = it.parent) if (it.started) return it.clauses.has(rule);
  return false;
}

/** Behind `target` the whole sentence can be chosen. */
function sentencesAfterTarget(setting: Setting): Candidate[] {
  const begins = setting.expected.options.some(
    ({ step: { element }, frame }) => GrammarAST.isKeyword(element) && element.value === 'median' && !frame.started,
  );
  return begins ? targetSentences(setting) : [];
}
