import type { AstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import {
  isAllowClause,
  isAvailabilityMeasure,
  isBaselineClause,
  isBestClause,
  isCaseMeasure,
  isCeilingClause,
  isHoldsClause,
  isRemedyClause,
  isStatisticMeasure,
} from '../../generated/ast.ts';
import type { InForce, Measure, Outcome, Performance, Quantity, Remedy, Target } from '../schema.ts';
import { conditionOf } from './conditions.ts';
import { dateOf, decisionsOf } from './notes.ts';
import { countOf, lengthOf, limitOf, numberOf, percentOf, quantityOf, spanOf } from './quantities.ts';
import type { Reading } from './reading.ts';

/** A target as written: its identity and the moments that go without saying are settled with its service. */
export function targetOf(reading: Reading, node: ast.Target): Target[] {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const measure = measureOf(reading, node.measure);
  if (!measure) return [];
  return [
    {
      id: '',
      name: node.name ?? null,
      measure,
      bound: boundOf(reading, node.measure),
      period: node.period ?? null,
      ceiling: limitOf(reading, reading.once(clauses, isCeilingClause)?.limit),
      allowances: clauses.filter(isAllowClause).flatMap((clause) => allowance(reading, clause)),
      baseline: performance(reading, reading.once(clauses, isBaselineClause)),
      best: performance(reading, reading.once(clauses, isBestClause)),
      remedies: remediesOf(reading, clauses),
      inForce: inForceOf(reading, clauses),
      decisions: decisionsOf(reading, clauses),
      source: reading.source(node),
    },
  ];
}

function measureOf(reading: Reading, node: ast.Measure | undefined): Measure | null {
  if (isAvailabilityMeasure(node)) {
    return { kind: 'availability', of: node.time === 'all' ? 'all time' : 'open time' };
  }
  if (isStatisticMeasure(node)) return statisticOf(reading, node);
  return isCaseMeasure(node) ? caseMeasureOf(reading, node) : null;
}

function caseMeasureOf(reading: Reading, node: ast.CaseMeasure): Measure {
  if (node.ownChecks) return { kind: 'checks' };
  const cases = casesOf(reading, node);
  if (node.amount === undefined) return { kind: 'share', ...cases, outcome: outcomeOf(reading, node) };
  const [amount, record] = [numberOf(node.perAmount), reading.ref(node.perRecord)];
  if (amount !== null && record) return { kind: 'rate', ...cases, per: { amount, record } };
  return { kind: 'count', ...cases };
}

const casesOf = (reading: Reading, node: ast.CaseMeasure | ast.StatisticMeasure) => ({
  record: reading.ref(node.record),
  filter: conditionOf(reading, node.filter),
});

function outcomeOf(reading: Reading, node: ast.CaseMeasure): Outcome | null {
  const condition = conditionOf(reading, node.condition);
  if (condition) return { kind: 'condition', condition };
  const [moment, limit] = [reading.ref(node.moment), limitOf(reading, node.limit)];
  return moment || limit ? { kind: 'moment', moment, limit, since: reading.ref(node.since) } : null;
}

function statisticOf(reading: Reading, node: ast.StatisticMeasure): Measure | null {
  const { statistic } = node;
  if (!statistic) return null;
  const rank = numberOf(node.rank);
  const cases = casesOf(reading, node);
  const field = reading.ref(node.field);
  if (!field) {
    const [since, until] = [reading.ref(node.since), reading.ref(node.moment)];
    return { kind: 'elapsed', statistic, rank, since, until, ...cases };
  }
  const [scale, minimumAnswers] = [numberOf(node.scale), numberOf(node.answers)];
  return { kind: 'score', statistic, rank, field, scale, minimumAnswers, ...cases };
}

function boundOf(reading: Reading, node: ast.Measure): Target['bound'] {
  const value = boundValue(reading, node);
  if (!value || !node.direction) return null;
  const property = isStatisticMeasure(node) ? 'value' : value.kind === 'percent' ? 'percent' : 'amount';
  const direction = node.direction === 'most' ? 'at most' : 'at least';
  return { direction, value, source: reading.property(node, property) };
}

function boundValue(reading: Reading, node: ast.Measure): Quantity | null {
  if (isStatisticMeasure(node)) return quantityOf(reading, node.value);
  return percentOf(node.percent) ?? (isCaseMeasure(node) ? countOf(node.amount) : null);
}

function allowance(reading: Reading, clause: ast.AllowClause): Target['allowances'] {
  const more = clause.amount !== undefined;
  const limit = more ? lengthOf(reading, clause) : limitOf(reading, clause.limit);
  if (!limit) return [];
  const approvedBy = reading.ref(clause.role);
  return [{ limit, more, reason: clause.reason ?? '', approvedBy, source: reading.source(clause) }];
}

function performance(reading: Reading, clause: ast.BaselineClause | ast.BestClause | undefined): Performance | null {
  const value = quantityOf(reading, clause?.value);
  if (!clause || !value) return null;
  return {
    value,
    cases: numberOf(clause.cases),
    span: spanOf(reading, clause.span),
    from: clause.source ?? null,
    source: reading.source(clause),
  };
}

/** What a target or a whole standard gives to whom it was not kept for: for each case, where nothing else is said. */
export function remediesOf(reading: Reading, clauses: readonly AstNode[]): Remedy[] {
  return clauses.filter(isRemedyClause).map((clause) => ({
    text: clause.text ?? null,
    amount: amountOf(clause),
    limit: limitOf(reading, clause.limit),
    of: clause.missed ?? 'case',
    until: reading.ref(clause.until),
    source: reading.source(clause),
  }));
}

function amountOf({ amount, currency }: ast.RemedyClause): Remedy['amount'] {
  const quantity = countOf(amount);
  if (quantity?.kind !== 'number' || !currency) return null;
  return { value: quantity.value, decimal: quantity.decimal, currency };
}

/** From which day until which a case is judged by a target or a whole standard. */
export function inForceOf(reading: Reading, clauses: readonly AstNode[]): InForce | null {
  const clause = reading.once(clauses, isHoldsClause);
  return clause ? { from: dateOf(clause.from), until: dateOf(clause.until), source: reading.source(clause) } : null;
}
