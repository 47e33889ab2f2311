/** Edits of files as the editor on the other side understands them. */
import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Fix } from '../language/editing/fix.ts';
import { verbatim } from '../language/editing/snippet.ts';
import type { SourceText } from '../language/text/source-text.ts';
import { toRange } from './lsp-values.ts';
import type { SharedServices } from './services.ts';

type SourceOf = (file: string) => SourceText;

export class WorkspaceEdits {
  private readonly services: SharedServices;
  private hasVersions = false;
  private hasSnippets = false;

  constructor(services: SharedServices) {
    this.services = services;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      const { documentChanges, snippetEditSupport } = capabilities.workspace?.workspaceEdit ?? {};
      this.hasVersions = documentChanges === true;
      this.hasSnippets = this.hasVersions && snippetEditSupport === true;
    });
  }

  /**
   * The edit that makes a fix. None for one with placeholders, where the editor has none: its author
   * would not be asked.
   * @param uris the URIs of the service's files, by their paths
   */
  of({ edits, snippet }: Fix, uris: ReadonlyMap<string, string>, sourceOf: SourceOf): WorkspaceEdit | undefined {
    if (snippet && !this.hasSnippets) return undefined;
    const documentChanges: TextDocumentEdit[] = [];
    for (const [file, mine] of Map.groupBy(edits, ({ place }) => place.file)) {
      const uri = uris.get(file);
      if (uri === undefined) return undefined;
      const version = this.services.workspace.TextDocuments.get(uri)?.version ?? null;
      const changes = snippet ? snippetEdits(mine, sourceOf(file)) : mine.map(textEdit);
      documentChanges.push({ textDocument: { uri, version }, edits: changes });
    }
    return this.hasVersions ? { documentChanges } : { changes: byUri(documentChanges) };
  }
}

const textEdit = ({ place, text }: Edit): TextEdit => ({ range: toRange(place), newText: text });

const byUri = (changes: readonly TextDocumentEdit[]): Record<string, TextEdit[]> =>
  Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]));

/**
 * Editors indent the further lines of a snippet as the line is in which it begins. Ours are indented
 * already: they begin where their line does, with what stands there.
 */
function snippetEdits(edits: readonly Edit[], source: SourceText): SnippetTextEdit[] {
  return edits.map((edit) => {
    const isAlone = edits.every((other) => other === edit || other.place.start.line !== edit.place.start.line);
    const { place, text } = isAlone && /\n/.test(edit.text) ? fromLineStart(edit, source) : edit;
    return { range: toRange(place), snippet: { kind: 'snippet', value: text } };
  });
}

function fromLineStart({ place, text }: Edit, source: SourceText): Edit {
  const start = { ...place.start, column: 1 };
  return { place: { ...place, start }, text: verbatim(source.at({ ...place, start, end: place.start })) + text };
}
