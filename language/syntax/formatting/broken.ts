/** Which elements of a file have a syntax error, so that nobody can tell what moving their words would do. */
import type { IRecognitionException, IToken } from 'chevrotain';
import type { CstNode } from 'langium';
import type { Word } from './printed-words.ts';

/** What is known of a text: its words, the elements of the file, and what lexer and parser said of it. */
interface Parsed {
  readonly text: string;
  readonly words: readonly Word[];
  readonly elements: readonly CstNode[];
  readonly lexerErrors: readonly { offset: number }[];
  readonly parserErrors: readonly IRecognitionException[];
}

interface Broken {
  readonly isEmpty: boolean;
  readonly has: (element: CstNode) => boolean;
}

/** An error between two elements is taken for one in the first of them. */
export function brokenElements({ text, words, elements, lexerErrors, parserErrors }: Parsed): Broken {
  const starts = elements.map((element) => element.offset);
  const faults = [
    ...words.filter((word) => word.misspelt).map((word) => word.offset),
    ...unread(text, words),
    ...lexerErrors.map((error) => error.offset),
    ...parserErrors.flatMap((error) => placesOf(error, starts)),
  ];
  const faulty = new Set(faults.map((fault) => elements[Math.max(0, lastUpTo(starts, fault))]));
  const broken = leftAmong(elements, faulty);
  return { isEmpty: faulty.size === 0, has: (element) => broken.has(element) };
}

/**
 * What follows a broken element is left as it is, too, where it stands indented: it may be meant as a part of it. So is
 * what stands before it, where both are indented: which is indented further says whether they are read as one.
 */
function leftAmong(elements: readonly CstNode[], faulty: ReadonlySet<CstNode | undefined>): Set<CstNode> {
  const left = new Set(elements.filter((element) => faulty.has(element)));
  const isIndented = (element: CstNode): boolean => element.range.start.character > 0;
  const pairs = elements.slice(1).map((lower, index) => [elements[index] as CstNode, lower] as const);
  const related = pairs.filter(([, lower]) => isIndented(lower));
  for (const [upper, lower] of related) if (left.has(upper)) left.add(lower);
  for (const [upper, lower] of related.toReversed()) if (left.has(lower) && isIndented(upper)) left.add(upper);
  return left;
}

/** Where a text has characters that no word holds: the lexer or the parser has skipped them. */
function unread(text: string, words: readonly Word[]): number[] {
  const places: number[] = [];
  for (const [index, word] of words.entries()) {
    const end = words[index - 1]?.end ?? word.offset;
    if (text.slice(end, word.offset).trim() !== '') places.push(end);
  }
  return places;
}

/** Where the parser stumbled. The word that begins an element is blameless: what came before it was unfinished. */
function placesOf(error: IRecognitionException, starts: readonly number[]): number[] {
  const { token } = error;
  const before = 'previousToken' in error ? (error.previousToken as IToken) : undefined;
  const blamed = [token, before].filter((it) => it !== undefined && Number.isFinite(it.startOffset)) as IToken[];
  const places = blamed
    .map((it) => it.startOffset)
    .filter((offset) => offset !== token.startOffset || starts[lastUpTo(starts, offset)] !== offset);
  return places.length > 0 ? places : [Number.POSITIVE_INFINITY];
}

/** The index of the last of ascending numbers that is not above another; -1 where there is none. */
function lastUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
