/** Whether a case fulfils a condition. */
import { orderHolds } from '../../meaning/measures/cells.ts';
import type { Condition, Literal } from '../../model/schema.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { comes, type Looking, reachedBy, reaches } from './reaching.ts';

/** Undefined as long as a limit in the condition is running and decides it. */
export function fulfils(condition: Condition, row: CaseRow, looking: Looking): boolean | undefined {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return decided(condition, row, looking);
    case 'not': {
      const answer = fulfils(condition.condition, row, looking);
      return answer === undefined ? undefined : !answer;
    }
    case 'is':
      return row.isYes(condition.field.name);
    case 'compare':
      return compares(row, condition);
    case 'reached':
      if (!condition.within) return reachedBy(row, condition.moment, looking.now) !== null;
      return reaches(row, condition.moment, condition.within, condition.since, looking).yes ?? undefined;
    case 'timed':
      return comes(row, condition.moment, condition.when, looking).yes ?? undefined;
  }
}

/** What is open decides nothing as long as another part decides the whole. */
function decided(
  { kind, conditions }: { kind: 'all' | 'any'; conditions: readonly Condition[] },
  row: CaseRow,
  looking: Looking,
): boolean | undefined {
  const decisive = kind === 'any';
  const answers = conditions.map((it) => fulfils(it, row, looking));
  if (answers.includes(decisive)) return decisive;
  return answers.includes(undefined) ? undefined : !decisive;
}

type Compare = Extract<Condition, { kind: 'compare' }>;

/** An empty cell fulfils no comparison. */
function compares(row: CaseRow, { field: { name }, operator, value }: Compare): boolean {
  const cell = row.text(name);
  if (cell === '') return false;
  return orderHolds(orderOf(row, name, cell, value), operator);
}

/** Negative, zero or positive; not a number for what is different and has no order. */
function orderOf(row: CaseRow, name: string, cell: string, value: Literal): number {
  switch (value.kind) {
    case 'text':
      return cell === value.text ? 0 : Number.NaN;
    case 'yes/no':
      return row.isYes(name) === value.yes ? 0 : Number.NaN;
    case 'duration':
      return (row.numberIn(name) ?? Number.NaN) - (value.limit.seconds ?? Number.NaN);
    default:
      return (row.numberIn(name) ?? Number.NaN) - value.value;
  }
}
