/** Which moments and fields of a record a plan reads. */
import type { CaseRecord, Condition, FieldType, Pause, Source } from '../../model/schema.ts';
import { pausesOf } from './pauses.ts';
import type { Cases, Figure, Outages, Plan, Question } from './plan.ts';
import { momentsIn } from './timing.ts';

export interface ColumnRead {
  readonly name: string;
  /** "moment", "key", or the type of a field; null for a name that the record does not have. */
  readonly type: string | null;
  readonly column: string;
  readonly source: Source | null;
}

/**
 * The columns that a figure is computed from: when a case begins, what is asked of it, and what decides whether it counts.
 * @param also a further condition that cases fulfil, such as that of a branch
 */
export function columnsRead(
  plan: Plan,
  also: Condition | null,
  records: ReadonlyMap<string, CaseRecord>,
): ColumnRead[] {
  const { population, figure, each } = plan;
  if (population.of === 'time') return population.outages ? columnsOfOutages(population.outages, also, records) : [];
  if (population.of !== 'cases' || !population.record) return [];
  const record = records.get(population.record.name);
  const names = [
    ...refs(beginningOf(population, record), population.notYet),
    ...namesInFigure(figure),
    ...(population.filter ? namesInCondition(population.filter) : []),
    ...(also ? namesInCondition(also) : []),
    ...refs(each),
  ];
  const pauses = pausesOf(plan, record);
  const within = pauses.filter(({ record }) => record === null).flatMap(({ from, to }) => [from.name, to.name]);
  const own = [
    ...[...new Set([...names, ...within])].map((name) => columnOf(name, record)),
    ...columnsOfPauses(pauses, record, records),
  ];
  return figure.is === 'rate' ? [...own, ...columnsOfOthers(records.get(figure.per.record.name))] : own;
}

function columnsOfOutages(
  { record: ref, filter, from, to }: Outages,
  also: Condition | null,
  records: ReadonlyMap<string, CaseRecord>,
): ColumnRead[] {
  const conditions = [filter, also].filter((it) => it !== null);
  const names = [...refs(from, to), ...conditions.flatMap(namesInCondition)];
  return [...new Set(names)].map((name) => columnOf(name, records.get(ref.name)));
}

/** The moment at which a case begins: it says to which period the case belongs. */
export const beginningOf = ({ begins }: Cases, record: CaseRecord | undefined): Named | null =>
  begins ?? record?.moments[0] ?? null;

/** What is read of the cases that a rate divides by. */
function columnsOfOthers(record: CaseRecord | undefined): ColumnRead[] {
  const first = record?.moments[0];
  if (!record || !first) return [];
  return [{ ...columnOf(first.name, record), name: `${first.name} of ${record.name}` }];
}

/** What is read of the records that hold pauses, and what joins them. */
function columnsOfPauses(
  pauses: readonly Pause[],
  record: CaseRecord | undefined,
  records: ReadonlyMap<string, CaseRecord>,
): ColumnRead[] {
  const others = pauses.flatMap(({ record: ref, from, to }) => {
    const other = ref ? records.get(ref.name) : undefined;
    if (!other) return [];
    const columns = [...keyOf(other), columnOf(from.name, other), columnOf(to.name, other)];
    return columns.map((column) => ({ ...column, name: `${column.name} of ${other.name}` }));
  });
  const joined = others.length > 0 && record ? [...keyOf(record), ...others] : others;
  return [...new Map(joined.map((column) => [column.name, column])).values()];
}

const keyOf = ({ key }: CaseRecord): ColumnRead[] => (key ? [{ ...key, type: 'key' }] : []);

interface Named {
  readonly name: string;
}

function namesInFigure(figure: Figure): string[] {
  switch (figure.is) {
    case 'share':
      return figure.question ? namesInQuestion(figure.question) : [];
    case 'statistic': {
      const { value, weight } = figure;
      return value.of === 'time' ? refs(value.since, value.until, weight) : refs(value.field, weight);
    }
    case 'count':
    case 'rate':
      return [];
  }
}

function namesInQuestion(question: Question): string[] {
  switch (question.asks) {
    case 'condition':
      return namesInCondition(question.condition);
    case 'timing':
      return refs(...momentsIn(question.when), question.moment);
    case 'moment':
      return refs(question.since, question.moment);
    case 'age':
      return refs(question.since);
  }
}

export function namesInCondition(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(namesInCondition);
    case 'not':
      return namesInCondition(condition.condition);
    case 'reached':
      return refs(condition.since, condition.moment);
    case 'timed':
      return refs(...momentsIn(condition.when), condition.moment);
    case 'compare':
    case 'is':
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
