/** What stands in a column, whatever its heading says. */

import type { Row } from '../documents/document.ts';
import { promisedIn } from '../draft/readings.ts';
import { isAbsent, isAnswer } from '../draft/vocabulary.ts';
import { lengthIn } from '../figures/lengths.ts';
import { withoutMarks } from '../figures/marks.ts';
import { shareIn } from '../figures/shares.ts';
import { tidy } from '../texts/tidy.ts';

type Content = 'nothing' | 'share' | 'length' | 'number' | 'answer' | 'text';

/** Rows that tell what a column holds. */
const ROWS_TO_LOOK_AT = 100;
/** A cell that says more than these letters beside a length of time is a sentence. */
const LETTERS_BESIDE = 12;
const LONGEST_FIGURE = 120;

/** What a cell holds. @param text in one line */
export function contentOf(text: string, language: string): Content {
  const cell = withoutMarks(text);
  if (cell === '' || isAbsent(cell)) return 'nothing';
  if (/^[\d.,'\s]+$/.test(cell)) return 'number';
  if (shareIn(cell, 'percent')) return 'share';
  if (isAnswer(cell)) return 'answer';
  if (cell.length > LONGEST_FIGURE) return 'text';
  return isLength(cell, language) ? 'length' : 'text';
}

function isLength(cell: string, language: string): boolean {
  if (lengthIn(cell)) return true;
  const { limits, notices, shares } = promisedIn(cell, language);
  const [first] = [...limits, ...notices];
  if (!first || shares.length > 0) return false;
  const beside = [...limits, ...notices].reduce((rest, { start, end }) => rest - (end - start), cell.length);
  return first.start === 0 || beside <= LETTERS_BESIDE;
}

export interface Contents {
  /** Cells that hold anything at all, and how many of each kind are among them. */
  readonly filled: number;
  readonly counts: Readonly<Record<Content, number>>;
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
  const counts: Record<Content, number> = { nothing: 0, share: 0, length: 0, number: 0, answer: 0, text: 0 };
  for (const cell of filled) counts[contentOf(cell, language)]++;
  const characters = filled.reduce((sum, cell) => sum + cell.length, 0);
  return {
    filled: filled.length,
    counts,
    digits: filled.filter((cell) => /\d/.test(cell)).length,
    codes: filled.filter((cell) => isCode(cell, language)).length,
    distinct: new Set(filled).size,
    length: filled.length === 0 ? 0 : characters / filled.length,
  };
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
