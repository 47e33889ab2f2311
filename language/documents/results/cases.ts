/** Single cases, as far as somebody asked for them: those that were missed, and those that still run. */
import type { TargetResult } from '../../measure/results/schema.ts';
import { type DocumentBlock, type SheetRow, said, type TableRow, textCell } from '../document/tree.ts';
import { contextOf } from './columns.ts';
import { lengthText, timeInTable } from './figures.ts';
import { withRow } from './periods.ts';

type ListedCase = TargetResult['misses'][number];

export const caseTables = (result: TargetResult, asOf: string): DocumentBlock[] => [
  ...tableOf(result, asOf, 'miss', 'Cases that were missed, the newest first', result.misses),
  ...tableOf(result, asOf, 'open case', 'Cases that still run, the next to be late first', result.open),
];

interface Column {
  readonly name: string;
  readonly cellOf: (it: ListedCase, asOf: string, outcome: string) => string;
}

const COLUMNS: readonly Column[] = [
  { name: 'Row', cellOf: ({ file, row }) => `${file}, row ${row}` },
  { name: 'Began', cellOf: ({ begin }) => timeInTable(begin) },
  { name: 'Due', cellOf: ({ due }) => timeInTable(due) },
  { name: 'Happened', cellOf: ({ at }, _, outcome) => (at === null ? outcome : timeInTable(at)) },
  { name: 'How late', cellOf: lateness },
];

/** What is to be said of a case that was missed and has no time at which it happened. */
export function missedAs({ asks }: Pick<TargetResult, 'asks'>): string {
  switch (asks) {
    case 'field':
      return 'recorded as no';
    case 'condition':
      return 'not fulfilled';
    default:
      return 'not recorded';
  }
}

function tableOf(
  result: TargetResult,
  asOf: string,
  kind: string,
  caption: string,
  cases: readonly ListedCase[],
): DocumentBlock[] {
  if (cases.length === 0) return [];
  const outcome = kind === 'miss' ? missedAs(result) : 'not recorded yet';
  // What has no deadline cannot be late.
  const columns = cases.some(({ due }) => due !== null)
    ? COLUMNS
    : COLUMNS.filter(({ name }) => !OF_DEADLINES.has(name));
  const rows = cases.map((it): TableRow => {
    const cells = columns.map(({ cellOf }) => cellOf(it, asOf, outcome));
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
      columns: ['Case', ...columns.map(({ name }) => name)],
      times: ['Began', 'Due', 'Happened'],
      rows,
    },
  ];
}

const OF_DEADLINES: ReadonlySet<string> = new Set(['Due', 'How late']);

const caseColumns = ({ key, begin, due, at, file, row }: ListedCase): SheetRow => ({
  ...{ key: key ?? '', begin, due: due ?? '', at: at ?? '' },
  ...{ 'data file': file, 'data row': String(row) },
});

/** By the clock on the wall, closing time included. Of what is not recorded nobody knows whether it still runs or has ended otherwise. */
function lateness({ due, at }: ListedCase, asOf: string): string {
  if (due === null) return '';
  const seconds = (Date.parse(at ?? asOf) - Date.parse(due)) / 1000;
  if (at === null) return seconds < 0 ? `due in ${lengthText(-seconds)}` : `due ${lengthText(seconds)} ago`;
  return seconds < 0 ? `${lengthText(-seconds)} early` : lengthText(seconds);
}
