import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isAreaClause,
  isAtClause,
  isAvoidClause,
  isCheckClause,
  isDuringClause,
  isOnlyClause,
  isPillarClause,
  isSayClause,
  isStatementClause,
  isTarget,
} from '../../generated/ast.ts';
import type { Standard, Text } from '../schema.ts';
import { decisionsOf, originOf, waiversOf } from './notes.ts';
import type { Reading } from './reading.ts';
import { namedOf } from './records.ts';
import { sharedOf } from './shared.ts';
import { inForceOf, remediesOf, targetOf } from './targets.ts';

export function standardOf(reading: Reading, node: ast.Standard): Standard {
  const named = namedOf(reading, node);
  return { id: named.name, kind: node.kind, ...named, ...bodyOf(reading, node.clauses ?? []) };
}

/** What a standard says in its block; a branch says the same about the standards that it changes. */
export type StandardBody = Omit<Standard, 'id' | 'kind' | 'name' | 'title' | 'nameSource' | 'titleSource' | 'source'>;

export function bodyOf(reading: Reading, clauses: readonly AstNode[]): StandardBody {
  const area = reading.once(clauses, isAreaClause);
  const pillar = reading.once(clauses, isPillarClause);
  const during = reading.once(clauses, isDuringClause);
  return {
    statements: statementsOf(reading, clauses.filter(isStatementClause)),
    area: area ? reading.word(area, 'area') : null,
    touchpoints: reading.refs(reading.once(clauses, isAtClause)?.touchpoints),
    stages: during ? reading.words(during, 'stages') : [],
    peak: reading.ref(reading.once(clauses, isOnlyClause)?.peak),
    pillar: pillar ? reading.word(pillar, 'pillar') : null,
    targets: clauses.filter(isTarget).flatMap((target) => targetOf(reading, target)),
    checks: clauses.filter(isCheckClause).map((clause) => textOf(reading, clause)),
    say: clauses.filter(isSayClause).map((clause) => textOf(reading, clause)),
    avoid: clauses.filter(isAvoidClause).map((clause) => textOf(reading, clause)),
    remedies: remediesOf(reading, clauses),
    inForce: inForceOf(reading, clauses),
    ...sharedOf(reading, clauses),
    ...originOf(reading, clauses),
    decisions: decisionsOf(reading, clauses),
    waivers: waiversOf(reading, clauses),
  };
}

/** One statement per language: a second one in the same language is a repeated clause. */
function statementsOf(reading: Reading, clauses: readonly ast.StatementClause[]): Text[] {
  const byLanguage = new Map<string | undefined, ast.StatementClause>();
  for (const clause of clauses) {
    const first = byLanguage.get(clause.language);
    if (first) reading.repeated(clause, first);
    else byLanguage.set(clause.language, clause);
  }
  return [...byLanguage.values()].map((clause) => textOf(reading, clause));
}

function textOf(
  reading: Reading,
  clause: ast.StatementClause | ast.CheckClause | ast.SayClause | ast.AvoidClause,
): Text {
  return {
    text: clause.text ?? '',
    language: reading.word(clause, 'language'),
    textSource: reading.property(clause, 'text'),
    source: reading.source(clause),
  };
}
