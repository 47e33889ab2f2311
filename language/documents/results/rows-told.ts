/** What became of the rows that were read. */
import type { TargetResult } from '../../measure/results/schema.ts';
import { type DocumentBlock, type SheetRow, said, type TableRow, textCell } from '../document/tree.ts';
import { contextOf } from './columns.ts';
import { countText } from './figures.ts';
import { withRow } from './periods.ts';

type Rows = NonNullable<TargetResult['rows']>;
type Refused = Rows['refused'][number];

/** Read is counted, left out and refused together, so that nobody has to look for a row. */
export function rowTable(result: TargetResult): DocumentBlock[] {
  const { rows, record } = result;
  if (!rows) return [];
  const isClean = rows.refused.length === 0;
  const line = (header: string, number: number, reason: string, also: SheetRow = {}): TableRow => ({
    header: said(header),
    cells: withRow([textCell(countText(number)), ...(isClean ? [] : [textCell(also.examples ?? '')])], {
      ...contextOf(result),
      ...{ kind: 'rows', record: record ?? '', rows: String(number), reason, ...also },
    }),
  });
  return [
    {
      ...{ kind: 'table', id: 'rows', caption: 'What became of the rows' },
      columns: ['', 'Rows', ...(isClean ? [] : ['For example'])],
      numbers: ['Rows'],
      rows: [
        line('Read', rows.read, 'read'),
        line('Counted', rows.counted, 'counted'),
        ...rows.excluded.map((it) => line(`Left out: ${leftOutText(it)}`, it.rows, it.reason)),
        ...rows.refused.map((it) => line(refusedText(it), it.rows, it.reason, refusedColumns(it))),
      ],
      also: rows.refused.flatMap((it) => refusedRows(it, result)),
    },
  ];
}

/** Why in words: of what is asked of cases there is one condition. */
const leftOutText = ({ reason }: Rows['excluded'][number]): string =>
  reason === 'fulfils another condition' ? 'does not fulfil the condition' : reason;

const refusedText = ({ reason, column }: Refused): string =>
  `Refused: ${reason}${column === null ? '' : ` in “${column}”`}`;

/** Each row that is named, so that whoever mends the data has a list of what to look at. */
const refusedRows = ({ reason, column, examples }: Refused, result: TargetResult): SheetRow[] =>
  examples.map(({ file, row, cell }) => ({
    ...contextOf(result),
    ...{ kind: 'refused row', record: result.record ?? '', reason, column: column ?? '' },
    ...{ 'data file': file, 'data row': String(row), cell: cell ?? '' },
  }));

/** So many are examples; more are a list. */
const EXAMPLES = 3;

const refusedColumns = ({ column, examples }: Refused): SheetRow => ({
  column: column ?? '',
  examples: examples
    .slice(0, EXAMPLES)
    .map(({ file, row, cell }) => `${file}, row ${row}${cell === null ? '' : `: “${cell}”`}`)
    .join('; '),
});
