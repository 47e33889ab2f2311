/** Tables in which a more urgent case is given longer than a less urgent one. */
import { ranksOf } from '../../lexicon/urgency.ts';
import type { Limit, Standard, Target } from '../../model/schema.ts';
import { compareDurations } from '../../quantities/duration.ts';
import { limitAsked } from './limits.ts';
import { planOf } from './plan-of.ts';

interface Row {
  readonly target: Target;
  readonly value: string;
  readonly limit: Limit;
}

/** Two rows of a table, in the order of their names. */
export interface Disordered {
  readonly urgent: Row;
  readonly other: Row;
  /** Whether their names say so themselves; else it is what most rows of the table say. */
  readonly isSure: boolean;
}

/** In each table of a standard the first two rows that do not go as their names do. */
export function disorderedIn({ targets }: Standard): Disordered[] {
  const tables = Map.groupBy(targets, ({ row }) => row?.table);
  return [...tables].flatMap(([table, rows]) => (table === undefined ? [] : (inTable(rows) ?? [])));
}

function inTable(targets: readonly Target[]): Disordered | undefined {
  const rows = targets.flatMap(rowOf);
  const ranked = ranksOf(
    rows.map(({ value }) => value),
    targets[0]?.row?.field.name ?? '',
  );
  if (!ranked) return undefined;
  const byName = rows
    .map((row, index) => ({ row, rank: ranked.ranks[index] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
  const [falling, rising] = [wrongIn(byName), wrongIn(byName.toReversed())];
  if (ranked.isSure) return falling[0] && { ...falling[0], isSure: true };
  // Of numbers nobody knows whether 1 is the most or the least: most rows tell, and of as many either way 1 is the most.
  const few = rising.length < falling.length ? rising : falling;
  const isMixed = falling.length > 0 && rising.length > 0;
  return isMixed && few[0] ? { ...few[0], isSure: false } : undefined;
}

const rowOf = (target: Target): Row[] => {
  const limit = limitAsked(planOf(target));
  return target.row && limit && target.bound?.direction === 'at least'
    ? [{ target, value: target.row.value, limit }]
    : [];
};

/** Where of rows from the most to the least urgent the former gives longer, those that are next to each other first. */
const wrongIn = (rows: readonly Row[]): Omit<Disordered, 'isSure'>[] =>
  rows.flatMap((other, index) =>
    rows
      .slice(0, index)
      .filter((urgent) => isLooser(urgent, other))
      .map((urgent) => ({ urgent, other }))
      .toReversed(),
  );

/** Whether a row gives longer, and asks it of no more cases. */
function isLooser(row: Row, than: Row): boolean {
  const [mine, theirs] = [row, than].map(({ target }) => target.bound?.value);
  if (mine?.kind !== 'percent' || theirs?.kind !== 'percent' || mine.value > theirs.value) return false;
  return (compareDurations(row.limit, than.limit) ?? 0) > 0;
}
