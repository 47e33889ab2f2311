/** Edits of a workspace, made as an editor makes them. */
import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Editor, Files } from './lsp.ts';
import { edited } from './markers.ts';

type AnyEdit = TextEdit | SnippetTextEdit;

const textOf = (edit: AnyEdit): string => ('snippet' in edit ? edit.snippet.value : edit.newText);

/** The files after an edit; snippets keep their placeholders. */
export function filesAfter(edit: WorkspaceEdit, files: Files, editor: Editor): Files {
  const changes = editsByUri(edit);
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, textAfter(text, changes.get(editor.uri(name)) ?? [])]),
  );
}

export function textAfter(text: string, edits: readonly AnyEdit[]): string {
  const lastFirst = [...edits].sort(
    ({ range: { start: a } }, { range: { start: b } }) => b.line - a.line || b.character - a.character,
  );
  return lastFirst.reduce((result, edit) => edited(result, { range: edit.range, newText: textOf(edit) }), text);
}

function editsByUri({ changes, documentChanges }: WorkspaceEdit): Map<string, AnyEdit[]> {
  if (!documentChanges) return new Map(Object.entries(changes ?? {}));
  const ofDocuments = documentChanges as readonly TextDocumentEdit[];
  return new Map(ofDocuments.map(({ textDocument, edits }) => [textDocument.uri, edits as AnyEdit[]]));
}
