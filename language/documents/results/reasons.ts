/** Why of some targets it cannot be told whether they were kept. */
import { plainWords } from '../../text/plain-words.ts';
import { type DocumentTable, said, textCell } from '../document/tree.ts';
import { countText } from './figures.ts';
import type { Summary } from './summary.ts';

interface Reason {
  /** A sentence. */
  readonly why: string;
  readonly of: readonly Summary[];
}

/** What stands in the way of most targets comes first: one file that is missing may be that of many, and of all branches. */
export function reasonsUntold(summaries: readonly Summary[]): Reason[] {
  const untold = summaries.filter(({ standing }) => standing === 'cannot be told');
  return [...Map.groupBy(untold, ({ details }) => plainWords(details[0] ?? ''))]
    .map(([why, of]) => ({ why, of }))
    .toSorted((a, b) => b.of.length - a.of.length);
}

/** None where a single target cannot be told: its own line says why. */
export function reasonsTable(summaries: readonly Summary[]): DocumentTable[] {
  const reasons = reasonsUntold(summaries);
  const count = reasons.reduce((sum, { of }) => sum + of.length, 0);
  if (count < 2) return [];
  return [
    {
      ...{ kind: 'table', id: 'why-untold', caption: `Why ${countText(count)} targets cannot be told` },
      columns: ['Why', 'Targets'],
      numbers: ['Targets'],
      rows: reasons.map(({ why, of }) => ({ header: said(why), cells: [textCell(countText(of.length))] })),
    },
  ];
}
