import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { leaveOutUnfinished } from './amounts.ts';
import type { Correction } from './correction.ts';
import { Meant } from './meant.ts';
import { leaveOutTooDeep, type Shallow } from './nesting.ts';
import { AS_NAME, REST } from './tokens.ts';

/**
 * A word that begins an element of a file, such as `standard`, begins one wherever it stands in the
 * first column: an unfinished sentence above it does not swallow it as the name that is missing there.
 * In every other place it may be a name.
 */
export class YardstickLexer extends DefaultLexer {
  private edits: readonly Correction[] = [];

  /** Does something, such as parsing, for which texts count as what they would be with some edits made. */
  asMeant<T>(edits: readonly Correction[], run: () => T): T {
    this.edits = edits;
    try {
      return run();
    } finally {
      this.edits = [];
    }
  }

  override tokenize(text: string): LexerResult {
    if (this.edits.length === 0) return this.tokensOf(text);
    const meant = new Meant(text, this.edits);
    const { tokens, hidden, errors } = this.tokensOf(meant.text);
    const place = <T extends IToken>(token: T): T => Object.assign(token, meant.placeOf(token));
    return {
      tokens: tokens.map(place),
      hidden: hidden.map(place),
      errors: errors.map((error) => ({ ...error, offset: meant.offsetOf(error.offset) })),
    };
  }

  private tokensOf(text: string): LexerResult {
    const { tokens: all, groups } = this.chevrotainLexer.tokenize(text);
    for (const token of all) {
      const asName = token.startColumn === 1 ? undefined : AS_NAME.get(token.tokenType);
      if (!asName) continue;
      token.tokenType = asName;
      token.tokenTypeIdx = asName.tokenTypeIdx as number;
    }
    const rest = groups[REST]?.map((token) => this.errorAt(token, text)) ?? [];
    const { tokens, errors } = text.includes('(') ? this.shallow(all) : { tokens: all, errors: [] };
    const finished = text.includes('remedy') ? leaveOutUnfinished(tokens) : { tokens, errors: [] };
    return {
      tokens: finished.tokens,
      hidden: groups.hidden ?? [],
      errors: [...rest, ...errors, ...finished.errors],
    };
  }

  private readonly shallow = (tokens: IToken[]): Shallow => leaveOutTooDeep(tokens, this.tokenTypes.ID as TokenType);

  /** What is no token of the language. */
  private errorAt({ startOffset: offset, startLine, startColumn, image }: IToken, text: string): ILexingError {
    const { length } = image;
    const message = this.errorMessageProvider.buildUnexpectedCharactersMessage(text, offset, length);
    return { offset, line: startLine, column: startColumn, length, message };
  }
}
