/** Inlay hints: what goes without saying, where knowing it helps to read a sentence. */
import { AstUtils, type CstNode, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams, Position, Range } from 'vscode-languageserver';
import { longestSum } from '../../language/feasibility/longest-path.ts';
import * as ast from '../../language/generated/ast.ts';
import { activitiesOf, totals } from '../../language/meaning/time/step-times.ts';
import { workingWeekOf } from '../../language/meaning/time/working-week.ts';
import { reachedWords } from '../../language/meaning/workload/prediction-words.ts';
import type { Prediction } from '../../language/meaning/workload/predictions.ts';
import { nodeOfProperty } from '../../language/model/from-syntax/properties.ts';
import { describeDuration } from '../../language/quantities/duration.ts';
import { easierUnit } from '../../language/quantities/other-units.ts';
import { compiledLength, compiledProcedure, isLengthNode, type LengthNode, ringSecondsOf } from '../compiled-nodes.ts';
import { DeclaredNames, momentsOf } from '../names.ts';
import { describePredictions, predictionsAt } from '../predicted.ts';
import type { Services } from '../services.ts';

interface Hint {
  readonly behind: CstNode | undefined;
  readonly label: string;
  readonly tooltip: string;
}

type Week = ReturnType<typeof workingWeekOf>;

export class YardstickInlayHintProvider implements InlayHintProvider {
  private readonly services: Services;

  constructor(services: Services) {
    this.services = services;
  }

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const names = new DeclaredNames(this.services, document);
    const ringSeconds = ringSecondsOf(names);
    const model = this.services.workspace.Findings.lastKnownOf(document.uri)?.checked.model;
    const week = workingWeekOf(model ?? { open: null, workdays: null });
    const nodes = AstUtils.streamAst(document.parseResult.value, { range }).toArray();
    // In one place the other unit of a length comes first: `within 3 rings = 15 seconds of queued`.
    const hints = [
      ...nodes.filter(isLengthNode).flatMap((node) => lengthHints(node, ringSeconds)),
      ...nodes.flatMap((node) => hintsAt(node, ringSeconds, week)),
      ...nodes.filter(ast.isTarget).flatMap((node) => predictedHints(node, predictionsAt(node, names, model))),
    ];
    return hints.flatMap(({ behind, ...hint }) => {
      const position = behind?.range.end;
      return position && contains(range, position) ? [{ ...hint, position, paddingLeft: true }] : [];
    });
  }
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
  const isBehindStart = line > start.line || (line === start.line && character >= start.character);
  return isBehindStart && (line < end.line || (line === end.line && character <= end.character));
}

function hintsAt(node: object, ringSeconds: number, week: Week): Hint[] {
  if (ast.isCaseMeasure(node)) return startHints(node, node.record?.ref);
  if (ast.isComparison(node)) return startHints(node, AstUtils.getContainerOfType(node.column?.ref, ast.isCaseRecord));
  return ast.isCompleteClause(node) ? sumHints(node, ringSeconds, week) : [];
}

/** Rings in seconds, and lengths that are easier to grasp in another unit. */
function lengthHints(node: LengthNode, ringSeconds: number): Hint[] {
  const length = compiledLength(node, ringSeconds);
  const easier = length && easierUnit(length);
  if (!easier) return [];
  const behind = nodeOfProperty(node, 'unit');
  return [{ behind, label: `= ${describeDuration(easier)}`, tooltip: 'The same length of time in another unit.' }];
}

/** What those on duty will reach in their worst shift, behind what is asked for. */
function predictedHints({ measure }: ast.Target, predictions: readonly Prediction[]): Hint[] {
  const [worst] = [...predictions].sort(fromWorst);
  if (!worst) return [];
  const behind = nodeOfProperty(measure, 'percent') ?? nodeOfProperty(measure, 'value');
  return [{ behind, label: `(predicted: ${reachedWords(worst)})`, tooltip: describePredictions(predictions) }];
}

const fromWorst = (a: Prediction, b: Prediction): number =>
  a.goal.of === 'average' ? b.outcome - a.outcome : a.outcome - b.outcome;

/** The moment that starts the clock, where a limit does not name it. */
function startHints({ limit, since }: ast.CaseMeasure | ast.Comparison, record: ast.CaseRecord | undefined): Hint[] {
  if (!limit || since || ast.isTimeLimit(limit)) return [];
  const [first] = record ? momentsOf(record) : [];
  const tooltip = `The clock starts with the first moment of ${record?.name}, since no other one is named.`;
  return first ? [{ behind: limit.$cstNode, label: `of ${first.name}`, tooltip }] : [];
}

/** What the steps of a procedure take together along the longest way. */
function sumHints({ $container, $cstNode }: ast.CompleteClause, ringSeconds: number, week: Week): Hint[] {
  const procedure = compiledProcedure($container, ringSeconds);
  const path = longestSum(activitiesOf(procedure, week));
  if (path.kind === 'circle') return [];
  const limits = path.activities.flatMap((index) => procedure.steps[index]?.limit ?? []);
  const sum = totals(limits.filter((limit) => limit.value > 0)).map(describeDuration);
  if (sum.length === 0) return [];
  const names = path.activities.map((index) => procedure.steps[index]?.name).join(', ');
  const tooltip = `The limits of the steps on the longest way, added up: ${names}.`;
  return [{ behind: $cstNode, label: `(the steps take ${sum.join(' and ')})`, tooltip }];
}
