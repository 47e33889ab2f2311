import type { AstNode } from 'langium';
import { isBasisClause, isDecideClause, isReferenceClause, isWaiveClause } from '../../generated/ast.ts';
import { isDate } from '../../quantities/calendar.ts';
import type { Decision, Service, Waiver } from '../schema.ts';
import type { TreeReader } from './tree-reader.ts';

export function decisionsOf(reader: TreeReader, clauses: readonly AstNode[]): Decision[] {
  return clauses.filter(isDecideClause).flatMap((clause) => {
    const { question } = clause;
    return question ? [{ question, about: reader.word(clause, 'about'), source: reader.source(clause) }] : [];
  });
}

export function waiversOf(reader: TreeReader, clauses: readonly AstNode[]): Waiver[] {
  return clauses.filter(isWaiveClause).flatMap((clause) => {
    const rule = reader.word(clause, 'rule');
    const until = dateIn(clause.until);
    return rule ? [{ rule, reason: clause.reason ?? '', until, source: reader.source(clause) }] : [];
  });
}

/** Where an element comes from: what other systems know it by, and what it stands on. */
export function originOf(reader: TreeReader, clauses: readonly AstNode[]): Pick<Service, 'references' | 'basis'> {
  return {
    references: clauses
      .filter(isReferenceClause)
      .map((clause) => ({ id: clause.id ?? '', system: clause.system ?? null, source: reader.source(clause) })),
    basis: clauses.filter(isBasisClause).map((clause) => ({ text: clause.text ?? '', source: reader.source(clause) })),
  };
}

export const dateIn = (text: string | undefined): string | null => (text && isDate(text) ? text : null);
