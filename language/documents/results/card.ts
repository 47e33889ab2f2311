/** A target on a card: how it stands, its figures period by period, its cases, its rows, and how to compute it again. */

import { columnsRead } from '../../meaning/measures/columns.ts';
import { planOf } from '../../meaning/measures/plan-of.ts';
import type { TargetResult } from '../../measure/results/schema.ts';
import { plainWords } from '../../text/plain-words.ts';
import { noteOf } from '../document/notes.ts';
import { type Card, type DocumentBlock, type Fact, type SheetRow, said } from '../document/tree.ts';
import { columnTable } from '../metrics/column-table.ts';
import { computedFacts, fact } from '../metrics/facts.ts';
import { plain } from '../sentences/phrasing.ts';
import { advice } from './advice.ts';
import { caseTables } from './cases.ts';
import { askedColumns, contextOf, figureColumns, periodColumns, sourceColumns } from './columns.ts';
import type { Declared } from './declared.ts';
import { emptyLines } from './empty-lines.ts';
import { boundText, figureText } from './figures.ts';
import { lengthCurve } from './lengths.ts';
import { partTable } from './parts.ts';
import { periodChart } from './period-chart.ts';
import { periodTable } from './periods.ts';
import { isInDoubt, refusedRemark, refusedShareText } from './refused-share.ts';
import { rowTable } from './rows-told.ts';
import { type Summary, summaryLine, trendWords } from './summary.ts';
import { standingText } from './verdict.ts';

/** The name of a target within its standard. */
export const ownNameOf = ({ target, branch }: TargetResult): string =>
  target
    .split('/')
    .slice(branch ? 3 : 2)
    .join('-');

/** @param declared what the standards say of the target; undefined where they are not at hand */
export function resultCard(summary: Summary, declared: Declared | undefined, asOf: string): Card {
  const { result, last } = summary;
  return {
    kind: 'card',
    id: ownNameOf(result),
    title: said(result.text, result.source),
    blocks: [
      { kind: 'facts', facts: standingFacts(summary, declared) },
      ...result.notes.map((text) => noteOf('question', 'Strange', said(plainWords(text)), contextOf(result))),
      ...emptyLines(result.rows).map((text) => noteOf('question', 'Empty', said(text), contextOf(result))),
      ...periodChart(result),
      ...periodTable(result),
      ...partTable(result, last),
      ...lengthCurve(result),
      ...caseTables(result, asOf),
      ...rowTable(result),
      ...(declared ? computedBlocks(declared) : []),
    ],
    row: rowOf(summary, declared),
  };
}

function standingFacts({ standing, result, last, details }: Summary, declared: Declared | undefined): Fact[] {
  const running = result.periods.at(-1);
  const trend = trendWords(result);
  const advised = advice(result);
  const [refused] = refusedRemark(result);
  return [
    ...fact('Verdict', said(standingText(standing, isInDoubt(result, last)))),
    ...fact(last?.name ?? 'Why', said(last ? summaryLine(result, last) : plainWords(details[0] ?? ''))),
    ...fact('Refused', refused === undefined ? null : said(`${refused} (${refusedShareText(result)})`)),
    ...fact(
      'So far',
      running && !running.ended && running.figure !== null
        ? said(`${figureText(running.figure, result)} in ${running.name}`)
        : null,
    ),
    ...fact('Trend', trend === null ? null : said(trend)),
    ...fact('What was kept', advised === null ? null : said(advised)),
    ...fact('Asked for', said(boundText(result) ?? 'Nothing')),
    ...fact('Owner', said(ownerOf(result, declared) || 'Nobody named yet')),
  ];
}

const ownerOf = ({ owner }: TargetResult, declared: Declared | undefined): string =>
  owner === null ? '' : (declared?.around.titleOfRole(owner) ?? plain(owner));

function computedBlocks({ target, standard, around }: Declared): DocumentBlock[] {
  const columns = columnsRead(planOf(target), around.branch?.filter ?? null, around.records);
  return [
    { kind: 'paragraph', phrases: [said('How the figure is computed:')] },
    { kind: 'facts', facts: computedFacts(target, standard, around) },
    ...columnTable(columns),
  ];
}

function rowOf({ standing, result, last }: Summary, declared: Declared | undefined): SheetRow {
  return {
    ...contextOf(result),
    kind: 'target',
    ...(last ? { ...periodColumns(last), ...figureColumns(last, result.unit) } : { why: result.problem?.text ?? '' }),
    verdict: standing,
    ...askedColumns(result),
    trend: result.trend?.change ?? '',
    owner: ownerOf(result, declared),
    record: result.record ?? '',
    ...sourceColumns(result),
  };
}
