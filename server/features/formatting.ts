/** Formatting of a file, of a selection and of what is typed. The form is the language's own: it has no options. */
import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import type { LayoutEdit } from '../../language/syntax/formatting/edits.ts';
import { fileEdits } from '../../language/syntax/formatting/format-file.ts';
import { rangeEdits } from '../../language/syntax/formatting/format-range.ts';
import { TYPED, typedEdits } from '../../language/syntax/formatting/format-typed.ts';

const [firstTriggerCharacter = '\n', ...moreTriggerCharacter] = TYPED;

export class YardstickFormatter implements Formatter {
  readonly formatOnTypeOptions = { firstTriggerCharacter, moreTriggerCharacter };

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    return toTextEdits(fileEdits(document), document);
  }

  /** A selection that ends where a line begins has nothing of that line. */
  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    const { start, end } = range;
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return toTextEdits(rangeEdits(document, start.line, last), document);
  }

  formatDocumentOnType(document: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
    return toTextEdits(typedEdits(document, position.line, ch), document);
  }
}

const toTextEdits = (edits: readonly LayoutEdit[], { textDocument }: LangiumDocument): TextEdit[] =>
  edits.map(({ start, end, newText }) => ({
    range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
    newText,
  }));
