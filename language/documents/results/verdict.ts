/** Verdicts in words, with signs by which they are told apart without colour. */
import type { PeriodResult } from '../../measure/results/schema.ts';
import type { Cell, SheetRow, Tone } from '../document/tree.ts';
import { textCell } from '../document/tree.ts';
import type { Standing } from './summary.ts';

const SIGNS: Readonly<Record<Standing, string>> = { met: '✓', missed: '✗', 'cannot be told': '?' };
const TONES: Readonly<Record<Standing, Tone>> = { met: 'good', missed: 'bad', 'cannot be told': 'open' };

/** @param isDoubtful whether rows that were refused could turn it */
export const standingText = (standing: Standing, isDoubtful = false): string =>
  `${SIGNS[standing]} ${standing}${isDoubtful ? ', in doubt' : ''}`;

export const standingCell = (standing: Standing, row: SheetRow | null = null, isDoubtful = false): Cell => ({
  ...textCell(standingText(standing, isDoubtful), row),
  tone: TONES[standing],
});

/** Of one period or part; empty where nothing is asked for. */
export const verdictCell = ({ verdict, figure }: Pick<PeriodResult, 'verdict' | 'figure'>): Cell =>
  verdict === null && figure !== null ? textCell('') : standingCell(verdict ?? 'cannot be told');
