import { type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import type { LangiumParser } from 'langium';
import { AS_NAME } from './tokens.ts';

/** What the parser of Chevrotain, which Langium's wraps, asks itself when it recovers from an error. */
interface Recovering {
  LA(ahead: number): IToken;
  exportLexerState(): number;
  flattenFollowSet(): TokenType[];
  readonly input: readonly IToken[];
  readonly RULE_STACK: readonly number[];
  readonly RULE_STACK_IDX: number;
  readonly RULE_OCCURRENCE_STACK: readonly number[];
  canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
  findReSyncTokenType(): TokenType;
  tryInRepetitionRecovery(repeat: Repetition, args: readonly unknown[], ...rest: unknown[]): void;
}

type Repetition = (...args: unknown[]) => void;

/**
 * The parser may skip one token to go on with the sentence, but never the word that begins the next element: that would
 * lose a whole block to the fault above it.
 */
export function keepBlocks(parser: LangiumParser): void {
  const { wrapper } = parser as unknown as { wrapper: Recovering };
  const canSkip = wrapper.canRecoverWithSingleTokenDeletion.bind(wrapper);
  wrapper.canRecoverWithSingleTokenDeletion = (expected) => !AS_NAME.has(wrapper.LA(1).tokenType) && canSkip(expected);
  wrapper.tryInRepetitionRecovery = inSteps(wrapper);
  wrapper.findReSyncTokenType = remembering(wrapper);
}

/**
 * Chevrotain goes on with a list behind a fault from within what it did for the fault before: a block with a thousand
 * faults would take all the stack that there is. Here it comes back first, and goes on from where the list began.
 */
function inSteps(parser: Recovering): Recovering['tryInRepetitionRecovery'] {
  const recover = parser.tryInRepetitionRecovery.bind(parser);
  let current: { level: number; args: readonly unknown[]; goesOn: boolean } | undefined;
  return (repeat, args, ...rest) => {
    const level = parser.RULE_STACK_IDX;
    const outer = current;
    const isSame = outer?.level === level && args.every((arg, index) => arg === outer.args[index]);
    const list = isSame ? outer : { level, args, goesOn: false };
    recover(() => (list.goesOn = true), args, ...rest);
    if (isSame) return;
    current = list;
    try {
      while (list.goesOn) {
        list.goesOn = false;
        repeat.call(parser, ...args);
      }
    } finally {
      current = outer;
    }
  };
}

/**
 * The token from which the parser can go on may be far away, and is looked for at each fault before it. What was found
 * holds until it is reached, where the same rules are being read.
 */
function remembering(parser: Recovering): Recovering['findReSyncTokenType'] {
  let known: { input: readonly IToken[]; rules: string; from: number; to: number; type: TokenType } | undefined;
  return () => {
    const { input, RULE_STACK, RULE_OCCURRENCE_STACK, RULE_STACK_IDX } = parser;
    const depth = RULE_STACK_IDX + 1;
    const rules = `${RULE_STACK.slice(0, depth)};${RULE_OCCURRENCE_STACK.slice(0, depth)}`;
    const at = parser.exportLexerState();
    if (known?.input === input && known.rules === rules && known.from <= at && at < known.to) return known.type;
    const types = parser.flattenFollowSet();
    for (let ahead = 1; ; ahead++) {
      const token = parser.LA(ahead);
      const type = types.find((it) => tokenMatcher(token, it));
      if (!type) continue;
      known = { input, rules, from: at, to: at + ahead, type };
      return type;
    }
  };
}
