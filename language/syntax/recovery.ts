import type { IToken, TokenType } from 'chevrotain';
import type { LangiumParser } from 'langium';
import { AS_NAME } from './tokens.ts';

/** What the parser of Chevrotain, which Langium's wraps, asks itself when it recovers from an error. */
interface Recovering {
  LA(ahead: number): IToken;
  canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
}

/**
 * The parser may skip one token to go on with the sentence, but never the word that begins the next element: that would
 * lose a whole block to the fault above it.
 */
export function keepBlocks(parser: LangiumParser): void {
  const { wrapper } = parser as unknown as { wrapper: Recovering };
  const canSkip = wrapper.canRecoverWithSingleTokenDeletion.bind(wrapper);
  wrapper.canRecoverWithSingleTokenDeletion = (expected) => !AS_NAME.has(wrapper.LA(1).tokenType) && canSkip(expected);
}
