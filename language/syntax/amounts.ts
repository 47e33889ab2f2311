/** Amounts of money whose currency is missing. */
import type { ILexingError, IToken } from 'chevrotain';

/** The tokens of a file, and what is wrong with those that were left out. */
interface Told {
  readonly tokens: IToken[];
  readonly errors: ILexingError[];
}

/**
 * Leaves out remedies that break off behind their amount: the word that begins the next line would be taken for the
 * currency, and the fault told in a line that has none.
 */
export function leaveOutUnfinished(tokens: IToken[]): Told {
  const left = new Set<IToken>();
  const errors: ILexingError[] = [];
  for (const [index, token] of tokens.entries()) {
    const [remedy, amount] = [tokens[index - 2], tokens[index - 1]];
    if (remedy?.image !== 'remedy' || amount?.tokenType.name !== 'NUMBER' || !isBelow(token, amount)) continue;
    left.add(remedy).add(amount);
    errors.push({
      ...{ offset: amount.startOffset, length: amount.image.length },
      ...{ line: amount.startLine, column: amount.startColumn },
      message: `The currency is missing: write its three letters behind the amount, such as \`remedy ${amount.image} EUR\`.`,
    });
  }
  return { tokens: errors.length > 0 ? tokens.filter((token) => !left.has(token)) : tokens, errors };
}

/** Whether a word begins a line below another one. */
const isBelow = (word: IToken, other: IToken): boolean =>
  /^\p{L}/u.test(word.image) && (word.startLine ?? 0) > (other.endLine ?? 0);
