/** What every step from tree to model needs: places, references, repeated clauses. */
import { type AstNode, type CstNode, GrammarUtils, type Reference } from 'langium';
import type { Ref, Source } from '../schema.ts';
import { nodeOfProperty } from './properties.ts';

/** A clause that may stand once, and stands again. */
export interface Repeat {
  clause: string;
  source: Source;
  first: Source;
  /** Whether the first cannot be taken out: the sentence that it stands in would not be whole. */
  firstStays?: true;
}

/** One file's way from tree to model. A tree with syntax errors lacks parts that its types promise. */
export class TreeReader {
  readonly repeats: Repeat[] = [];
  /** Whether a length is given in rings, of which the file alone does not know how long they are. */
  saysRings = false;
  readonly file: string;

  /** @param file the path that the model names, relative to the workspace */
  constructor(file: string) {
    this.file = file;
  }

  source(node: AstNode): Source {
    let holder: AstNode | undefined = node;
    while (holder && !holder.$cstNode) holder = holder.$container;
    return this.place(holder?.$cstNode);
  }

  place(node: CstNode | undefined): Source {
    if (!node) return { file: this.file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const { start, end } = node.range;
    return {
      file: this.file,
      start: { line: start.line + 1, column: start.character + 1 },
      end: { line: end.line + 1, column: end.character + 1 },
    };
  }

  /** Where a property of a node stands; the node itself where it has none. */
  property(node: AstNode, property: string, index?: number): Source {
    const found = nodeOfProperty(node, property, index);
    return found ? this.place(found) : this.source(node);
  }

  /** The same with what stands before it, from a keyword of the node on. */
  fromKeyword(node: AstNode, keyword: string, property: string): Source {
    const first = GrammarUtils.findNodeForKeyword(node.$cstNode, keyword);
    const place = this.property(node, property);
    return first ? { ...place, start: this.place(first).start } : place;
  }

  ref(reference: Reference | undefined): Ref | null {
    if (!reference) return null;
    return { name: reference.$refText, source: this.place(reference.$refNode) };
  }

  refs(references: readonly Reference[] | undefined): Ref[] {
    return (references ?? []).map((reference) => this.ref(reference)).filter((ref) => ref !== null);
  }

  /** A name that is no reference of the syntax tree: an area, a language, a rule. */
  word(node: AstNode, property: string): Ref | null {
    const name = (node as unknown as Record<string, unknown>)[property];
    return typeof name === 'string' ? { name, source: this.property(node, property) } : null;
  }

  words(node: AstNode, property: string): Ref[] {
    const names = (node as unknown as Record<string, unknown>)[property];
    if (!Array.isArray(names)) return [];
    return names.map((name: string, index) => ({ name, source: this.property(node, property, index) }));
  }

  /** The clause of a kind that may stand once; a further one is remembered as repeated. */
  once<T extends AstNode>(clauses: readonly AstNode[], is: (node: unknown) => node is T): T | undefined {
    const [first, ...more] = clauses.filter(is);
    for (const again of more) this.repeated(again, first as T);
    return first;
  }

  repeated(again: AstNode, first: AstNode): void {
    const clause = again.$cstNode?.text.split(/\s/, 1)[0] ?? '';
    this.repeats.push({ clause, source: this.source(again), first: this.source(first) });
  }
}
