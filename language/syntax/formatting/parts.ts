/** The parts of a file that can be formatted: those without syntax errors. */
import { type CompositeCstNode, type CstNode, isCompositeCstNode, type LangiumDocument } from 'langium';
import { brokenElements } from './broken.ts';
import { type Word, wordsBelow } from './printed-words.ts';
import { readTree } from './read-tree.ts';
import type { Body } from './tree.ts';

/** Elements that stand one after the other, all of them without syntax errors, and the comments between them. */
export interface SoundPart {
  readonly body: Body;
  readonly words: readonly Word[];
  /** Whether nothing was left out before the part, or behind it: then it has the comments there, too. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The nodes right below the root: the elements of the file, and the comments between them. */
export function topNodes({ parseResult }: LangiumDocument): readonly CstNode[] {
  const root = parseResult.value.$cstNode;
  return root && isCompositeCstNode(root) ? root.content : [];
}

/** @param nodes what to look at: top nodes, neighbours in their order */
export function soundParts(document: LangiumDocument, nodes: readonly CstNode[]): SoundPart[] {
  const text = document.textDocument.getText();
  const words = wordsBelow(nodes, text);
  const broken = brokenElements({ ...document.parseResult, text, words, elements: elementsAmong(topNodes(document)) });
  const elements = elementsAmong(nodes);
  if (elements.length === 0) return broken.isEmpty ? [partOf(words, [], true, true)] : [];
  const wordsBefore = inTurn(words);
  return runsOf(elements, broken.has).map((run) => {
    const [first, last] = [run[0], run.at(-1)] as [CstNode, CstNode];
    const [isFirst, isLast] = [first === elements[0], last === elements.at(-1)];
    if (!isFirst) wordsBefore(first.offset);
    return partOf(wordsBefore(isLast ? Number.POSITIVE_INFINITY : last.end), run, isFirst, isLast);
  });
}

const elementsAmong = (nodes: readonly CstNode[]): CompositeCstNode[] => nodes.filter(isCompositeCstNode);

function partOf(words: readonly Word[], run: readonly CstNode[], isFirst: boolean, isLast: boolean): SoundPart {
  const nodes = run.map((node) => node.astNode);
  return { body: readTree(words, nodes), words, isFirst, isLast };
}

/** Hands out the words up to an offset that were not handed out before. */
function inTurn(words: readonly Word[]): (offset: number) => readonly Word[] {
  let next = 0;
  return (offset) => {
    const from = next;
    while (next < words.length && (words[next] as Word).offset < offset) next++;
    return words.slice(from, next);
  };
}

function runsOf(elements: readonly CstNode[], isBroken: (element: CstNode) => boolean): CstNode[][] {
  const runs: CstNode[][] = [[]];
  for (const element of elements) {
    if (isBroken(element)) runs.push([]);
    else runs.at(-1)?.push(element);
  }
  return runs.filter((run) => run.length > 0);
}
