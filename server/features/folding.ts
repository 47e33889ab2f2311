/** What can be folded away: blocks, and comments of several lines. */
import { type AstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Document } from '../../language/generated/ast.ts';

export class YardstickFoldingRangeProvider implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const { elements = [] } = document.parseResult.value as Document;
    return [...elements.flatMap(blocks), ...comments(document)];
  }
}

/** The block of a node and those in it: from the line of the opening brace to the one before the closing brace. */
function blocks(node: AstNode & { clauses?: AstNode[] }): FoldingRange[] {
  if (!node.clauses) return [];
  const [open, close] = ['{', '}'].map((brace) => GrammarUtils.findNodeForKeyword(node.$cstNode, brace));
  const [startLine = 0, endLine = 0] = open && close ? [open.range.start.line, close.range.start.line - 1] : [];
  return [...(endLine > startLine ? [{ startLine, endLine }] : []), ...node.clauses.flatMap(blocks)];
}

/** Comments in lines of their own, one below the other, or one of several lines. */
function comments({ parseResult, textDocument }: LangiumDocument): FoldingRange[] {
  const root = parseResult.value.$cstNode;
  if (!root) return [];
  const ranges: FoldingRange[] = [];
  for (const { hidden, tokenType, range } of CstUtils.flattenCst(root)) {
    if (!hidden || !tokenType.name.endsWith('COMMENT')) continue;
    const { start, end } = range;
    const indentation = textDocument.getText({ start: { line: start.line, character: 0 }, end: start });
    if (indentation.trim() !== '') continue;
    const last = ranges.at(-1);
    if (last?.endLine === start.line - 1) last.endLine = end.line;
    else ranges.push({ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Comment });
  }
  return ranges.filter(({ startLine, endLine }) => endLine > startLine);
}
