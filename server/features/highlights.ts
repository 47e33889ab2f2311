/** The places in a file that stand for the same thing: where it is declared, and where it is used. */
import type { ReferenceDescription } from 'langium';
import { DefaultDocumentHighlightProvider } from 'langium/lsp';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';

export class YardstickDocumentHighlightProvider extends DefaultDocumentHighlightProvider {
  protected override createDocumentHighlight(reference: ReferenceDescription): DocumentHighlight {
    const { segment, sourcePath, targetPath, local } = reference;
    const isDeclaration = local && sourcePath === targetPath;
    return { range: segment.range, kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read };
  }
}
