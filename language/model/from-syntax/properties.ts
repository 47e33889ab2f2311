/** Where the text of a property stands: Langium's own search, without its arrays, and with what it asks the grammar kept. */

import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { remembered } from '../../memory/remembered.ts';

/** The node of the text that gave a property its value, or one of its values; undefined where none did. */
export function nodeOfProperty(node: AstNode, property: string, index = 0): CstNode | undefined {
  let left = index;
  const search = (parent: CstNode): CstNode | undefined => {
    if (!isCompositeCstNode(parent) || parent.astNode !== node) return undefined;
    for (const child of parent.content) {
      const isIt = featureOf(child) === property;
      const found = isIt ? child : search(child);
      if (found && (!isIt || left-- === 0)) return found;
    }
    return undefined;
  };
  return node.$cstNode && search(node.$cstNode);
}

/** The property that the grammar assigns a piece of text to; null where it assigns it to none. */
const featureOf = ({ grammarSource }: CstNode): string | null => (grammarSource ? assignedBy(grammarSource) : null);

const assignedBy = remembered(
  (element: GrammarAST.AbstractElement): string | null =>
    AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature ?? null,
);
