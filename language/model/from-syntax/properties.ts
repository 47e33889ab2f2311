/** Where the text of a property stands: Langium's own search, without its arrays, and with what it asks the grammar kept. */
import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';

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

const features = new WeakMap<GrammarAST.AbstractElement, string | null>();

/** The property that the grammar assigns a piece of text to; null where it assigns it to none. */
function featureOf({ grammarSource }: CstNode): string | null {
  if (!grammarSource) return null;
  let feature = features.get(grammarSource);
  if (feature === undefined) {
    feature = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature ?? null;
    features.set(grammarSource, feature);
  }
  return feature;
}
