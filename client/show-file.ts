import { commands, type TextDocumentShowOptions, type Uri } from 'vscode';

/**
 * Shows a file in an editor. `workspace.openTextDocument` would keep its text for minutes after the editor was
 * closed, and with it the findings of a file that has been deleted since.
 */
export async function showFile(file: Uri, options: TextDocumentShowOptions = {}): Promise<void> {
  await commands.executeCommand('vscode.open', file, options);
}
