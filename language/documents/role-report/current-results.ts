/** What was measured of targets as they are now. */
import type { StandardTold } from '../../meaning/reports-due.ts';
import type { Results, TargetResult } from '../../measure/results/schema.ts';
import { targetResult } from '../../measure/results/target-result.ts';
import type { Target } from '../../model/schema.ts';
import type { ServiceModel } from '../../model/service-model.ts';
import { resultWords } from '../results/service-words.ts';

/**
 * The result of each target. One that was measured when it asked for something else, or not at all, has no figure and says
 * why: a standard is not kept because nobody knows of one of its targets.
 */
export function currentResults(
  service: ServiceModel,
  results: Results,
): (place: StandardTold, target: Target) => TargetResult {
  const words = resultWords(service);
  const byId = new Map(results.targets.map((it) => [it.target, it]));
  return ({ branch, standard }, target) => {
    const known = byId.get(target.id);
    if (known?.text === words.sentenceOf(target)) return known;
    const nothing = targetResult({ branch, standard, target, problem: null, taken: null, notes: [] }, service, words);
    return { ...nothing, problem: { kind: 'not measured', text: known ? CHANGED : ABSENT } };
  };
}

const CHANGED = 'It asks for something else than when it was measured.';
const ABSENT = 'The results that were measured hold nothing of it.';
