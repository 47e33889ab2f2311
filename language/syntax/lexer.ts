import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { leaveOutTooDeep, type Shallow } from './nesting.ts';
import { AS_NAME, REST } from './tokens.ts';

/**
 * A word that begins an element of a file, such as `standard`, begins one wherever it stands in the
 * first column: an unfinished sentence above it does not swallow it as the name that is missing there.
 * In every other place it may be a name.
 */
export class YardstickLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const { tokens: all, groups } = this.chevrotainLexer.tokenize(text);
    for (const token of all) {
      const asName = token.startColumn === 1 ? undefined : AS_NAME.get(token.tokenType);
      if (!asName) continue;
      token.tokenType = asName;
      token.tokenTypeIdx = asName.tokenTypeIdx as number;
    }
    const rest = groups[REST]?.map((token) => this.errorAt(token, text)) ?? [];
    const { tokens, errors } = text.includes('(') ? this.shallow(all) : { tokens: all, errors: [] };
    return { tokens, hidden: groups.hidden ?? [], errors: [...rest, ...errors] };
  }

  private readonly shallow = (tokens: IToken[]): Shallow => leaveOutTooDeep(tokens, this.tokenTypes.ID as TokenType);

  /** What is no token of the language. */
  private errorAt({ startOffset: offset, startLine, startColumn, image }: IToken, text: string): ILexingError {
    const { length } = image;
    const message = this.errorMessageProvider.buildUnexpectedCharactersMessage(text, offset, length);
    return { offset, line: startLine, column: startColumn, length, message };
  }
}
