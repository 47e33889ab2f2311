/** What a manager wants to know first: which targets were kept, which were missed, and of which it cannot be told. */
import type { PeriodResult, Results, TargetResult } from '../../measure/results/schema.ts';
import { sparkline } from '../writers/chart-words.ts';
import { advice } from './advice.ts';
import { emptyLines } from './empty-lines.ts';
import { boundText, figureText, whyText } from './figures.ts';
import { isAmongCases, openWords } from './open-cases.ts';
import { partsMissed } from './parts-missed.ts';
import { refusedLines } from './refused-lines.ts';
import { doubtText } from './refused-share.ts';

export type Standing = 'missed' | 'cannot be told' | 'met';

export interface Summary {
  readonly standing: Standing;
  readonly result: TargetResult;
  /** The last period that has ended and has a figure; undefined where there is none. */
  readonly last: PeriodResult | undefined;
  /** One line each. */
  readonly details: readonly string[];
}

/** What has to be done something about comes first. */
export const WORST_FIRST: readonly Standing[] = ['missed', 'cannot be told', 'met'];

export const summariesOf = ({ targets }: Results): Summary[] => missedFirst(targets.map(summaryOf));

/** Those that were missed come first. */
export const missedFirst = (summaries: readonly Summary[]): Summary[] =>
  summaries.toSorted((a, b) => WORST_FIRST.indexOf(a.standing) - WORST_FIRST.indexOf(b.standing));

/** A target stands as its last whole period does. */
export function summaryOf(result: TargetResult): Summary {
  const { verdict, period } = result.standing;
  const last = result.periods.find(({ name }) => name === period);
  return { standing: verdict, result, last, details: detailsOf(result, last) };
}

function detailsOf(result: TargetResult, last: PeriodResult | undefined): string[] {
  if (result.problem) return [result.problem.text];
  if (!last)
    return [
      result.periods.length === 0 ? noneText(result) : whyNone(result),
      ...result.notes,
      ...runningLine(result),
      ...refusedLines(result.rows),
      ...emptyLines(result.rows),
    ];
  const advised = advice(result);
  const doubt = doubtText(result, last);
  return [
    ...(result.standing.doubt === null ? [] : [result.standing.doubt]),
    `${last.name}: ${summaryLine(result, last)}`,
    ...(doubt === null ? [] : [doubt]),
    ...result.notes,
    ...runningLine(result),
    ...partsLine(result, last),
    ...trendLine(result),
    ...(advised === null ? [] : [advised]),
    ...refusedLines(result.rows),
    ...emptyLines(result.rows),
  ];
}

function whyNone({ periods }: TargetResult): string {
  const why = whyText(periods.at(-1) ?? { why: 'no cases', undecided: 0 });
  return why === '' ? 'No period of it has ended yet.' : `No period has a figure: ${why}.`;
}

/** The figure of a period, and in brackets what has to be known beside it. */
export function summaryLine(result: TargetResult, period: PeriodResult): string {
  const { figure, cases, undecided, final, withinChance, verdict } = period;
  const words = figure === null ? whyText(period) : figureText(figure, result);
  const asked = boundText(result);
  const notes = [
    ...(cases === null || result.unit === 'cases' ? [] : [`${cases} ${cases === 1 ? 'case' : 'cases'}`]),
    ...(undecided > 0 ? [`${undecided} ${isAmongCases(period) ? openWords(period) : 'undecided'}`] : []),
    ...(period.unclear > 0 ? [`${period.unclear} not yet known to count`] : []),
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

/** A figure of all may keep the bound that one of them misses: who that is. */
function partsLine(result: TargetResult, { name, parts }: PeriodResult): string[] {
  const missed = partsMissed(parts, result);
  return missed === null ? [] : [`In ${name} missed by ${missed}; each of them is to keep it.`];
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
  if (rows && rows.counted > 0) return 'None of its periods lies wholly in the days that were asked for.';
  return rows && rows.refused.length > 0 ? 'No row of it could be counted.' : 'No case of it has begun yet.';
}
