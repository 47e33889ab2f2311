/** What a queueing model predicts for a target as it stands in the editor. */
import { AstUtils } from 'langium';
import * as ast from '../language/generated/ast.ts';
import { describePrediction, describeWaiting, shiftWords } from '../language/meaning/workload/prediction-words.ts';
import { type Prediction, predictionsFor } from '../language/meaning/workload/predictions.ts';
import { branchAtWork, serviceAtWork } from '../language/meaning/workload/shifts.ts';
import type { ServiceModel } from '../language/model/service-model.ts';
import { compiledTarget } from './compiled-nodes.ts';
import type { DeclaredNames } from './names.ts';
import type { Services } from './services.ts';

/** For each shift in which the target holds; its demand is taken from the model of the service, its own words are new. */
export function predictionsAt(node: ast.Target, names: DeclaredNames, model: ServiceModel | undefined): Prediction[] {
  if (!model || model.demands.length + model.branches.length === 0) return [];
  const within = AstUtils.getContainerOfType(node, ast.isBranch)?.name;
  const branch = model.branches.find(({ name }) => name === within);
  const place = branch ? branchAtWork(branch, model) : serviceAtWork(model);
  const { $container } = node;
  const name = ast.isOverride($container) ? $container.standard?.$refText : $container.name;
  const standard = place.standards.find((it) => it.name === name);
  const target = standard && compiledTarget(node, names);
  return target ? predictionsFor(target, standard, place, model) : [];
}

/** The predictions for a target as of now, in words. */
export function predictedNow(node: ast.Target, names: DeclaredNames, { workspace }: Services): string {
  const checked = workspace.Findings.knownOf(AstUtils.getDocument(node).uri)?.checked;
  return describePredictions(predictionsAt(node, names, checked?.model));
}

/** Each prediction in a paragraph of its own. */
export function describePredictions(predictions: readonly Prediction[]): string {
  return predictions
    .map((it) => `*Predicted${shiftWords(it.shift)}:* ${describePrediction(it)} ${describeWaiting(it)}.`)
    .join('\n\n');
}
