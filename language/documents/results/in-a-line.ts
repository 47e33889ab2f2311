/** A result where there is room for little: in a line, and in a few of them. */
import type { TargetResult } from '../../measure/results/schema.ts';
import { plainWords } from '../../text/plain-words.ts';
import { plain } from '../sentences/phrasing.ts';
import { boundText, figureText } from './figures.ts';
import { summaryLine, summaryOf } from './summary.ts';

/** `2026-09: 87.2%, missed (at least 90% asked for)`; undefined where there is no data that tells anything. */
export function inALine(result: TargetResult): string | undefined {
  const { last, details } = summaryOf(result);
  if (!last) return isRead(result) ? `cannot be told: ${plainWords(details[0] ?? '')}` : undefined;
  const figure = last.figure === null ? '' : ` ${figureText(last.figure, result)},`;
  const asked = boundText(result);
  return `${last.name}:${figure} ${last.verdict ?? 'nothing asked for'}${asked ? ` (${asked} asked for)` : ''}`;
}

/** Whether there was data: that there is none is no news to those who know. */
const isRead = ({ problem, rows }: TargetResult): boolean => problem?.kind === 'no column' || (rows?.read ?? 0) > 0;

/** The last periods, one in a line, the latest first; none where there are no figures. @param count how many */
export function lastPeriods(result: TargetResult, count: number): string[] {
  const told = result.periods.filter(({ figure }) => figure !== null).slice(-count);
  return told.reverse().map((it) => `${it.name}${it.ended ? '' : ' so far'}: ${summaryLine(result, it)}`);
}

/** What tells a result from others of the same line: its branch, the row of its table; empty where nothing does. */
export function whoseResult({ branch, target }: TargetResult, others: readonly TargetResult[]): string {
  const place = branch ? branch.title || plain(branch.name) : '';
  const isRow = others.some((it) => it.target !== target && it.branch?.name === branch?.name);
  const row = isRow ? (target.split('/').at(-1) ?? '') : '';
  return [place, row].filter((it) => it !== '').join(', ');
}
