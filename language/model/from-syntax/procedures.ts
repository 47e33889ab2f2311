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
import { namedOf } from './records.ts';
import type { TreeReader } from './tree-reader.ts';

export function procedureOf(reader: TreeReader, node: ast.Procedure): Procedure {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  return {
    ...namedOf(reader, node),
    record: reader.ref(node.record),
    owner: reader.ref(reader.once(clauses, isOwnerClause)?.role),
    steps: clauses.filter(isStep).map((step) => stepOf(reader, step)),
    complete: limitOf(reader, reader.once(clauses, isCompleteClause)?.limit),
    escalations: clauses.filter(isEscalateClause).flatMap((clause) => escalation(reader, clause)),
    decisions: decisionsOf(reader, clauses),
    waivers: waiversOf(reader, clauses),
  };
}

function escalation(reader: TreeReader, clause: ast.EscalateClause): Procedure['escalations'] {
  const [to, after] = [reader.ref(clause.role), limitOf(reader, clause.limit)];
  return to && after ? [{ to, after, source: reader.source(clause) }] : [];
}

function stepOf(reader: TreeReader, node: ast.Step): Step {
  const parts: readonly AstNode[] = node.parts ?? [];
  return {
    ...namedOf(reader, node),
    by: reader.ref(reader.once(parts, isByPart)?.role),
    limit: limitOf(reader, reader.once(parts, isWithinPart)?.limit),
    after: parts.filter(isAfterPart).flatMap((part) => reader.refs(part.steps)),
    condition: reader.once(parts, isIfPart)?.condition ?? null,
    until: reader.ref(reader.once(parts, isUntilPart)?.moment),
  };
}
