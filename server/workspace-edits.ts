/** Edits of files as the editor on the other side understands them. */
import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { WrittenEdit } from '../language/editing/fix.ts';
import type { Place } from '../language/text/places.ts';
import type { SourceText } from '../language/text/source-text.ts';
import { snippetsOf } from '../language/writing/snippets.ts';
import { copied, hasHoles, plainText, together } from '../language/writing/written.ts';
import { toRange } from './lsp-values.ts';
import type { SharedServices } from './services.ts';

type SourceOf = (file: string) => SourceText;

export class WorkspaceEdits {
  private readonly services: SharedServices;
  private hasVersions = false;
  private hasSnippets = false;
  private createsFiles = false;

  constructor(services: SharedServices) {
    this.services = services;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      const { documentChanges, snippetEditSupport, resourceOperations } = capabilities.workspace?.workspaceEdit ?? {};
      this.hasVersions = documentChanges === true;
      this.hasSnippets = this.hasVersions && snippetEditSupport === true;
      this.createsFiles = this.hasVersions && resourceOperations?.includes('create') === true;
    });
  }

  /** Whether an edit can begin a file. */
  get canCreate(): boolean {
    return this.createsFiles;
  }

  /**
   * Some edits as one of the workspace. None for those with holes, where the editor has no snippets: its author would
   * not be asked.
   * @param uris the URIs of the service's files, by their paths
   */
  of(edits: readonly WrittenEdit[], uris: ReadonlyMap<string, string>, sourceOf: SourceOf): WorkspaceEdit | undefined {
    const isSnippet = edits.some(({ text }) => hasHoles(text));
    if (isSnippet && !this.hasSnippets) return undefined;
    const changes: (TextEdit | SnippetTextEdit)[] = isSnippet ? snippetEdits(edits, sourceOf) : edits.map(textEdit);
    const documentChanges: TextDocumentEdit[] = [];
    for (const [file, mine] of Map.groupBy(changes.entries(), ([at]) => edits[at]?.place.file ?? '')) {
      const uri = uris.get(file);
      if (uri === undefined) return undefined;
      const version = this.services.workspace.TextDocuments.get(uri)?.version ?? null;
      documentChanges.push({ textDocument: { uri, version }, edits: mine.map(([, change]) => change) });
    }
    return this.hasVersions ? { documentChanges } : { changes: byUri(documentChanges) };
  }
}

const textEdit = ({ place, text }: WrittenEdit): TextEdit => ({ range: toRange(place), newText: plainText(text) });

const byUri = (changes: readonly TextDocumentEdit[]): Record<string, TextEdit[]> =>
  Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]));

/**
 * Editors indent the further lines of a snippet as the line is in which it begins. Ours are indented
 * already: they begin where their line does, with what stands there.
 */
function snippetEdits(edits: readonly WrittenEdit[], sourceOf: SourceOf): SnippetTextEdit[] {
  const begun = edits.map((edit) => {
    const isAlone = edits.every((other) => other === edit || !beginInOneLine(other.place, edit.place));
    return isAlone && plainText(edit.text).includes('\n') ? fromLineStart(edit, sourceOf(edit.place.file)) : edit;
  });
  const snippets = snippetsOf(begun.map(({ text }) => text));
  return begun.map(({ place }, at) => ({
    range: toRange(place),
    snippet: { kind: 'snippet', value: snippets[at] as string },
  }));
}

const beginInOneLine = (a: Place, b: Place): boolean => a.file === b.file && a.start.line === b.start.line;

function fromLineStart({ place, text }: WrittenEdit, source: SourceText): WrittenEdit {
  const start = { ...place.start, column: 1 };
  const before = copied(source.at({ ...place, start, end: place.start }));
  return { place: { ...place, start }, text: together([before, text]) };
}
