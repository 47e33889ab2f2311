import type * as ast from '../../generated/ast.ts';
import type { Condition, Outcome, Ref, Target } from '../schema.ts';
import { limitOf, percentOf } from './quantities.ts';
import type { TreeReader } from './tree-reader.ts';

/** A table says of each value of a field how long its cases may take: each row is a target. */
export function rowTargets(reader: TreeReader, node: ast.CaseMeasure, whole: Target): Target[] {
  const field = reader.ref(node.by);
  if (!field) return [whole];
  const rows = new Map<string, ast.TableRow>();
  for (const row of node.rows.filter(({ value }) => value !== undefined)) {
    const first = rows.get(row.value);
    if (first) reader.repeats.push({ clause: row.value, source: reader.source(row), first: reader.source(first) });
    else rows.set(row.value, row);
  }
  return [...rows.values()].flatMap((row) => rowOf(reader, row, field, whole));
}

function rowOf(reader: TreeReader, node: ast.TableRow, field: Ref, whole: Target): Target[] {
  const { measure } = whole;
  const limit = limitOf(reader, node.limit);
  if (measure.kind !== 'share' || !limit) return [];
  const source = reader.property(node, 'value');
  const ofRow: Condition = {
    ...{ kind: 'compare', field, operator: '=', value: { kind: 'text', text: node.value } },
    source,
  };
  const outcome: Outcome | null = measure.outcome?.kind === 'moment' ? { ...measure.outcome, limit } : measure.outcome;
  return [
    {
      ...whole,
      measure: { ...measure, filter: both(measure.filter, ofRow), outcome },
      bound: boundOf(reader, node) ?? whole.bound,
      row: { table: '', field, value: node.value, source: reader.source(node) },
    },
  ];
}

function boundOf(reader: TreeReader, node: ast.TableRow): Target['bound'] {
  const value = percentOf(node.percent);
  if (!value || !node.side) return null;
  const direction = node.side === 'most' ? 'at most' : 'at least';
  return { direction, value, source: reader.property(node, 'percent') };
}

function both(filter: Condition | null, condition: Condition): Condition {
  if (!filter) return condition;
  return { kind: 'all', conditions: [...(filter.kind === 'all' ? filter.conditions : [filter]), condition] };
}
