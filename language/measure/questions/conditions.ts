/** Whether a case fulfils a condition. */
import { orderHolds } from '../../meaning/measures/cells.ts';
import type { Condition, Literal, Ref } from '../../model/schema.ts';
import type { CaseRow } from '../rows/case-row.ts';
import { type Answer, answered } from './answer.ts';
import { comes, type Looking, reachedBy, reaches } from './reaching.ts';

/**
 * Undefined as long as a limit in the condition is running and decides it; null where nobody will ever know, as what
 * decides it is a deadline that the case does not have.
 */
export const fulfils = (condition: Condition, row: CaseRow, looking: Looking): Answer['yes'] =>
  answerIn(condition, row, looking).yes;

/** The same, and whether what has not come yet may turn it. */
export function answerIn(condition: Condition, row: CaseRow, looking: Looking): Answer {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return decided(condition, row, looking);
    case 'not': {
      const { yes, mayTurn } = answerIn(condition.condition, row, looking);
      return answered(typeof yes === 'boolean' ? !yes : yes, null, null, mayTurn);
    }
    case 'is':
      return answered(row.isYes(condition.field.name));
    case 'compare':
      return answered(compares(row, condition));
    case 'reached':
      return condition.within
        ? reaches(row, condition.moment, condition.within, condition.since, looking)
        : comesAtAll(row, condition.moment, looking);
    case 'timed':
      return comes(row, condition.moment, condition.when, looking);
  }
}

/** What is open decides nothing as long as another part decides the whole, and what that part is cannot turn. */
function decided(
  { kind, conditions }: { kind: 'all' | 'any'; conditions: readonly Condition[] },
  row: CaseRow,
  looking: Looking,
): Answer {
  const decisive = kind === 'any';
  const parts = conditions.map((it) => answerIn(it, row, looking));
  const deciding = parts.filter(({ yes }) => yes === decisive);
  if (deciding.length > 0)
    return answered(
      decisive,
      null,
      null,
      deciding.every(({ mayTurn }) => mayTurn),
    );
  if (parts.some(({ yes }) => yes === null)) return answered(null);
  if (parts.some(({ yes }) => yes === undefined)) return answered(undefined);
  return answered(
    !decisive,
    null,
    null,
    parts.some(({ mayTurn }) => mayTurn),
  );
}

/** Whether it has come, be it before the case began. */
function comesAtAll(row: CaseRow, moment: Ref, { now }: Looking): Answer {
  const isThere = reachedBy(row, moment, now) !== null;
  return answered(isThere, null, null, !isThere);
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
