import { SnippetString, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Covers } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';

/** Begins a standard at the end of a file, to be filled in place by place. */
export async function startStandard(client: BaseLanguageClient, file: Uri, covers: Covers): Promise<void> {
  const snippet = await ask(client, 'yardstick/newStandard', { covers });
  const shown = window.visibleTextEditors.find((it) => it.document.uri.toString() === file.toString());
  const document = await workspace.openTextDocument(file);
  const editor = await window.showTextDocument(document, shown?.viewColumn ?? ViewColumn.One);
  const end = document.lineAt(document.lineCount - 1).range.end;
  const before = end.character === 0 ? '\n' : '\n\n';
  await editor.insertSnippet(new SnippetString(before + snippet), end);
  editor.revealRange(editor.selection);
}
