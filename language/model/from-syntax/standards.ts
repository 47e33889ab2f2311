import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isAreaClause,
  isAtClause,
  isAvoidClause,
  isCheckClause,
  isDuringClause,
  isExceptClause,
  isOnlyClause,
  isPillarClause,
  isSayClause,
  isStatementClause,
  isTarget,
} from '../../generated/ast.ts';
import type { Standard, Text } from '../schema.ts';
import { decisionsOf, originOf, waiversOf } from './notes.ts';
import { namedOf } from './records.ts';
import { sharedOf } from './shared.ts';
import { inForceOf, remediesOf, targetOf } from './targets.ts';
import type { TreeReader } from './tree-reader.ts';

export function standardOf(reader: TreeReader, node: ast.Standard): Standard {
  const named = namedOf(reader, node);
  return { id: named.name, kind: node.kind, ...named, ...bodyOf(reader, node.clauses ?? []) };
}

/** What a standard says in its block; a branch says the same about the standards that it changes. */
export type StandardBody = Omit<Standard, 'id' | 'kind' | 'name' | 'title' | 'nameSource' | 'titleSource' | 'source'>;

export function bodyOf(reader: TreeReader, clauses: readonly AstNode[]): StandardBody {
  const area = reader.once(clauses, isAreaClause);
  const pillar = reader.once(clauses, isPillarClause);
  const during = reader.once(clauses, isDuringClause);
  return {
    statements: statementsOf(reader, clauses.filter(isStatementClause)),
    area: area ? reader.word(area, 'area') : null,
    touchpoints: reader.refs(reader.once(clauses, isAtClause)?.touchpoints),
    stages: during ? reader.words(during, 'stages') : [],
    peak: reader.ref(reader.once(clauses, isOnlyClause)?.peak),
    exceptPeak: reader.ref(reader.once(clauses, isExceptClause)?.peak),
    pillar: pillar ? reader.word(pillar, 'pillar') : null,
    targets: clauses.filter(isTarget).flatMap((target) => targetOf(reader, target)),
    checks: clauses.filter(isCheckClause).map((clause) => textOf(reader, clause)),
    say: clauses.filter(isSayClause).map((clause) => textOf(reader, clause)),
    avoid: clauses.filter(isAvoidClause).map((clause) => textOf(reader, clause)),
    remedies: remediesOf(reader, clauses),
    inForce: inForceOf(reader, clauses),
    ...sharedOf(reader, clauses),
    ...originOf(reader, clauses),
    decisions: decisionsOf(reader, clauses),
    waivers: waiversOf(reader, clauses),
  };
}

/** One statement per language: a second one in the same language is a repeated clause. */
function statementsOf(reader: TreeReader, clauses: readonly ast.StatementClause[]): Text[] {
  const byLanguage = new Map<string | undefined, ast.StatementClause>();
  for (const clause of clauses) {
    const first = byLanguage.get(clause.language);
    if (first) reader.repeated(clause, first);
    else byLanguage.set(clause.language, clause);
  }
  return [...byLanguage.values()].map((clause) => textOf(reader, clause));
}

function textOf(
  reader: TreeReader,
  clause: ast.StatementClause | ast.CheckClause | ast.SayClause | ast.AvoidClause,
): Text {
  return {
    text: clause.text ?? '',
    language: reader.word(clause, 'language'),
    textSource: reader.property(clause, 'text'),
    source: reader.source(clause),
  };
}
