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
import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { InForce, Measure, Outcome, Performance, Quantity, Remedy, Source, Target } from '../schema.ts';
import { conditionOf } from './conditions.ts';
import { dateIn, decisionsOf } from './notes.ts';
import { countOf, lengthOf, limitOf, numberOf, percentOf, quantityOf, spanOf } from './quantities.ts';
import { rowTargets } from './tables.ts';
import { timingOf } from './timing.ts';
import type { TreeReader } from './tree-reader.ts';

/** A target as written, or one for each row of its table: the identity and the moments that go without saying are settled with its service. */
export function targetOf(reader: TreeReader, node: ast.Target): Target[] {
  const clauses: readonly AstNode[] = node.clauses ?? [];
  const measure = measureOf(reader, node.measure);
  if (!measure) return [];
  const target: Target = {
    id: '',
    name: node.name ?? null,
    row: null,
    measure,
    bound: boundOf(reader, node.measure),
    ...periodOf(reader, node),
    each: reader.ref(node.each),
    ceiling: limitOf(reader, reader.once(clauses, isCeilingClause)?.limit),
    allowances: clauses.filter(isAllowClause).flatMap((clause) => allowance(reader, clause)),
    baseline: performance(reader, reader.once(clauses, isBaselineClause)),
    best: performance(reader, reader.once(clauses, isBestClause)),
    remedies: remediesOf(reader, clauses),
    inForce: inForceOf(reader, clauses),
    decisions: decisionsOf(reader, clauses),
    source: reader.source(node),
  };
  return isTable(node.measure) ? rowTargets(reader, node.measure, target) : [target];
}

const isTable = (node: ast.Measure): node is ast.CaseMeasure => isCaseMeasure(node) && (node.rows ?? []).length > 0;

type Over = Pick<Target, 'period' | 'rolling' | 'yearBegins'>;

function periodOf(reader: TreeReader, node: ast.Target): Over {
  const end = isCaseMeasure(node.measure) ? node.measure.end : undefined;
  if (end) {
    const again = overAgain(reader, node);
    // The sentence of those that wait has to say at the end of what.
    const first = reader.property(node.measure, 'end');
    if (again) reader.repeats.push({ clause: 'per', source: again, first, firstStays: true });
    return { period: end, rolling: null, yearBegins: null };
  }
  const rolling = numberOf(node.rolling);
  const unit = node.rollingUnit?.replace(/s$/, '') as PeriodUnit | undefined;
  if (rolling !== null && unit) return { period: unit, rolling, yearBegins: null };
  return { period: node.period ?? null, rolling: null, yearBegins: node.begins ?? null };
}

/** Where a target says over which time, with the words that begin it. */
function overAgain(reader: TreeReader, node: ast.Target): Source | undefined {
  if (node.rolling !== undefined) return reader.fromKeyword(node, 'over', 'rollingUnit');
  if (node.period !== undefined) return reader.fromKeyword(node, 'per', node.begins ? 'begins' : 'period');
  return undefined;
}

function measureOf(reader: TreeReader, node: ast.Measure | undefined): Measure | null {
  if (isAvailabilityMeasure(node)) {
    return {
      kind: 'availability',
      of: node.time === 'all' ? 'all time' : 'open time',
      outages: outagesOf(reader, node),
    };
  }
  if (isStatisticMeasure(node)) return statisticOf(reader, node);
  return isCaseMeasure(node) ? caseMeasureOf(reader, node) : null;
}

type Outages = Extract<Measure, { kind: 'availability' }>['outages'];

function outagesOf(reader: TreeReader, node: ast.AvailabilityMeasure): Outages {
  const { record, filter } = casesOf(reader, node);
  return record && { record, filter, from: reader.ref(node.since), to: reader.ref(node.moment) };
}

function caseMeasureOf(reader: TreeReader, node: ast.CaseMeasure): Measure {
  if (node.ownChecks) return { kind: 'checks' };
  const cases = casesOf(reader, node);
  if (node.until) return waitingOf(reader, node, cases);
  if (node.amount === undefined) return { kind: 'share', ...cases, outcome: outcomeOf(reader, node) };
  const [amount, record] = [numberOf(node.perAmount), reader.ref(node.perRecord)];
  if (amount !== null && record) return { kind: 'rate', ...cases, per: { amount, record } };
  return { kind: 'count', ...cases };
}

