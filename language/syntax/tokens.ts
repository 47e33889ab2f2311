import type { TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, type TokenBuilderOptions } from 'langium';

/**
 * The connecting words of sentences. They alone cannot be names: a name may be followed by one of
 * them, and nothing else tells where the name ends.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...['after', 'and', 'are', 'as', 'at', 'because', 'by', 'for', 'from', 'have', 'if', 'in', 'its'],
  ...['not', 'of', 'or', 'per', 'since', 'the', 'then', 'to', 'until', 'where', 'within'],
]);

/** Every other keyword is a name wherever a name is expected, and a name may begin with any keyword. */
export class YardstickTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenType[] {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    const id = tokens.find((token) => token.name === 'ID');
    if (!id) throw new Error('the grammar has no terminal ID');
    for (const token of tokens) {
      if (!isWord(token)) continue;
      token.LONGER_ALT = [id];
      if (!RESERVED_WORDS.has(token.name)) token.CATEGORIES = [id];
    }
    return tokens;
  }

  /** Names are the only tokens that can begin with a keyword: no need to try every terminal on every keyword. */
  protected override findLongerAlt(): TokenType[] {
    return [];
  }
}

function isWord(token: TokenType): boolean {
  return typeof token.PATTERN === 'string' && /^\p{L}/u.test(token.PATTERN);
}
