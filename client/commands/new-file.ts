import { Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../ask.ts';
import { LANGUAGE } from '../client-options.ts';
import { showFile } from '../show-file.ts';

/** Makes a file to begin with: in the folder that is open, else one that has no name yet. */
export async function newFile(client: BaseLanguageClient): Promise<void> {
  const folder = await chosenFolder();
  if (folder === undefined) return;
  const name = await window.showInputBox({
    title: 'New standards file',
    prompt: 'What is the service called whose standards you write?',
    placeHolder: 'Help desk',
    validateInput: (value) => (value.trim() ? undefined : 'A few words will do: Help desk, Front counter, Booking'),
  });
  if (!name) return;
  const text = await ask(client, 'yardstick/starter', { name });
  if (folder) await showFile(await write(folder, fileName(name), text));
  else await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: text }));
}

/** The folder that is open, or the one of several that the user picks; undefined if none of them, null where none can be written to. */
export async function chosenFolder(): Promise<Uri | null | undefined> {
  const { workspaceFolders: folders = [] } = workspace;
  if (folders.length === 0) return null;
  const chosen = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  return chosen && (workspace.fs.isWritableFileSystem(chosen.uri.scheme) === false ? null : chosen.uri);
}

/** Whether something stands at an address already. */
export const isTaken = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );

/** Writes a file under a name that is not taken. */
async function write(folder: Uri, name: string, text: string): Promise<Uri> {
  for (let i = 1; ; i++) {
    const file = Uri.joinPath(folder, `${name}${i === 1 ? '' : `-${i}`}.standards`);
    if (await isTaken(file)) continue;
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return file;
  }
}

export const fileName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'standards';
