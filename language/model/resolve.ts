/** What a target leaves unsaid and its record says: the moment that starts the clock, and what a bare name is. */
import type { CaseRecord, Condition, Demand, FieldType, Literal, Measure, Outcome, Ref, Target } from './schema.ts';

export type RecordsByName = ReadonlyMap<string, CaseRecord>;

export function resolveTarget(target: Target, records: RecordsByName): Target {
  return { ...target, measure: resolveMeasure(withRowValue(target, records), records) };
}

/** The value of a row is of the type of its field: no text where that holds numbers, or yes and no. */
function withRowValue({ measure, row }: Target, records: RecordsByName): Measure {
  if (!row || measure.kind !== 'share' || !measure.record || !measure.filter) return measure;
  const type = records.get(measure.record.name)?.fields.find(({ name }) => name === row.field.name)?.type;
  const value = type && typedValue(row.value, type);
  if (!value) return measure;
  const change = (it: Condition): Condition =>
    it.kind === 'compare' && it.field.source === row.field.source ? { ...it, value } : it;
  const { filter } = measure;
  return {
    ...measure,
    filter: filter.kind === 'all' ? { ...filter, conditions: filter.conditions.map(change) } : change(filter),
  };
}

function typedValue(text: string, type: FieldType): Literal | undefined {
  if (type.kind === 'yes/no') return /^(yes|no)$/.test(text) ? { kind: 'yes/no', yes: text === 'yes' } : undefined;
  const value = Number(text);
  const isNumber = type.kind !== 'text' && text.trim() !== '' && Number.isFinite(value);
  return isNumber ? { kind: 'number', value, decimal: text.trim() } : undefined;
}

export const resolveDemand = (demand: Demand, records: RecordsByName): Demand => ({
  ...demand,
  filter: demand.filter && resolveCondition(demand.filter, records.get(demand.record.name)),
});

function resolveMeasure(measure: Measure, records: RecordsByName): Measure {
  if (measure.kind === 'availability')
    return { ...measure, outages: measure.outages && resolveOutages(measure.outages, records) };
  if (!('record' in measure)) return measure;
  const record = measure.record ? records.get(measure.record.name) : undefined;
  const filter = measure.filter && resolveCondition(measure.filter, record);
  if (measure.kind === 'waiting') return { ...measure, filter, since: measure.since ?? firstMoment(record) };
  if (!('outcome' in measure)) return { ...measure, filter };
  return { ...measure, filter, outcome: measure.outcome && resolveOutcome(measure.outcome, record) };
}

function resolveOutcome(outcome: Outcome, record: CaseRecord | undefined): Outcome {
  if (outcome.kind === 'condition') {
    return { kind: 'condition', condition: resolveCondition(outcome.condition, record) };
  }
  return outcome.when ? outcome : { ...outcome, since: outcome.since ?? firstMoment(record) };
}

type Outages = NonNullable<Extract<Measure, { kind: 'availability' }>['outages']>;

function resolveOutages(outages: Outages, records: RecordsByName): Outages {
  const record = records.get(outages.record.name);
  const [from, to] = [outages.from ?? firstMoment(record), outages.to ?? momentAt(1, record)];
  return { ...outages, filter: outages.filter && resolveCondition(outages.filter, record), from, to };
}

const firstMoment = (record: CaseRecord | undefined): Ref | null => momentAt(0, record);

function momentAt(index: number, record: CaseRecord | undefined): Ref | null {
  const moment = record?.moments[index];
  return moment ? { name: moment.name, source: moment.source } : null;
}

/** A bare name is a moment of the record, or else one of its yes/no fields. */
function resolveCondition(condition: Condition, record: CaseRecord | undefined): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, conditions: condition.conditions.map((it) => resolveCondition(it, record)) };
    case 'not':
      return { ...condition, condition: resolveCondition(condition.condition, record) };
    case 'is': {
      const isMoment = record?.moments.some((moment) => moment.name === condition.field.name);
      if (!isMoment) return condition;
      return { kind: 'reached', moment: condition.field, within: null, since: null, source: condition.source };
    }
    case 'reached':
      return { ...condition, since: condition.since ?? (condition.within && firstMoment(record)) };
    case 'compare':
    case 'timed':
      return condition;
  }
}
