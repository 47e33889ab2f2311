/** Indentation, spaces and columns of a selection. Nothing moves to another line. */
import type { LangiumDocument } from 'langium';
import type { LayoutEdit } from './edits.ts';
import { firstLineOf, lastLineOf, lineEdits, linesAsWritten, nodesAround } from './line-edits.ts';
import type { Line } from './lines.ts';
import { soundParts } from './parts.ts';

/**
 * What puts a selection in shape: those of its lines that are no part of an element with a syntax error.
 * @param first the first line, from 0
 * @param last the last line, included
 */
export function rangeEdits(document: LangiumDocument, first: number, last: number): LayoutEdit[] {
  return soundParts(document, nodesAround(document, first, last)).flatMap((part) => {
    const lines = linesAsWritten(part);
    const edits = lineEdits(document, lines, (line) => lastLineOf(line) >= first && firstLineOf(line) <= last);
    const empty = emptyLines(lines).filter((line) => line >= first && line <= last);
    const emptied = empty.flatMap((line) => emptyingEdit(document, line));
    return [...edits, ...emptied].sort((a, b) => a.start - b.start);
  });
}

/** The numbers of the lines without a word between those with words. */
function emptyLines(lines: readonly Line[]): number[] {
  return lines.flatMap((line, index) => {
    const from = index > 0 ? lastLineOf(lines[index - 1] as Line) + 1 : firstLineOf(line);
    return Array.from({ length: Math.max(0, firstLineOf(line) - from) }, (_, count) => from + count);
  });
}

function emptyingEdit({ textDocument }: LangiumDocument, line: number): LayoutEdit[] {
  const start = textDocument.offsetAt({ line, character: 0 });
  const end = textDocument.offsetAt({ line: line + 1, character: 0 });
  const { length } = textDocument
    .getText()
    .slice(start, end)
    .replace(/[\r\n]+$/, '');
  return length > 0 ? [{ start, end: start + length, newText: '' }] : [];
}
