import { Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { TextChange } from '../protocol/messages.ts';

/** Makes changes of texts as one edit, which is undone as one. @returns whether the editor has made them */
export async function makeChanges(changes: readonly TextChange[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { uri, range, newText } of changes) edit.replace(Uri.parse(uri), rangeOf(range), newText);
  return changes.length === 0 || workspace.applyEdit(edit);
}

/** A range of the server, as the editor has it. */
export const rangeOf = ({ start, end }: TextChange['range']): Range =>
  new Range(start.line, start.character, end.line, end.character);
