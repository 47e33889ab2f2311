import { Range, Uri, type ViewColumn, window, workspace } from 'vscode';
import type { Location } from '../protocol/messages.ts';

/** Shows a place in a file, with the cursor at its beginning. */
export async function goTo({ uri, range: { start } }: Location, viewColumn?: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const selection = new Range(start.line, start.character, start.line, start.character);
  await window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
}
