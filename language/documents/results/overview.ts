/** All targets at a glance, those that were missed first. */
import type { TargetResult } from '../../measure/results/schema.ts';
import { plainWords } from '../../text/plain-words.ts';
import { type Cell, type DocumentBlock, type DocumentTable, said, type TableRow, textCell } from '../document/tree.ts';
import { capital, counted } from '../sentences/phrasing.ts';
import { emptyText } from './empty-lines.ts';
import { boundText, countText, figureText, whyText } from './figures.ts';
import { partsMissed } from './parts-missed.ts';
import { isInDoubt, refusedRemark, refusedShareText } from './refused-share.ts';
import { missedFirst, type Standing, type Summary, trendWords, WORST_FIRST } from './summary.ts';
import { standingCell } from './verdict.ts';

/** "8 targets: 2 missed, 1 cannot be told, 5 met." */
export function totalsLine(summaries: readonly Summary[]): string {
  const of = (standing: Standing): number => summaries.filter((it) => it.standing === standing).length;
  const parts = WORST_FIRST.map((it) => `${of(it)} ${it}`);
  return `${counted(summaries.length, 'target', 'targets')}: ${parts.join(', ')}.`;
}

const COLUMNS = ['Verdict', 'Period', 'Figure', 'Cases', 'Asked for', 'Remarks'] as const;

/** A table for each service and branch, those that were missed first. @param pathTo the names that lead to the card of a target */
export function overviewTables(
  summaries: readonly Summary[],
  pathTo: ((result: TargetResult) => readonly string[]) | null,
): DocumentBlock[] {
  const places = Map.groupBy(summaries, ({ result }) => placeOf(result));
  return [...places].map(
    ([caption, of], index): DocumentTable => ({
      ...{ kind: 'table', id: `overview-${index + 1}`, caption },
      columns: ['Target', ...COLUMNS],
      numbers: ['Figure', 'Cases'],
      times: ['Period'],
      isStacked: true,
      rows: missedFirst(of).map((it) => rowOf(it, pathTo)),
    }),
  );
}

const placeOf = ({ service, branch }: TargetResult): string => {
  const name = service.title || service.name;
  return branch ? `${name}: ${branch.title || branch.name}` : name;
};

const rowOf = (summary: Summary, pathTo: ((result: TargetResult) => readonly string[]) | null): TableRow => {
  const { standing, result, last } = summary;
  const figure = last ? (last.figure === null ? whyText(last) : figureText(last.figure, result)) : '–';
  const cases = last?.cases == null || result.unit === 'cases' ? '' : countText(last.cases);
  const refused = refusedShareText(result);
  return {
    title: result.standard.title || result.standard.name,
    header: said(result.text, result.source),
    ...(pathTo ? { leadsTo: pathTo(result) } : {}),
    cells: [
      standingCell(standing, null, isInDoubt(result, last)),
      textCell(last?.name ?? ''),
      textCell(refused && last ? `${figure} (${refused})` : figure),
      textCell(cases),
      textCell(boundText(result) ?? 'nothing'),
      remarksCell(summary),
    ],
  };
};

/** Two years of months. */
const BARS = 24;

function remarksCell({ result, last, details }: Summary): Cell {
  if (!last) return textCell(plainWords(details[0] ?? ''));
  const figures = result.periods.filter(({ ended }) => ended).map(({ figure }) => figure);
  const running = result.periods.at(-1);
  const trend = trendWords(result);
  const remarks = [
    ...(result.standing.doubt === null ? [] : [result.standing.doubt.replace(/\.$/, '')]),
    ...(trend === null ? [] : [trend]),
    ...(last.verdict === 'missed' && last.withinChance ? ['so few cases that it could be chance'] : []),
    ...(last.final ? [] : ['may still change']),
    ...(last.overCeiling > 0 ? [`${countText(last.overCeiling)} took longer than any may`] : []),
    ...partsRemark(result, last),
    ...(running && !running.ended && running.figure !== null
      ? [`${running.name} so far ${figureText(running.figure, result)}`]
      : []),
    ...refusedRemark(result),
    ...(result.rows?.empty ?? []).map(emptyText),
  ];
  return { ...textCell(capital(remarks.join('; '))), bars: figures.length > 1 ? figures.slice(-BARS) : [] };
}

function partsRemark(result: TargetResult, { parts }: NonNullable<Summary['last']>): string[] {
  const missed = partsMissed(parts, result);
  return missed === null ? [] : [`missed by ${missed}`];
}
