/** Visits a tree with loops alone: Langium's streams take twice as long, and a check visits every node. */
import { type AstNode, isAstNode, isReference, type ReferenceInfo } from 'langium';

type Visit = (reference: ReferenceInfo) => void;

/** Calls a function for each reference in a node and those below it. */
export function eachReference(container: AstNode, visit: Visit): void {
  for (const property of Object.keys(container)) {
    if (property.startsWith('$')) continue;
    const value: unknown = container[property as keyof AstNode];
    if (!Array.isArray(value)) inValue(value, visit, container, property);
    else for (let index = 0; index < value.length; index++) inValue(value[index], visit, container, property, index);
  }
}

function inValue(value: unknown, visit: Visit, container: AstNode, property: string, index?: number): void {
  if (isReference(value)) visit({ reference: value, container, property, ...(index !== undefined && { index }) });
  else if (isAstNode(value)) eachReference(value, visit);
}
