/** Formatting of plain texts, for tests. */
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Document } from '../../../language/generated/ast.ts';
import { applied, type LayoutEdit } from '../../../language/syntax/formatting/edits.ts';
import { formatFile } from '../../../language/syntax/formatting/format-file.ts';
import { createYardstickServices } from '../../../language/syntax/module.ts';

const { shared, yardstick } = createYardstickServices(EmptyFileSystem);

export const parsed = (text: string): LangiumDocument<Document> =>
  shared.workspace.LangiumDocumentFactory.fromString<Document>(text, URI.parse('test:/a.standards'));

export const formatted = (text: string): string => formatFile(parsed(text));

/** A text after the edits that something asks for. */
export const edited = (text: string, edits: (document: LangiumDocument<Document>) => readonly LayoutEdit[]): string =>
  applied(text, edits(parsed(text)));

export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** The messages about what cannot be read in a text. */
export function errorsIn(text: string): string[] {
  const { lexerErrors, parserErrors } = parsed(text).parseResult;
  return [...lexerErrors, ...parserErrors].map((error) => error.message).sort();
}

/** The tokens and comments of a text as written, in their order. */
export function imagesIn(text: string): string[] {
  const { tokens, hidden } = yardstick.parser.Lexer.tokenize(text);
  return [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset).map((token) => token.image);
}

/** The same, but for the white space in comments, which may move with them. */
export function tokensIn(text: string): string[] {
  return imagesIn(text).map((image) => (/^\/[/*]/.test(image) ? image.replace(/\s+/g, ' ').trim() : image));
}
