import type * as ast from '../../generated/ast.ts';
import { isBoth, isComparison, isEither, isNegation } from '../../generated/ast.ts';
import type { Condition } from '../schema.ts';
import { limitOf, literalOf } from './quantities.ts';
import type { Reading } from './reading.ts';

/** A condition as written; whether a bare name is a field or a moment is settled with its record. */
export function conditionOf(reading: Reading, node: ast.Condition | undefined): Condition | null {
  if (isEither(node)) return joined(reading, 'any', node.operands);
  if (isBoth(node)) return joined(reading, 'all', node.operands);
  if (isNegation(node)) {
    const condition = conditionOf(reading, node.operand);
    return condition && { kind: 'not', condition };
  }
  return isComparison(node) ? comparisonOf(reading, node) : null;
}

function joined(reading: Reading, kind: 'any' | 'all', operands: readonly ast.Condition[]): Condition | null {
  const conditions = operands.map((operand) => conditionOf(reading, operand)).filter((it) => it !== null);
  return conditions.length > 1 ? { kind, conditions } : (conditions[0] ?? null);
}

function comparisonOf(reading: Reading, node: ast.Comparison): Condition | null {
  const column = reading.ref(node.column);
  if (!column) return null;
  const source = reading.source(node);
  const within = limitOf(reading, node.limit);
  if (within) return { kind: 'reached', moment: column, within, since: reading.ref(node.since), source };
  if (!node.operator) return { kind: 'is', field: column, source };
  const value = literalOf(reading, node.value);
  return value && { kind: 'compare', field: column, operator: node.operator, value, source };
}
