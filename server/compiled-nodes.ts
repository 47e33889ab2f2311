/** What single nodes of the tree mean, without waiting for a check of their service. */
import * as ast from '../language/generated/ast.ts';
import { procedureOf } from '../language/model/from-syntax/procedures.ts';
import { lengthOf } from '../language/model/from-syntax/quantities.ts';
import { recordOf } from '../language/model/from-syntax/records.ts';
import { targetOf } from '../language/model/from-syntax/targets.ts';
import { TreeReader } from '../language/model/from-syntax/tree-reader.ts';
import { resolveTarget } from '../language/model/resolve.ts';
import { withRings } from '../language/model/rings.ts';
import type { Limit, Procedure, Target } from '../language/model/schema.ts';
import { DEFAULT_RING_SECONDS } from '../language/quantities/duration.ts';
import type { DeclaredNames } from './names.ts';

/** Places are of no use here: whoever asks has the node. */
const reader = (): TreeReader => new TreeReader('');

/** The length of a ring in the service, in seconds. */
export function ringSecondsOf(names: DeclaredNames): number {
  const [service] = names.nodes('Service').filter(ast.isService);
  const clause = service?.clauses.find(ast.isRingClause);
  return lengthOf(reader(), clause?.duration)?.seconds ?? DEFAULT_RING_SECONDS;
}

export type LengthNode = ast.Duration | ast.AmountValue | ast.AllowClause;

export const isLengthNode = (node: unknown): node is LengthNode =>
  ast.isDuration(node) || ast.isAmountValue(node) || ast.isAllowClause(node);

export function compiledLength(node: LengthNode, ringSeconds: number): Limit | null {
  return withRings(lengthOf(reader(), node), ringSeconds);
}

/** A target with what its record says for it; undefined while it has no measure. */
export function compiledTarget(node: ast.Target, names: DeclaredNames): Target | undefined {
  const [target] = targetOf(reader(), node);
  if (!target) return undefined;
  const records = new Map(names.records().map((record) => [record.name, recordOf(reader(), record)]));
  return withRings(resolveTarget(target, records), ringSecondsOf(names));
}

export const compiledProcedure = (node: ast.Procedure, ringSeconds: number): Procedure =>
  withRings(procedureOf(reader(), node), ringSeconds);
