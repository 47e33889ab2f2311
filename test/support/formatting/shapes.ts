/** Other shapes of a text, as authors of all tempers might leave it. */
import type { AstNode } from 'langium';
import { random } from '../random.ts';
import { imagesIn, parsed } from './format.ts';

/** Chooses a whole number from 0, below another. */
export type Choose = (below: number) => number;

/** Choices that a seed repeats. */
export function chooser(seed: number): Choose {
  const next = random(seed);
  return (below) => Math.floor(next() * below);
}

const pick = <T>(from: readonly T[], choose: Choose): T => from[choose(from.length)] as T;

/** A text with the clauses of every block in another order. */
export function shuffled(text: string, choose: Choose): string {
  const { elements } = parsed(text).parseResult.value;
  return pieces(text, 0, text.length, elements, choose).join('');
}

/** The nodes' texts, each with what stands before it, and what stands behind the last. */
function pieces(text: string, from: number, to: number, nodes: readonly AstNode[], choose: Choose): string[] {
  let done = from;
  const found = nodes.map((node) => {
    const { offset, end } = placeOf(node);
    const piece = text.slice(done, offset) + rearranged(text, node, choose);
    done = end;
    return piece;
  });
  return [...found, text.slice(done, to)];
}

function rearranged(text: string, node: AstNode, choose: Choose): string {
  const { offset, end } = placeOf(node);
  const { clauses = [] } = node as { clauses?: AstNode[] };
  const [first] = clauses;
  if (!first) return text.slice(offset, end);
  const open = text.lastIndexOf('{', placeOf(first).offset) + 1;
  const found = pieces(text, open, end, clauses, choose);
  const rest = found.pop() ?? '';
  const inDisorder: string[] = [];
  for (const piece of found) inDisorder.splice(choose(inDisorder.length + 1), 0, piece);
  return [text.slice(offset, open), ...inDisorder, rest].join('');
}

const placeOf = ({ $cstNode }: AstNode): { offset: number; end: number } => $cstNode ?? { offset: 0, end: 0 };

/** White space as tidy, hurried and careless authors leave it. */
const SPACES: readonly (readonly string[])[] = [
  [' '],
  [' ', ' ', ' ', ' ', ' ', '  ', '\n', '\n  '],
  [' ', ' ', ' ', '  ', '\t', '\n', '\n    ', '\r\n ', '\n\n', '\n \n\n\t', ' \u00A0 ', '\r'],
];
const COMMENTS = ['// why', '//: heads:', '/* aside */', '/* of\n   two lines */', '// wide 接听  ', '    // far away'];

/** A text with other white space between its tokens, and some more comments. */
export function respaced(text: string, choose: Choose): string {
  const spaces = pick(SPACES, choose);
  const rarity = pick([4, 12, 40, 400], choose);
  return imagesIn(text)
    .flatMap((image) => (choose(rarity) > 0 ? [image] : [pick(COMMENTS, choose), image]))
    .map((image) => image + (image.trimStart().startsWith('//') ? '\n' : '') + pick(spaces, choose))
    .join('');
}

const NONSENSE = ['§', '"open', '/*', '}', '{', '｛', '90 %', '2,343', ' // c\n', '\u2028', ',', '\r', '“x'];

/** A text with a few tokens taken away, doubled, exchanged or made up. */
export function harmed(text: string, choose: Choose): string {
  const tokens = text.match(/\s*(?:"[^"\n]*"?|[\p{L}\p{M}\d_-]+|[^\s])/gu) ?? [];
  for (let count = choose(3) + 1; count > 0; count--) {
    const [at, other] = [choose(tokens.length), choose(tokens.length)];
    const [token, lent] = [tokens[at] ?? '', tokens[other] ?? ''];
    const change = pick([[], [token, token], [lent, token], [pick(NONSENSE, choose), token]], choose);
    tokens.splice(at, 1, ...change);
  }
  return tokens.join('');
}
