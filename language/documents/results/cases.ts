/** Single cases, as far as somebody asked for them: those that were missed, and those that still run. */
import type { TargetResult } from '../../measure/results/schema.ts';
import { type DocumentBlock, type SheetRow, said, type TableRow, textCell } from '../document/tree.ts';
import { contextOf } from './columns.ts';
import { lengthText, timeInTable } from './figures.ts';
import { withRow } from './periods.ts';

type ListedCase = TargetResult['misses'][number];

export const caseTables = (result: TargetResult, asOf: string): DocumentBlock[] => [
  ...tableOf(result, asOf, 'miss', 'Cases that were missed, the latest first', result.misses),
  ...tableOf(result, asOf, 'open case', 'Cases that still run, the next to be late first', result.open),
];

const COLUMNS = ['Row', 'Began', 'Due', 'Happened', 'How late'] as const;

function tableOf(
  result: TargetResult,
  asOf: string,
  kind: string,
  caption: string,
  cases: readonly ListedCase[],
): DocumentBlock[] {
  if (cases.length === 0) return [];
  const rows = cases.map((it): TableRow => {
    const cells = [
      `${it.file}, row ${it.row}`,
      timeInTable(it.begin),
      timeInTable(it.due),
      happened(it),
      lateness(it, asOf),
    ];
    return {
      header: said(it.key ?? '(no key)'),
      cells: withRow(
        cells.map((text) => textCell(text)),
        { ...contextOf(result), kind, ...caseColumns(it) },
      ),
    };
  });
  return [
    {
      kind: 'table',
      id: kind.replace(' ', '-'),
      caption,
      columns: ['Case', ...COLUMNS],
      times: COLUMNS.slice(1, -1),
      rows,
    },
  ];
}

const happened = ({ at }: ListedCase): string => (at === null ? 'not yet' : timeInTable(at));

const caseColumns = ({ key, begin, due, at, file, row }: ListedCase): SheetRow => ({
  ...{ key: key ?? '', begin, due: due ?? '', at: at ?? '' },
  ...{ 'data file': file, 'data row': String(row) },
});

/** By the clock on the wall, closing time included. */
function lateness({ due, at }: ListedCase, asOf: string): string {
  if (due === null) return '';
  const seconds = (Date.parse(at ?? asOf) - Date.parse(due)) / 1000;
  if (seconds < 0) return at === null ? `due in ${lengthText(-seconds)}` : `${lengthText(-seconds)} early`;
  return `${lengthText(seconds)}${at === null ? ' so far' : ''}`;
}
