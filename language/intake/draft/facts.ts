/** What all rows of a table together tell about each of them. */
import type { PeriodUnit } from '../../quantities/calendar.ts';
import type { Column } from '../columns/columns.ts';
import { type ShareScale, shareScaleOf } from '../figures/shares.ts';
import type { ImportedRow } from '../rows.ts';

export interface TableFacts {
  /** Whether there is a column for targets, so that an empty cell in it tells something. */
  readonly hasTargets: boolean;
  /** Whether any cell in it is per cent, so that bare numbers may be something else. */
  readonly hasPercents: boolean;
  /** The same of results. */
  readonly hasPercentResults: boolean;
  readonly targetScale: ShareScale;
  readonly performanceScale: ShareScale;
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
  const results = rows.flatMap((row) => row.cells.performance ?? []);
  const targets = rows.flatMap(({ asked }) => asked.filter(({ field }) => field === 'target').map(({ text }) => text));
  const perOf = (...fields: string[]): PeriodUnit | null =>
    columns.find(({ field, period }) => field !== null && fields.includes(field) && period !== null)?.period ?? null;
  return {
    hasTargets: columns.some(({ field }) => field === 'target'),
    hasPercents: targets.some((text) => /[%％]/.test(text)),
    hasPercentResults: results.some((text) => /[%％]/.test(text)),
    targetScale: shareScaleOf(targets),
    performanceScale: shareScaleOf(results),
    yearBegins,
    targetPer: perOf('target', 'performance'),
    volumePer: perOf('volume'),
  };
}
