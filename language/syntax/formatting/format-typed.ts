/** Indentation, spaces and columns while an author types. Nothing moves to another line. */
import type { LangiumDocument } from 'langium';
import type { LayoutEdit } from './edits.ts';
import { firstLineOf, lastLineOf, lineEdits, linesAsWritten, nodesAround } from './line-edits.ts';
import type { Line } from './lines.ts';
import { soundParts } from './parts.ts';

/** What is formatted of some lines. */
type Choice = (lines: readonly Line[]) => (line: Line) => boolean;

const CHOICES: Readonly<Record<string, (cursor: number) => Choice>> = { '\n': finished, '}': closed };

/** The characters after which `typedEdits` has something to do. */
export const TYPED: readonly string[] = Object.keys(CHOICES);

/**
 * What puts in shape what was just typed: the line that a line end has finished, with the clauses that
 * share its column; or the block that a brace has closed. An empty line keeps its white space: the
 * editor may just have put it there.
 * @param cursor the line where the cursor stands now, from 0
 */
export function typedEdits(document: LangiumDocument, cursor: number, typed: string): LayoutEdit[] {
  const choice = CHOICES[typed]?.(cursor);
  if (!choice) return [];
  return soundParts(document, nodesAround(document, cursor - 1, cursor)).flatMap((part) => {
    const lines = linesAsWritten(part);
    return lineEdits(document, lines, choice(lines));
  });
}

function finished(cursor: number): Choice {
  const isNear = (line: Line): boolean => firstLineOf(line) <= cursor && lastLineOf(line) >= cursor - 1;
  return (lines) => {
    const bodies = new Set(lines.filter((line) => isNear(line) && hasColumn(line)).map((line) => line.body));
    return (line) => isNear(line) || (hasColumn(line) && bodies.has(line.body));
  };
}

const hasColumn = (line: Line): boolean => (line.column?.lead ?? 0) > 0;

function closed(cursor: number): Choice {
  return (lines) => {
    const opened = openingLine(lines, cursor);
    return (line) => opened !== undefined && firstLineOf(line) >= opened && firstLineOf(line) <= cursor;
  };
}

/** The line in which the block opens that closes last in another line. */
function openingLine(lines: readonly Line[], closing: number): number | undefined {
  const words = lines.flatMap((line) => line.words).filter((word) => !word.comment && word.line <= closing);
  let depth = 0;
  for (const word of words.reverse()) {
    if (word.text === '}') depth++;
    if (depth === 0 && word.line < closing) return undefined;
    if (word.text === '{' && --depth === 0) return word.line;
  }
  return undefined;
}
