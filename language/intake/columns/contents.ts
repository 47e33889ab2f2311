/** What stands in a column, whatever its heading says. */

import type { Offsets } from '../../text/offsets.ts';
import type { Row } from '../documents/document.ts';
import { promisedIn } from '../draft/readings.ts';
import { isAbsent, isAnswer } from '../draft/vocabulary.ts';
import { lengthIn } from '../figures/lengths.ts';
import { withoutMarks } from '../figures/marks.ts';
import { shareIn } from '../figures/shares.ts';
import { tidy } from '../texts/tidy.ts';

type Content = 'nothing' | 'share' | 'length' | 'rhythm' | 'number' | 'answer' | 'text';

/** Rows that tell what a column holds. */
const ROWS_TO_LOOK_AT = 100;
/** A cell that says more than these letters beside a length of time is a sentence; Chinese says as much in fewer. */
const LETTERS_BESIDE = 12;
const HAN_BESIDE = 4;
const LONGEST_FIGURE = 120;

/** What a cell holds. @param text in one line */
export function contentOf(text: string, language: string): Content {
  const cell = withoutMarks(text);
  if (cell === '' || isAbsent(cell)) return 'nothing';
  if (/^[\d.,'\s]+$/.test(cell)) return 'number';
  if (shareIn(cell, 'percent')) return 'share';
  if (isAnswer(cell)) return 'answer';
  if (cell.length > LONGEST_FIGURE) return 'text';
  if (isLength(cell, language)) return 'length';
  return isRhythm(cell, language) ? 'rhythm' : 'text';
}

function isLength(cell: string, language: string): boolean {
  if (lengthIn(cell)) return true;
  const { limits, notices, shares } = promisedIn(cell, language);
  const [first] = [...limits, ...notices];
  if (!first || shares.length > 0) return false;
  const beside = [...limits, ...notices].reduce((rest, { start, end }) => rest - (end - start), cell.length);
  return first.start === 0 || beside <= (/\p{Script=Han}/u.test(cell) ? HAN_BESIDE : LETTERS_BESIDE);
}

/** “Every 30 minutes”, “daily”, and nothing else. */
function isRhythm(cell: string, language: string): boolean {
  const { all } = promisedIn(cell, language);
  const [only, ...others] = all;
  return only?.kind === 'frequency' && others.length === 0 && !/[\p{L}\p{N}]/u.test(without(cell, only));
}

const without = (cell: string, { start, end }: Offsets): string => cell.slice(0, start) + cell.slice(end);

export interface Contents {
  /** Cells that hold anything at all, and how many of each kind are among them. */
  readonly filled: number;
  readonly counts: Readonly<Record<Content, number>>;
  /** Cells that say how often something is done, and that more than once a day. */
  readonly frequent: number;
  /** Lengths of time behind words that say what takes them: “Reply in 5 days”. */
  readonly worded: number;
  /** Cells with a digit in them: figures, though they may be in a language that is not read. */
  readonly digits: number;
  /** Cells that hold a code such as `A-1`, `CS-03`, `1.2` or `7`. */
  readonly codes: number;
  /** How many different texts, and how many characters they have on average. */
  readonly distinct: number;
  readonly length: number;
}

export function contentsOf(rows: readonly Row[], column: number, language: string): Contents {
  const cells = rows.slice(0, ROWS_TO_LOOK_AT).map(({ cells }) => tidy(cells[column] ?? '').text);
  const filled = cells.filter((cell) => cell !== '');
  const counts: Record<Content, number> = { nothing: 0, share: 0, length: 0, rhythm: 0, number: 0, answer: 0, text: 0 };
  for (const cell of filled) counts[contentOf(cell, language)]++;
  const characters = filled.reduce((sum, cell) => sum + cell.length, 0);
  return {
    filled: filled.length,
    counts,
    frequent: filled.filter((cell) => isFrequent(cell, language)).length,
    worded: filled.filter((cell) => isWorded(cell, language)).length,
    digits: filled.filter((cell) => /\d/.test(cell)).length,
    codes: filled.filter((cell) => isCode(cell, language)).length,
    distinct: new Set(filled).size,
    length: filled.length === 0 ? 0 : characters / filled.length,
  };
}

const isFrequent = (cell: string, language: string): boolean =>
  contentOf(cell, language) === 'rhythm' &&
  promisedIn(cell, language).all.some((it) => it.kind === 'frequency' && it.unit === 'hour');

function isWorded(cell: string, language: string): boolean {
  if (contentOf(cell, language) !== 'length') return false;
  const { limits, notices } = promisedIn(cell, language);
  return [...limits, ...notices].some(({ start }) => start > 0);
}

function isCode(text: string, language: string): boolean {
  const isShaped = text.length <= LONGEST_CODE && /\d/.test(text) && CODE.test(text);
  return isShaped && !['length', 'share'].includes(contentOf(text, language));
}

const LONGEST_CODE = 20;
const CODE = /^[\p{L}\p{N}]+(?:[-–._:/][\p{L}\p{N}]+)*[.)]?$/u;

/** Whether most of what a column says is of some kinds. */
export function isMostly({ counts }: Contents, ...kinds: readonly Content[]): boolean {
  const said = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.nothing;
  const those = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  return said > 0 && those * 2 > said;
}
