import { Range, Uri, type ViewColumn } from 'vscode';
import type { Location } from '../protocol/messages.ts';
import { showFile } from './show-file.ts';

/** Shows a place in a file, with the cursor at its beginning. */
export async function goTo({ uri, range: { start } }: Location, viewColumn?: ViewColumn): Promise<void> {
  const selection = new Range(start.line, start.character, start.line, start.character);
  await showFile(Uri.parse(uri), { selection, ...(viewColumn && { viewColumn }) });
}
