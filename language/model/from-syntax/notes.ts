import type { AstNode } from 'langium';
import { isBasisClause, isDecideClause, isReferenceClause, isWaiveClause } from '../../generated/ast.ts';
import { isDate } from '../../quantities/calendar.ts';
import type { Decision, Service, Waiver } from '../schema.ts';
import type { Reading } from './reading.ts';

export function decisionsOf(reading: Reading, clauses: readonly AstNode[]): Decision[] {
  return clauses.filter(isDecideClause).flatMap((clause) => {
    const { question } = clause;
    return question ? [{ question, about: reading.word(clause, 'about'), source: reading.source(clause) }] : [];
  });
}

export function waiversOf(reading: Reading, clauses: readonly AstNode[]): Waiver[] {
  return clauses.filter(isWaiveClause).flatMap((clause) => {
    const rule = reading.word(clause, 'rule');
    const until = dateOf(clause.until);
    return rule ? [{ rule, reason: clause.reason ?? '', until, source: reading.source(clause) }] : [];
  });
}

/** Where an element comes from: what other systems know it by, and what it stands on. */
export function originOf(reading: Reading, clauses: readonly AstNode[]): Pick<Service, 'references' | 'basis'> {
  return {
    references: clauses
      .filter(isReferenceClause)
      .map((clause) => ({ id: clause.id ?? '', system: clause.system ?? null, source: reading.source(clause) })),
    basis: clauses.filter(isBasisClause).map((clause) => ({ text: clause.text ?? '', source: reading.source(clause) })),
  };
}

export const dateOf = (text: string | undefined): string | null => (text && isDate(text) ? text : null);
