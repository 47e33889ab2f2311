/** Visits a tree with loops alone: Langium's streams take twice as long, and a check visits every node. */
import {
  type AstNode,
  type CstNode,
  isAstNode,
  isCompositeCstNode,
  isLeafCstNode,
  isReference,
  type LeafCstNode,
  type ReferenceInfo,
} from 'langium';

/** Calls a function for each reference in a node and those below it. */
export function eachReference(container: AstNode, visit: (reference: ReferenceInfo) => void): void {
  const inValue = (value: unknown, property: string, index?: number): void => {
    if (isReference(value)) visit({ reference: value, container, property, ...(index !== undefined && { index }) });
    else if (isAstNode(value)) eachReference(value, visit);
  };
  for (const property of Object.keys(container)) {
    if (property.startsWith('$')) continue;
    const value: unknown = container[property as keyof AstNode];
    if (!Array.isArray(value)) inValue(value, property);
    else for (let index = 0; index < value.length; index++) inValue(value[index], property, index);
  }
}

/** Calls a function for each token below a node, comments among them. */
export function eachLeaf(node: CstNode, visit: (leaf: LeafCstNode) => void): void {
  if (isCompositeCstNode(node)) for (const child of node.content) eachLeaf(child, visit);
  else if (isLeafCstNode(node)) visit(node);
}
