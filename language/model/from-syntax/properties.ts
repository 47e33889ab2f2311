/** Where the text of a property stands: Langium's own search, without its arrays, and with what it asks the grammar kept. */

import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { recent } from '../../memory/recent.ts';
import { remembered } from '../../memory/remembered.ts';

/** The node of the text that gave a property its value, or one of its values; undefined where none did. */
export function nodeOfProperty(node: AstNode, property: string, index = 0): CstNode | undefined {
  if (index === 0) return node.$cstNode && firstBelow(node.$cstNode, node, property);
  return nodesOf(node)(property)[index];
}

function firstBelow(parent: CstNode, node: AstNode, property: string): CstNode | undefined {
  if (!isCompositeCstNode(parent) || parent.astNode !== node) return undefined;
  for (const child of parent.content) {
    const found = featureOf(child) === property ? child : firstBelow(child, node, property);
    if (found) return found;
  }
  return undefined;
}

/** More than any node has. */
const PROPERTIES_KEPT = 100;

/** Those of all values: a list may be long, and is asked for one after the other. */
const nodesOf = remembered((node: AstNode) =>
  recent((property: string): readonly CstNode[] => {
    const found: CstNode[] = [];
    if (node.$cstNode) collect(node.$cstNode, node, property, found);
    return found;
  }, PROPERTIES_KEPT),
);

function collect(parent: CstNode, node: AstNode, property: string, found: CstNode[]): void {
  if (!isCompositeCstNode(parent) || parent.astNode !== node) return;
  for (const child of parent.content) {
    if (featureOf(child) === property) found.push(child);
    else collect(child, node, property, found);
  }
}

/** The property that the grammar assigns a piece of text to; null where it assigns it to none. */
const featureOf = ({ grammarSource }: CstNode): string | null => (grammarSource ? assignedBy(grammarSource) : null);

const assignedBy = remembered(
  (element: GrammarAST.AbstractElement): string | null =>
    AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature ?? null,
);
