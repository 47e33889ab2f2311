/** What a manager wants to know first: which targets were kept, which were missed, and of which it cannot be told. */
import type { PeriodResult, Results, TargetResult } from '../../measure/results/schema.ts';
import { formatsOf } from '../../measure/times/recognised.ts';
import { sparkline } from '../writers/chart-words.ts';
import { boundText, figureText, whyText } from './figures.ts';
import { worstFirst } from './worst-first.ts';

export type Standing = 'missed' | 'cannot be told' | 'met';

export interface Summary {
  readonly standing: Standing;
  readonly result: TargetResult;
  /** The last period that has ended and has a figure; undefined where there is none. */
  readonly last: PeriodResult | undefined;
  /** One line each. */
  readonly details: readonly string[];
}

const ORDER: readonly Standing[] = ['missed', 'cannot be told', 'met'];

export const summariesOf = ({ targets }: Results): Summary[] => inOrder(targets.map(summaryOf));

/** Those that were missed come first. */
export const inOrder = (summaries: readonly Summary[]): Summary[] =>
  summaries.toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));

/** A target stands as its last whole period does. */
export function summaryOf(result: TargetResult): Summary {
  const last = result.periods.findLast(({ ended, figure, verdict }) => ended && (verdict !== null || figure !== null));
  const standing = last?.verdict ?? 'cannot be told';
  return { standing, result, last, details: detailsOf(result, last) };
}

function detailsOf(result: TargetResult, last: PeriodResult | undefined): string[] {
  if (result.problem) return [result.problem.text];
  if (!last)
    return [
      result.periods.length === 0 ? noneText(result) : `No period has a figure: ${whyNone(result)}.`,
      ...result.notes,
      ...rowsLine(result),
    ];
  return [
    `${last.name}: ${lineOf(result, last)}`,
    ...result.notes,
    ...runningLine(result),
    ...partsLine(result, last),
    ...trendLine(result),
    ...rowsLine(result),
  ];
}

const whyNone = ({ periods }: TargetResult): string => whyText(periods.at(-1) ?? { why: 'no cases', undecided: 0 });

/** The figure of a period, and in brackets what has to be known beside it. */
export function lineOf(result: TargetResult, period: PeriodResult): string {
  const { figure, cases, undecided, final, withinChance, verdict } = period;
  const words = figure === null ? whyText(period) : figureText(figure, result);
  const asked = boundText(result);
  const notes = [
    ...(cases === null || result.unit === 'cases' ? [] : [`${cases} ${cases === 1 ? 'case' : 'cases'}`]),
    ...(undecided > 0 ? [`${undecided} undecided`] : []),
    ...(asked ? [`${asked} asked for`] : ['nothing is asked for']),
    ...(final ? [] : ['not final']),
    ...(verdict === 'missed' && withinChance ? ['could be chance'] : []),
    ...(period.overCeiling > 0 ? [`${period.overCeiling} over the ceiling`] : []),
  ];
  return `${words} (${notes.join(', ')})`;
}

/** The period that still runs says little, and is what people can still change. */
function runningLine(result: TargetResult): string[] {
  const running = result.periods.at(-1);
  if (!running || running.ended || running.figure === null) return [];
  return [`${running.name} so far: ${figureText(running.figure, result)}`];
}

const SHOWN = 5;

function partsLine(result: TargetResult, { parts }: PeriodResult): string[] {
  const missed = worstFirst(parts, result).filter(({ verdict }) => verdict === 'missed');
  if (missed.length === 0) return [];
  const worst = missed
    .slice(0, SHOWN)
    .map((part) => `${part.value} ${part.figure === null ? whyText(part) : figureText(part.figure, result)}`);
  const more = missed.length > SHOWN ? `, and ${missed.length - SHOWN} more` : '';
  return [`missed by ${missed.length} of ${parts.length}: ${worst.join(', ')}${more}`];
}

/** `better over 12 periods`; null where there are too few to tell. */
export const trendWords = ({ trend }: TargetResult): string | null =>
  trend && `${trend.change} over ${trend.periods} periods`;

function trendLine(result: TargetResult): string[] {
  const ended = result.periods.filter((it) => it.ended).slice(-LINE);
  if (ended.length < 2) return [];
  const trend = trendWords(result);
  const change = trend === null ? '' : `, ${trend}`;
  return [`${sparkline(ended.map(({ figure }) => figure))} ${ended[0]?.name} to ${ended.at(-1)?.name}${change}`];
}

/** Two years of months. */
const LINE = 24;

function noneText({ rows }: TargetResult): string {
  if (rows?.read === 0) return 'Its data holds no rows.';
  return rows && rows.refused.length > 0 ? 'No row of it could be counted.' : 'No case of it has begun yet.';
}

/** How times are written that cannot be read, where that can be told. */
function timesAdvice(reason: Refused['reason'], examples: Refused['examples']): string {
  if (reason !== 'unreadable time') return '';
  const formats = formatsOf(examples.flatMap(({ cell }) => cell ?? [])).formats.filter((it) => it !== null);
  const written = formats.map((format) => `\`times as "${format}"\``).join(' or ');
  return written === '' ? '' : `. Write ${written} in the record`;
}

type Refused = NonNullable<TargetResult['rows']>['refused'][number];

/** Rows that cannot be believed are told wherever a figure is made without them. */
function rowsLine({ rows }: TargetResult): string[] {
  return (rows?.refused ?? []).map(({ reason, column, rows: count, examples }) => {
    const [first] = examples;
    const where = column === null ? '' : ` in “${column}”`;
    const cell = first?.cell == null ? '' : `, such as “${first.cell}”`;
    const place = first ? ` (${first.file}, row ${first.row})` : '';
    return `${count} ${count === 1 ? 'row' : 'rows'} refused: ${reason}${where}${cell}${place}${timesAdvice(reason, examples)}`;
  });
}
