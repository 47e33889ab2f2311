/** The values of the field in `each`, in the last whole period: the worst first. */
import type { PeriodResult, TargetResult } from '../../measure/results/schema.ts';
import { type Cell, type DocumentBlock, type SheetRow, said, type TableRow, textCell } from '../document/tree.ts';
import { plain } from '../sentences/phrasing.ts';
import { askedColumns, contextOf, figureColumns, spanColumns } from './columns.ts';
import { countText, figureText, spanText, whyText } from './figures.ts';
import { openHeading } from './open-cases.ts';
import { withRow } from './periods.ts';
import { verdictCell } from './verdict.ts';
import { worstFirst } from './worst-first.ts';

type Part = PeriodResult['parts'][number];

const MOST = 20;

/** @param last the period whose parts are shown; those of the others stand in the spreadsheet alone */
export function partTable(result: TargetResult, last: PeriodResult | undefined): DocumentBlock[] {
  const each = result.each;
  if (each === null || !last || last.parts.length === 0) return [];
  const parts = worstFirst(last.parts, result);
  const [shown, others] = [parts.slice(0, MOST), parts.slice(MOST)];
  const columns = ['Figure', 'Cases', 'Met', 'Missed', openHeading(result), 'Verdict'];
  const more = others.length > 0 ? `, the worst ${shown.length} of ${parts.length}` : '';
  return [
    {
      ...{ kind: 'table', id: 'parts', caption: `By ${plain(each)} in ${last.name}${more}` },
      columns: [plain(each), ...columns, ...(result.funnel ? [USUAL] : [])],
      numbers: columns.slice(0, -1),
      rows: [...shown.map((part) => rowOf(part, last, result)), ...restRow(last, columns, result)],
      also: [
        ...others.map((part) => partRow(part, last, result)),
        ...result.periods
          .filter((it) => it !== last)
          .flatMap((it) => it.parts.map((part) => partRow(part, it, result))),
      ],
    },
  ];
}

/** Between which figures the others lie that have so many cases. */
const USUAL = 'Usual for so many cases';

const rowOf = (part: Part, period: PeriodResult, result: TargetResult): TableRow => {
  const numbers = [part.cases, part.met, part.missed, part.undecided];
  const figure = part.figure === null ? whyText(part) : figureText(part.figure, result);
  return {
    header: said(part.value || '(empty)'),
    cells: withRow(
      [
        textCell(figure),
        ...numbers.map((it) => textCell(it === null ? '' : countText(it))),
        verdictCell(part),
        ...usualCell(part, result),
      ],
      partRow(part, period, result),
    ),
  };
};

/** Cases of the whole that are in no part, so that the parts and they add up. */
function restRow({ cases, parts }: PeriodResult, columns: readonly string[], result: TargetResult): TableRow[] {
  const rest = (cases ?? 0) - parts.reduce((sum, part) => sum + (part.cases ?? 0), 0);
  if (rest <= 0 || !result.rows?.empty.some(({ effect }) => effect === 'is in no part')) return [];
  const cells = [...columns, ...(result.funnel ? [USUAL] : [])].map((it) => (it === 'Cases' ? countText(rest) : ''));
  return [{ header: said('(empty)'), cells: cells.map((text) => textCell(text)) }];
}

function usualCell(part: Part, result: TargetResult): Cell[] {
  if (!result.funnel) return [];
  const usual = usualOf(part, result);
  if (!usual) return [textCell('')];
  return [textCell(`${spanText(usual)}${usual.outside ? ': different' : ''}`)];
}

const partRow = (part: Part, { name, from, until }: PeriodResult, result: TargetResult): SheetRow => ({
  ...contextOf(result),
  ...{ kind: 'part', period: name, from, until, part: part.value },
  ...figureColumns(part, result.unit),
  ...askedColumns(result),
  ...spanColumns('usual', name === result.funnel?.period ? usualOf(part, result) : null),
});

const usualOf = ({ value }: Part, { funnel }: TargetResult) =>
  funnel?.points.find((point) => point.value === value) ?? null;
