/** The stable identity of targets: what they measure, never how much or in which line. */
import type { Condition, Measure, Target } from './schema.ts';

/**
 * What a target measures. Two targets with the same subject are about the same record and outcome,
 * or the same statistic and quantity: in a branch, one replaces the other.
 */
export function subjectOf(measure: Measure): string {
  switch (measure.kind) {
    case 'share':
      return slug(measure.record?.name ?? 'share', outcomeWords(measure.outcome));
    case 'checks':
      return 'checks';
    case 'availability':
      return slug('available', measure.of);
    case 'count':
      return slug('number-of', measure.record?.name);
    case 'rate':
      return slug(measure.record?.name, 'per', measure.per.record.name);
    case 'elapsed':
      return slug(statisticName(measure), 'time', measure.since?.name, measure.until?.name, ...ofWhat(measure));
    case 'score':
      return slug(statisticName(measure), measure.field?.name, ...ofWhat(measure));
    case 'waiting':
      return slug(
        measure.of === 'count' ? 'number-of' : undefined,
        measure.record?.name,
        'not-yet',
        measure.until?.name,
      );
  }
}

const ofWhat = ({ record, weight }: Extract<Measure, { statistic: string }>): (string | undefined)[] => [
  record?.name,
  weight ? `weighted-by-${weight.name}` : undefined,
];

const statisticName = (measure: { statistic: string; rank: number | null }): string =>
  slug(measure.statistic, measure.rank === null ? undefined : String(measure.rank));

function outcomeWords(outcome: Extract<Measure, { kind: 'share' }>['outcome']): string | undefined {
  if (outcome?.kind === 'condition') return columnsOf(outcome.condition).join('-');
  return outcome?.moment?.name ?? (outcome?.limit ? 'in-time' : undefined);
}

/** The columns that a condition reads, in the order in which it names them. */
function columnsOf(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap(columnsOf);
    case 'not':
      return ['not', ...columnsOf(condition.condition)];
    case 'reached':
    case 'timed':
      return [condition.moment.name];
    default:
      return [condition.field.name];
  }
}

const slug = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .join('-')
    .replace(/\s+/g, '-');

/**
 * Targets with their identities: the author's name, or the subject, numbered where it recurs. The rows of a table have
 * that of the table, and their value behind it.
 */
export function withIdentities(targets: readonly Target[], path: string): Target[] {
  const used = new Map<string, number>();
  const tables = new Map<string, string>();
  const numbered = (base: string): string => {
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count > 1 ? `${base}-${count}` : base;
  };
  return targets.map((target) => {
    const base = `${path}/${target.name ?? subjectOf(target.measure)}`;
    const { row } = target;
    if (!row) return { ...target, id: numbered(base) };
    const known = row.table || JSON.stringify(target.source);
    const table = tables.get(known) ?? numbered(base);
    tables.set(known, table);
    return { ...target, id: numbered(`${table}/${row.value.replace(/[\s/]+/g, '-')}`), row: { ...row, table } };
  });
}

/** The identity of a target within its standard, in one word. */
export const ownIdOf = ({ id, row }: Target): string =>
  id
    .split('/')
    .slice(row ? -2 : -1)
    .join('-');
