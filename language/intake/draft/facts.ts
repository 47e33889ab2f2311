/** What all rows of a table together tell about each of them. */
import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { Column } from '../columns/columns.ts';
import { type Scale, scaleOf } from '../figures/shares.ts';
import type { ImportedRow } from '../rows.ts';

export interface TableFacts {
  /** Whether there is a column for targets, so that an empty cell in it tells something. */
  readonly hasTargets: boolean;
  readonly targetScale: Scale;
  readonly performanceScale: Scale;
  /** In which month a fiscal year begins, from 1 to 12, where the user has said so. */
  readonly yearBegins: number | undefined;
  /** The period that the headings of targets and volumes speak of: “calls per day”. */
  readonly targetPer: PeriodUnit | null;
  readonly volumePer: PeriodUnit | null;
}

export function factsOf(
  columns: readonly Column[],
  rows: readonly ImportedRow[],
  yearBegins: number | undefined,
): TableFacts {
  const cells = (field: 'target' | 'performance'): string[] => rows.flatMap((row) => row.cells[field] ?? []);
  const perOf = (...fields: string[]): PeriodUnit | null =>
    columns.find(({ field, period }) => field !== null && fields.includes(field) && period !== null)?.period ?? null;
  return {
    hasTargets: columns.some(({ field }) => field === 'target'),
    targetScale: scaleOf(cells('target')),
    performanceScale: scaleOf(cells('performance')),
    yearBegins,
    targetPer: perOf('target', 'performance'),
    volumePer: perOf('volume'),
  };
}
