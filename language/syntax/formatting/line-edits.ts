/** Lines that stay as their author broke them, with indentation, spaces and columns put in shape. */
import type { CstNode, LangiumDocument } from 'langium';
import { linesWithComments } from './comments.ts';
import type { LayoutEdit } from './edits.ts';
import { layOut, type PlacedWord } from './layout.ts';
import { beginOf, lineEndOf, withLineEnds } from './line-ends.ts';
import { type Line, linesOf } from './lines.ts';
import { type SoundPart, topNodes } from './parts.ts';

/** The top nodes in some lines, and those that adjoin them: they may share a column. */
export function nodesAround(document: LangiumDocument, firstLine: number, lastLine: number): readonly CstNode[] {
  const nodes = topNodes(document);
  let from = nodes.findIndex((node) => node.range.end.line >= firstLine);
  let to = nodes.findLastIndex((node) => node.range.start.line <= lastLine);
  if (from < 0 || to < from) return [];
  const adjoins = (index: number): boolean => {
    const [before, node] = [nodes[index - 1], nodes[index]];
    return before !== undefined && node !== undefined && node.range.start.line <= before.range.end.line + 1;
  };
  while (adjoins(from)) from--;
  while (adjoins(to + 1)) to++;
  return nodes.slice(from, to + 1);
}

export function linesAsWritten({ body }: SoundPart): Line[] {
  const placed = layOut(body);
  const breaksBefore = ({ word }: PlacedWord, index: number): number =>
    word.line - (placed[index - 1]?.word.endLine ?? word.line);
  return linesOf(placed.map((it, index) => ({ ...it, breaks: breaksBefore(it, index) })));
}

export const firstLineOf = (line: Line): number => line.words[0]?.line ?? 0;
export const lastLineOf = (line: Line): number => line.words.at(-1)?.endLine ?? 0;

/** What puts some of the lines in shape. */
export function lineEdits(
  document: LangiumDocument,
  lines: readonly Line[],
  isTouched: (line: Line) => boolean,
): LayoutEdit[] {
  const text = document.textDocument.getText();
  const texts = linesWithComments(lines);
  return lines.flatMap((line, index) => {
    const stretch = isTouched(line) && stretchOf(document, line);
    if (!stretch) return [];
    const newText = withLineEnds(texts[index] ?? '', lineEndOf(text));
    return text.slice(stretch.start, stretch.end) === newText ? [] : [{ ...stretch, newText }];
  });
}

/** The offsets of a line without its end; nothing where something else stands in it, too. */
function stretchOf({ textDocument }: LangiumDocument, line: Line): Pick<LayoutEdit, 'start' | 'end'> | undefined {
  const text = textDocument.getText();
  const [first, last] = [line.words[0], line.words.at(-1)];
  if (!first || !last) return undefined;
  const start = Math.max(beginOf(text), textDocument.offsetAt({ line: first.line, character: 0 }));
  const end = textDocument.offsetAt({ line: last.endLine + 1, character: 0 });
  if (text.slice(start, first.offset).trim() !== '' || text.slice(last.end, end).trim() !== '') return undefined;
  return { start, end: start + text.slice(start, end).replace(/[\r\n]+$/, '').length };
}
