import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import { AS_NAME } from './tokens.ts';

/**
 * A word that begins an element of a file, such as `standard`, begins one wherever it stands in the
 * first column: an unfinished sentence above it does not swallow it as the name that is missing there.
 * In every other place it may be a name.
 */
export class YardstickLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options);
    for (const token of result.tokens) {
      const asName = token.startColumn === 1 ? undefined : AS_NAME.get(token.tokenType);
      if (!asName) continue;
      token.tokenType = asName;
      token.tokenTypeIdx = asName.tokenTypeIdx as number;
    }
    return result;
  }
}
