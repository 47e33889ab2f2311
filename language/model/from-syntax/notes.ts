import type { AstNode } from 'langium';
import { isDecideClause, isWaiveClause } from '../../generated/ast.ts';
import { isDate } from '../../quantities/calendar.ts';
import type { Decision, Waiver } from '../schema.ts';
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

export const dateOf = (text: string | undefined): string | null => (text && isDate(text) ? text : null);
