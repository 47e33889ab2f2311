/** Which moments and fields of a record a measure reads. */
import type { CaseRecord, Condition, FieldType, Measure, Outcome, Source } from '../../model/schema.ts';

export interface ColumnRead {
  readonly name: string;
  /** "moment", or the type of a field; null for a name that the record does not have. */
  readonly type: string | null;
  readonly column: string;
  readonly source: Source | null;
}

/**
 * The columns that a figure is computed from: when a case begins, what is asked of it, and what decides whether it counts.
 * @param also a further condition that cases fulfil, such as that of a branch
 */
export function columnsRead(
  measure: Measure,
  also: Condition | null,
  records: ReadonlyMap<string, CaseRecord>,
): ColumnRead[] {
  if (measure.kind === 'checks' || measure.kind === 'availability' || !measure.record) return [];
  const record = records.get(measure.record.name);
  const names = [...refs(beginningOf(measure, record)), ...namesIn(measure), ...(also ? namesInCondition(also) : [])];
  const own = [...new Set(names)].map((name) => columnOf(name, record));
  return measure.kind === 'rate' ? [...own, ...columnsOfOthers(records.get(measure.per.record.name))] : own;
}

/** The moment at which a case begins: it says to which period the case belongs. */
export function beginningOf(measure: Measure, record: CaseRecord | undefined): Named | null {
  if (measure.kind === 'share' && measure.outcome?.kind === 'moment' && measure.outcome.since) {
    return measure.outcome.since;
  }
  if (measure.kind === 'elapsed' && measure.since) return measure.since;
  return record?.moments[0] ?? null;
}

/** What is read of the cases that a rate divides by. */
function columnsOfOthers(record: CaseRecord | undefined): ColumnRead[] {
  const first = record?.moments[0];
  if (!record || !first) return [];
  return [{ ...columnOf(first.name, record), name: `${first.name} of ${record.name}` }];
}

interface Named {
  readonly name: string;
}

function namesIn(measure: Measure): string[] {
  if (measure.kind === 'checks' || measure.kind === 'availability') return [];
  const filter = measure.filter ? namesInCondition(measure.filter) : [];
  switch (measure.kind) {
    case 'share':
      return [...(measure.outcome ? namesInOutcome(measure.outcome) : []), ...filter];
    case 'elapsed':
      return [...refs(measure.since, measure.until), ...filter];
    case 'score':
      return [...refs(measure.field), ...filter];
    default:
      return filter;
  }
}

const namesInOutcome = (outcome: Outcome): string[] =>
  outcome.kind === 'condition' ? namesInCondition(outcome.condition) : refs(outcome.since, outcome.moment);

function namesInCondition(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(namesInCondition);
    case 'not':
      return namesInCondition(condition.condition);
    case 'reached':
      return refs(condition.since, condition.moment);
    default:
      return refs(condition.field);
  }
}

const refs = (...named: readonly (Named | null)[]): string[] => named.flatMap((it) => it?.name ?? []);

function columnOf(name: string, record: CaseRecord | undefined): ColumnRead {
  const moment = record?.moments.find((it) => it.name === name);
  if (moment) return { name, type: 'moment', column: moment.column, source: moment.source };
  const field = record?.fields.find((it) => it.name === name);
  if (field) return { name, type: typeWords(field.type), column: field.column, source: field.source };
  return { name, type: null, column: name, source: null };
}

function typeWords(type: FieldType | null): string {
  if (!type) return 'field';
  return type.kind === 'range' ? `${type.from} to ${type.to}` : type.kind;
}
