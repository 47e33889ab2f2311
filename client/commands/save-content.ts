import { commands, Uri, window, workspace } from 'vscode';

interface SaveOptions {
  /** The file that the text was made from: the suggestion stands beside it. */
  readonly beside: Uri | undefined;
  readonly extension: string;
  /** What kind of file it is, for the dialog. */
  readonly label: string;
  /** Where to, if that has been said already. */
  readonly to?: Uri | undefined;
}

/** Asks where to save a text, saves it there and offers to open it. */
export async function saveText(text: string, { beside, extension, label, to }: SaveOptions): Promise<void> {
  const target =
    to ??
    (await window.showSaveDialog({ ...suggestion(beside, extension), filters: { [label]: [lastPart(extension)] } }));
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  void offerToOpen(target);
}

function suggestion(beside: Uri | undefined, extension: string): { defaultUri?: Uri } {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (beside && beside.scheme !== 'untitled')
    return { defaultUri: beside.with({ path: beside.path.replace(/(\.standards)?$/, `.${extension}`) }) };
  return folder ? { defaultUri: Uri.joinPath(folder, `standards.${extension}`) } : {};
}

/** What a dialog takes for an extension, and adds where a name lacks it. */
const lastPart = (extension: string): string => extension.replace(/^.*\./, '');

async function offerToOpen(file: Uri): Promise<void> {
  const open = 'Open';
  const name = workspace.asRelativePath(file);
  if ((await window.showInformationMessage(`Exported to ${name}.`, open)) === open)
    await commands.executeCommand('vscode.open', file);
}
