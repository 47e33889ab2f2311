/** Names that stand for nothing, or for two things. */
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { Problem } from './problems.ts';

/**
 * The names of a linked document that nothing answers to. Text in a line or a clause with a syntax
 * error is not looked at: what it names is anybody's guess.
 */
export function linkProblems(document: LangiumDocument, syntax: readonly Problem[]): Problem[] {
  const { textDocument } = document;
  const lineOf = (offset: number): number => textDocument.positionAt(offset).line;
  const brokenLines = new Set(syntax.map((problem) => lineOf(problem.start)));
  return document.references.flatMap((reference) => {
    const node = reference.$refNode;
    if (!reference.error || !node || brokenLines.has(lineOf(node.offset))) return [];
    const clause = clauseAround(reference.error.info.container)?.$cstNode;
    if (clause && syntax.some((problem) => problem.start >= clause.offset && problem.start <= clause.end)) return [];
    return [{ message: reference.error.message, start: node.offset, end: node.end }];
  });
}

/** The clause of a block, or the element of a file, that holds a node. */
function clauseAround(node: AstNode): AstNode | undefined {
  return AstUtils.getContainerOfType(
    node,
    (it): it is AstNode => it.$containerProperty === 'clauses' || it.$containerProperty === 'elements',
  );
}
