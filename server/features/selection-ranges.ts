/** Selections that grow: from a word to its clause, its block, its element, the file. */
import { type CstNode, DocumentState, isCompositeCstNode, type LangiumDocument } from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { isClosed } from '../../language/syntax/quotes.ts';
import type { SharedServices } from '../services.ts';

/** Langium has no provider for them: the request is answered here. */
export function provideSelectionRanges(shared: SharedServices): void {
  shared.lsp.Connection?.onSelectionRanges(
    createRequestHandler<SelectionRangeParams, SelectionRange[]>(
      (_, document, { positions }) => positions.map((position) => selectionAt(document, position)),
      shared,
      DocumentState.Parsed,
    ),
  );
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

function selectionAt({ textDocument, parseResult }: LangiumDocument, position: Position): SelectionRange {
  const offset = textDocument.offsetAt(position);
  const whole: Extent = { start: 0, end: textDocument.getText().length };
  const toSelection = (parent: SelectionRange | undefined, { start, end }: Extent): SelectionRange => {
    const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
    return parent ? { range, parent } : { range };
  };
  const [first, ...smaller] = extentsAround(whole, parseResult.value.$cstNode, offset);
  return smaller.reduce(toSelection, toSelection(undefined, first ?? whole));
}

/** The pieces of text around an offset, the largest first, each smaller than the one before. */
function extentsAround(whole: Extent, root: CstNode | undefined, offset: number): Extent[] {
  const extents = [whole];
  const add = (extent: Extent): void => {
    const last = extents.at(-1) ?? whole;
    const isAround = extent.start <= offset && offset <= extent.end && extent.start < extent.end;
    if (isAround && (extent.start > last.start || extent.end < last.end)) extents.push(extent);
  };
  for (let node = root; node; node = childAt(node, offset)) {
    add({ start: node.offset, end: node.end });
    for (const inner of innerExtents(node)) add(inner);
  }
  return extents;
}

/** Of two neighbours that meet at the offset, the word rather than the sign. */
function childAt(node: CstNode, offset: number): CstNode | undefined {
  if (!isCompositeCstNode(node)) return undefined;
  const touching = node.content.filter((it) => it.offset <= offset && offset <= it.end);
  return touching.find((it) => offset < it.end && /[\p{L}\p{N}"]/u.test(it.text)) ?? touching[0];
}

/** What stands between braces, and what stands between quotes. */
function innerExtents(node: CstNode): Extent[] {
  if (!isCompositeCstNode(node)) {
    return isClosed(node.text) ? [{ start: node.offset + 1, end: node.end - 1 }] : [];
  }
  const [open, close] = ['{', '}'].map((brace) => node.content.find((it) => it.text === brace));
  return open && close ? [{ start: open.end, end: close.offset }] : [];
}
