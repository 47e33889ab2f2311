/** Where the text of a property stands: Langium's own search, without its arrays, and with what it asks the grammar kept. */
import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';

/** The node of the text that gave a property its value, or one of its values; undefined where none did. */
export function nodeOfProperty(node: AstNode, property: string, index = 0): CstNode | undefined {
  if (index === 0) return node.$cstNode && firstBelow(node.$cstNode, node, property);
  return nodesOf(node, property)[index];
}

function firstBelow(parent: CstNode, node: AstNode, property: string): CstNode | undefined {
  if (!isCompositeCstNode(parent) || parent.astNode !== node) return undefined;
  for (const child of parent.content) {
    const found = featureOf(child) === property ? child : firstBelow(child, node, property);
    if (found) return found;
  }
  return undefined;
}

const lists = new WeakMap<AstNode, Map<string, readonly CstNode[]>>();

/** Those of all values: a list may be long, and is asked for one after the other. */
function nodesOf(node: AstNode, property: string): readonly CstNode[] {
  const ofNode = lists.get(node) ?? new Map<string, readonly CstNode[]>();
  lists.set(node, ofNode);
  let nodes = ofNode.get(property);
  if (!nodes) {
    const found: CstNode[] = [];
    if (node.$cstNode) collect(node.$cstNode, node, property, found);
    ofNode.set(property, found);
    nodes = found;
  }
  return nodes;
}

function collect(parent: CstNode, node: AstNode, property: string, found: CstNode[]): void {
  if (!isCompositeCstNode(parent) || parent.astNode !== node) return;
  for (const child of parent.content) {
    if (featureOf(child) === property) found.push(child);
    else collect(child, node, property, found);
  }
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
