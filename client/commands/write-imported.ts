/** Writes imported files: new ones only, and all of them or none. */
import { commands, Uri, window, workspace } from 'vscode';
import type { ImportedFiles } from '../../protocol/messages.ts';
import { showImportReport } from '../import-reports.ts';
import { plural } from '../plural.ts';
import { showFile } from '../show-file.ts';
import { chosenFolder, fileName, isTaken } from './new-file.ts';

/** @param to the folder to write to, if it has been said already */
export async function writeImported(imported: ImportedFiles, name: string, to: Uri | undefined): Promise<void> {
  const folder = to ?? (await suggestedFolder(name)) ?? (await askForFolder());
  if (!folder) return;
  const files = imported.files.map(({ path, text }) => ({ file: Uri.joinPath(folder, path), text }));
  const taken = await takenAmong(files.map(({ file }) => file));
  if (taken) {
    const other = await refuse(taken);
    if (other) await writeImported(imported, name, other);
    return;
  }
  await writeAll(files);
  await showImportReport(name, imported.report);
  void tell(imported, folder, files[0]?.file);
}

/** A folder named after the document, in the one that is open. */
async function suggestedFolder(name: string): Promise<Uri | undefined> {
  const folder = await chosenFolder();
  return folder ? Uri.joinPath(folder, fileName(name.replace(/\.\w+$/, ''))) : undefined;
}

async function askForFolder(): Promise<Uri | undefined> {
  const title = 'Where shall the files of standards be written?';
  const chosen = await window.showOpenDialog({
    title,
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: 'Write Here',
  });
  return chosen?.[0];
}

async function takenAmong(files: readonly Uri[]): Promise<Uri | undefined> {
  for (const file of files) if (await isTaken(file)) return file;
  return undefined;
}

/** Says that nothing was written; returns another folder, if the user chooses one. */
async function refuse(taken: Uri): Promise<Uri | undefined> {
  const choose = 'Choose Another Folder…';
  const message = `${workspace.asRelativePath(taken)} exists already. Nothing was written.`;
  return (await window.showErrorMessage(message, choose)) === choose ? askForFolder() : undefined;
}

async function writeAll(files: readonly { readonly file: Uri; readonly text: string }[]): Promise<void> {
  const written: Uri[] = [];
  try {
    for (const { file, text } of files) {
      await workspace.fs.writeFile(file, new TextEncoder().encode(text));
      written.push(file);
    }
  } catch (error) {
    for (const file of written) await workspace.fs.delete(file);
    throw error;
  }
}

async function tell(
  { standards, files, questions }: ImportedFiles,
  folder: Uri,
  first: Uri | undefined,
): Promise<void> {
  const [open, problems] = ['Open', 'What to Decide'];
  const what = `${plural(standards, 'standard')} into ${plural(files.length, 'file')} in ${workspace.asRelativePath(folder)}`;
  const asked = questions === 0 ? '' : ` There is a question for you in ${questions}.`;
  const message = `Imported ${what}.${asked}`;
  const chosen = await window.showInformationMessage(message, open, problems);
  if (chosen === open && first) await showFile(first);
  if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems');
}
