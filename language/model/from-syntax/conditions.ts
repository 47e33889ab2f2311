import type * as ast from '../../generated/ast.ts';
import { isBoth, isComparison, isEither, isNegation } from '../../generated/ast.ts';
import type { Condition } from '../schema.ts';
import { literalOf } from './quantities.ts';
import { timingOf } from './timing.ts';
import type { TreeReader } from './tree-reader.ts';

/** A condition as written; whether a bare name is a field or a moment is settled with its record. */
export function conditionOf(reader: TreeReader, node: ast.Condition | undefined): Condition | null {
  if (isEither(node)) return joined(reader, 'any', node.operands);
  if (isBoth(node)) return joined(reader, 'all', node.operands);
  if (isNegation(node)) {
    const condition = conditionOf(reader, node.operand);
    return condition && { kind: 'not', condition };
  }
  return isComparison(node) ? comparisonOf(reader, node) : null;
}

function joined(reader: TreeReader, kind: 'any' | 'all', operands: readonly ast.Condition[]): Condition | null {
  const conditions = operands.map((operand) => conditionOf(reader, operand)).filter((it) => it !== null);
  return conditions.length > 1 ? { kind, conditions } : (conditions[0] ?? null);
}

function comparisonOf(reader: TreeReader, node: ast.Comparison): Condition | null {
  const column = reader.ref(node.column);
  if (!column) return null;
  const source = reader.source(node);
  const { limit: within, since, when } = timingOf(reader, node);
  if (when) return { kind: 'timed', moment: column, when, source };
  if (within) return { kind: 'reached', moment: column, within, since, source };
  if (!node.operator) return { kind: 'is', field: column, source };
  const value = literalOf(reader, node.value);
  return value && { kind: 'compare', field: column, operator: node.operator, value, source };
}
