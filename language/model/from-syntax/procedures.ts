import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isAfterPart,
  isByPart,
  isCompleteClause,
  isEscalateClause,
  isIfPart,
  isOwnerClause,
  isStep,
  isUntilPart,
  isWithinPart,
} from '../../generated/ast.ts';
import type { Procedure, Step } from '../schema.ts';
import { decisionsOf, waiversOf } from './notes.ts';
import { limitOf } from './quantities.ts';
import type { Reading } from './reading.ts';
import { namedOf } from './records.ts';

export function procedureOf(reading: Reading, node: ast.Procedure): Procedure {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  return {
    ...namedOf(reading, node),
    record: reading.ref(node.record),
    owner: reading.ref(reading.once(clauses, isOwnerClause)?.role),
    steps: clauses.filter(isStep).map((step) => stepOf(reading, step)),
    complete: limitOf(reading, reading.once(clauses, isCompleteClause)?.limit),
    escalations: clauses.filter(isEscalateClause).flatMap((clause) => escalation(reading, clause)),
    decisions: decisionsOf(reading, clauses),
    waivers: waiversOf(reading, clauses),
  };
}

function escalation(reading: Reading, clause: ast.EscalateClause): Procedure['escalations'] {
  const [to, after] = [reading.ref(clause.role), limitOf(reading, clause.limit)];
  return to && after ? [{ to, after, source: reading.source(clause) }] : [];
}

function stepOf(reading: Reading, node: ast.Step): Step {
  const parts: readonly AstNode[] = node.parts ?? [];
  return {
    ...namedOf(reading, node),
    by: reading.ref(reading.once(parts, isByPart)?.role),
    limit: limitOf(reading, reading.once(parts, isWithinPart)?.limit),
    after: parts.filter(isAfterPart).flatMap((part) => reading.refs(part.steps)),
    condition: reading.once(parts, isIfPart)?.condition ?? null,
    until: reading.ref(reading.once(parts, isUntilPart)?.moment),
  };
}
