/** The canonical form of a whole file: order, indentation, columns, blank lines. */
import type { LangiumDocument } from 'langium';
import { linesWithComments } from './comments.ts';
import { applied, editsBetween, type LayoutEdit } from './edits.ts';
import { layOut } from './layout.ts';
import { beginOf, lineEndOf, withLineEnds } from './line-ends.ts';
import { linesOf } from './lines.ts';
import { elementsInOrder, fileInOrder } from './order.ts';
import { type SoundPart, soundParts, topNodes } from './parts.ts';

/** The text of a file in its canonical form. */
export function formatFile(document: LangiumDocument): string {
  return applied(document.textDocument.getText(), fileEdits(document));
}

/** What brings a file into its canonical form. Elements with a syntax error stay as they are. */
export function fileEdits(document: LangiumDocument): LayoutEdit[] {
  const text = document.textDocument.getText();
  const rewritten = soundParts(document, topNodes(document)).map((part) => rewrite(part, text));
  // What stays has a say in how lines end, or else a second pass might see it otherwise.
  const kept = applied(
    text,
    rewritten.map(({ start, end }) => ({ start, end, newText: '' })),
  );
  const lineEnd = lineEndOf(kept + text);
  return rewritten.flatMap(({ start, end, newText }) =>
    editsBetween(text.slice(start, end), withLineEnds(newText, lineEnd), start),
  );
}

function rewrite({ body, words, isFirst, isLast }: SoundPart, text: string): LayoutEdit {
  const lines = linesOf(layOut(isFirst && isLast ? fileInOrder(body) : elementsInOrder(body)));
  const texts = linesWithComments(lines).map((line, index) => (lines[index]?.isBelowBlank ? `\n${line}` : line));
  return {
    start: isFirst ? beginOf(text) : (words[0]?.offset ?? 0),
    end: isLast ? text.length : (words.at(-1)?.end ?? 0),
    newText: texts.join('\n') + (isLast && texts.length > 0 ? '\n' : ''),
  };
}
