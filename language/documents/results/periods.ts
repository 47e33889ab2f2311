/** The periods of a target as a table, the latest first. */
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import { type Cell, type DocumentBlock, type DocumentTable, type SheetRow, said, textCell } from '../document/tree.ts';
import { counted } from '../sentences/phrasing.ts';
import { askedColumns, contextOf, figureColumns, periodColumns, spanColumns, yesOrNo } from './columns.ts';
import { countText, figureText, spanText, whyText } from './figures.ts';
import { openHeading } from './open-cases.ts';
import { partsMissed } from './parts-missed.ts';
import { verdictCell } from './verdict.ts';

/** So many fit on a page and in a picture. */
export const SHOWN_PERIODS = 36;

interface Column {
  readonly name: string | ((result: TargetResult) => string);
  readonly isNumber: boolean;
  readonly cellOf: (period: PeriodResult, result: TargetResult) => Cell;
  /** Whether it says anything of these. */
  readonly isNeeded: (result: TargetResult) => boolean;
}

const isShare = ({ periods }: TargetResult): boolean => periods.some(({ interval }) => interval !== null);
const isCounted = ({ unit, periods }: TargetResult): boolean =>
  unit !== 'cases' && periods.some(({ cases }) => cases !== null);
const asksFor = ({ bound }: TargetResult): boolean => bound !== null;

const numberCell = (number: number | null): Cell => textCell(number === null ? '' : countText(number));

const COLUMNS: readonly Column[] = [
  {
    ...{ name: 'Figure', isNumber: true, isNeeded: () => true },
    cellOf: (it, result) => textCell(it.figure === null ? whyText(it) : figureText(it.figure, result)),
  },
  { name: 'Cases', isNumber: true, isNeeded: isCounted, cellOf: ({ cases }) => numberCell(cases) },
  { name: 'Met', isNumber: true, isNeeded: isShare, cellOf: ({ met }) => numberCell(met) },
  { name: 'Missed', isNumber: true, isNeeded: isShare, cellOf: ({ missed }) => numberCell(missed) },
  {
    ...{ name: openHeading, isNumber: true, cellOf: ({ undecided }) => numberCell(undecided) },
    isNeeded: ({ periods }) => periods.some(({ undecided }) => undecided > 0),
  },
  {
    ...{ name: 'Not known to count', isNumber: true, cellOf: ({ unclear }) => numberCell(unclear) },
    isNeeded: ({ periods }) => periods.some(({ unclear }) => unclear > 0),
  },
  {
    ...{ name: 'Over the ceiling', isNumber: true, cellOf: ({ overCeiling }) => numberCell(overCeiling) },
    isNeeded: ({ periods }) => periods.some(({ overCeiling }) => overCeiling > 0),
  },
  { name: 'Interval', isNumber: true, isNeeded: isShare, cellOf: ({ interval }) => textCell(spanText(interval)) },
  { name: 'Verdict', isNumber: false, isNeeded: asksFor, cellOf: (it) => verdictCell(it) },
  {
    ...{ name: 'Missed by', isNumber: false, isNeeded: ({ periods }) => periods.some(({ parts }) => parts.length > 0) },
    cellOf: ({ parts }, result) => textCell(partsMissed(parts, result) ?? ''),
  },
  {
    ...{ name: 'Could be chance', isNumber: false, isNeeded: (it) => asksFor(it) && isShare(it) },
    cellOf: ({ withinChance }) => textCell(withinChance === null ? '' : yesOrNo(withinChance)),
  },
  { name: 'Final', isNumber: false, isNeeded: () => true, cellOf: (it) => textCell(finalText(it)) },
];

const finalText = ({ ended, final }: PeriodResult): string => (final ? 'yes' : ended ? 'no' : 'not over yet');

export function periodTable(result: TargetResult): DocumentBlock[] {
  const periods = result.periods.toReversed();
  if (periods.length === 0) return [];
  const columns = COLUMNS.filter(({ isNeeded }) => isNeeded(result)).map((it) => ({
    ...it,
    name: typeof it.name === 'string' ? it.name : it.name(result),
  }));
  const [shown, others] = [periods.slice(0, SHOWN_PERIODS), periods.slice(SHOWN_PERIODS)];
  const table: DocumentTable = {
    ...{ kind: 'table', id: 'periods' },
    caption:
      others.length > 0 ? `The last ${shown.length} of ${counted(periods.length, 'period', 'periods')}` : 'Periods',
    columns: ['Period', ...columns.map(({ name }) => name)],
    numbers: columns.filter(({ isNumber }) => isNumber).map(({ name }) => name),
    times: ['Period', 'Final'],
    rows: shown.map((period) => ({
      header: said(period.name),
      cells: withRow(
        columns.map(({ cellOf }) => cellOf(period, result)),
        periodRow(period, result),
      ),
    })),
    also: others.map((period) => periodRow(period, result)),
  };
  return [table];
}

/** A line of a table says one thing in a spreadsheet: its first cell carries it. */
export const withRow = ([first, ...others]: readonly Cell[], row: SheetRow): Cell[] =>
  first ? [{ ...first, row }, ...others] : [];

const periodRow = (period: PeriodResult, result: TargetResult): SheetRow => ({
  ...contextOf(result),
  kind: 'period',
  ...periodColumns(period),
  ...figureColumns(period, result.unit),
  ...askedColumns(result),
  ...spanColumns('usual', result.chart?.points.find(({ name }) => name === period.name) ?? null),
});
