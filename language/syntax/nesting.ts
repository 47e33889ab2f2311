/** Brackets within brackets: each takes the parser, and all who read its tree, some steps deeper. */
import { type ILexingError, type IToken, type TokenType, tokenMatcher } from 'chevrotain';

/** How deep they may stand. Nobody reads so many, and no host runs out of stack. */
const DEEPEST = 20;

const TOO_DEEP = `Brackets stand more than ${DEEPEST} deep here. Let a field of the record say what they say, or write several targets.`;

export interface Shallow {
  readonly tokens: IToken[];
  readonly errors: ILexingError[];
}

/**
 * Leaves out what stands too deep, but for the first comparison in it: what is around it keeps its meaning, and is not
 * told that something is missing.
 * @param name the type of names: a comparison begins with one
 */
export function leaveOutTooDeep(tokens: readonly IToken[], name: TokenType): Shallow {
  const depths = depthsOf(tokens);
  const kept: IToken[] = [];
  const errors: ILexingError[] = [];
  for (let at = 0; at < tokens.length; ) {
    const from = at;
    while (at < tokens.length && (depths[at] as number) > DEEPEST) at++;
    if (at === from) kept.push(tokens[at++] as IToken);
    else {
      errors.push(errorAt(tokens[from] as IToken));
      for (const token of firstComparison(tokens.slice(from, at), name)) kept.push(token);
    }
  }
  return { tokens: kept, errors };
}

/** How many brackets are open at each token, its own among them. None is open across the braces of a block. */
function depthsOf(tokens: readonly IToken[]): number[] {
  let depth = 0;
  return tokens.map(({ image }) => {
    if (image === '{' || image === '}') depth = 0;
    if (image === '(') depth++;
    return image === ')' && depth > 0 ? depth-- : depth;
  });
}

function firstComparison(tokens: readonly IToken[], name: TokenType): IToken[] {
  const from = tokens.findIndex((token) => tokenMatcher(token, name));
  if (from < 0) return [];
  const length = tokens.slice(from).findIndex(({ image }) => ENDS_COMPARISON.has(image));
  return tokens.slice(from, length < 0 ? tokens.length : from + length);
}

const ENDS_COMPARISON: ReadonlySet<string> = new Set(['and', 'or', '(', ')']);

const errorAt = ({ startOffset: offset, startLine: line, startColumn: column }: IToken): ILexingError => ({
  ...{ offset, line, column, length: 1 },
  message: TOO_DEEP,
});