function waitingOf(reader: TreeReader, node: ast.CaseMeasure, cases: ReturnType<typeof casesOf>): Measure {
  const limit = lengthOf(reader, node.age);
  const direction = node.side === 'least' ? 'at least' : 'at most';
  const [until, since] = [reader.ref(node.until), reader.ref(node.waitingSince)];
  const of = node.amount === undefined ? 'share' : 'count';
  return { kind: 'waiting', of, ...cases, until, since, age: limit && { direction, limit } };
}

const casesOf = (reader: TreeReader, node: ast.CaseMeasure | ast.StatisticMeasure | ast.AvailabilityMeasure) => ({
  record: reader.ref(node.record),
  filter: conditionOf(reader, node.filter),
});

function outcomeOf(reader: TreeReader, node: ast.CaseMeasure): Outcome | null {
  const condition = conditionOf(reader, node.condition);
  if (condition) return { kind: 'condition', condition };
  const moment = reader.ref(node.moment);
  const timing = timingOf(reader, node);
  return moment || timing.limit || isTable(node)
    ? { kind: 'moment', moment, ...timing, notCounting: reader.refs(node.pauses) }
    : null;
}

/** Statistics of one word: the grammar joins the words of the other one. */
const OF_VALUES = ['median', 'average', 'percentile', 'total'] as const;

function statisticOf(reader: TreeReader, node: ast.StatisticMeasure): Measure | null {
  if (!node.statistic) return null;
  const statistic = OF_VALUES.find((it) => it === node.statistic) ?? 'net promoter score';
  const [rank, divisor, weight] = [numberOf(node.rank), numberOf(node.divisor), reader.ref(node.weight)];
  const cases = casesOf(reader, node);
  const field = reader.ref(node.field);
  if (!field) {
    const [since, until] = [reader.ref(node.since), reader.ref(node.moment)];
    const notCounting = reader.refs(node.pauses);
    return { kind: 'elapsed', statistic, rank, weight, divisor, since, until, notCounting, ...cases };
  }
  const [scale, minimumAnswers] = [numberOf(node.scale), numberOf(node.answers)];
  return { kind: 'score', statistic, rank, weight, divisor, field, scale, minimumAnswers, ...cases };
}

function boundOf(reader: TreeReader, node: ast.Measure): Target['bound'] {
  const value = boundValue(reader, node);
  if (!value || !node.direction) return null;
  const property = isStatisticMeasure(node) ? 'value' : value.kind === 'percent' ? 'percent' : 'amount';
  const direction = node.direction === 'most' ? 'at most' : 'at least';
  return { direction, value, source: reader.property(node, property) };
}

function boundValue(reader: TreeReader, node: ast.Measure): Quantity | null {
  if (isStatisticMeasure(node)) return quantityOf(reader, node.value);
  return percentOf(node.percent) ?? (isCaseMeasure(node) ? countOf(node.amount) : null);
}

function allowance(reader: TreeReader, clause: ast.AllowClause): Target['allowances'] {
  const more = clause.amount !== undefined;
  const limit = more ? lengthOf(reader, clause) : limitOf(reader, clause.limit);
  if (!limit) return [];
  const approvedBy = reader.ref(clause.role);
  return [{ limit, more, reason: clause.reason ?? '', approvedBy, source: reader.source(clause) }];
}

function performance(reader: TreeReader, clause: ast.BaselineClause | ast.BestClause | undefined): Performance | null {
  const value = quantityOf(reader, clause?.value);
  if (!clause || !value) return null;
  return {
    value,
    cases: numberOf(clause.cases),
    span: spanOf(reader, clause.span),
    from: clause.source ?? null,
    source: reader.source(clause),
  };
}

/** What a target or a whole standard gives to whom it was not kept for: for each case, where nothing else is said. */
export function remediesOf(reader: TreeReader, clauses: readonly AstNode[]): Remedy[] {
  return clauses.filter(isRemedyClause).map((clause) => ({
    text: clause.text ?? null,
    amount: amountOf(clause),
    limit: limitOf(reader, clause.limit),
    of: clause.missed ?? 'case',
    until: reader.ref(clause.until),
    source: reader.source(clause),
  }));
}

function amountOf({ amount, currency }: ast.RemedyClause): Remedy['amount'] {
  const quantity = countOf(amount);
  if (quantity?.kind !== 'number' || !currency) return null;
  return { value: quantity.value, decimal: quantity.decimal, currency };
}

/** From which day until which a case is judged by a target or a whole standard. */
export function inForceOf(reader: TreeReader, clauses: readonly AstNode[]): InForce | null {
  const clause = reader.once(clauses, isHoldsClause);
  return clause ? { from: dateIn(clause.from), until: dateIn(clause.until), source: reader.source(clause) } : null;
}
