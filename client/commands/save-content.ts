import { commands, env, Uri, window, workspace } from 'vscode';

interface SaveOptions {
  /** The file that it was made from: the suggestion stands beside it. */
  readonly beside: Uri | undefined;
  readonly extension: string;
  /** What kind of file it is, for the dialog. */
  readonly label: string;
  /** Where to, if that has been said already. */
  readonly to?: Uri | undefined;
}

/** Asks where to save a text or bytes, saves them there and offers to open the file. */
export async function saveContent(
  content: string | Uint8Array,
  { beside, extension, label, to }: SaveOptions,
): Promise<void> {
  const target =
    to ??
    (await window.showSaveDialog({ ...suggestion(beside, extension), filters: { [label]: [lastPart(extension)] } }));
  if (!target) return;
  await workspace.fs.writeFile(target, typeof content === 'string' ? new TextEncoder().encode(content) : content);
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
  const message = `Exported to ${workspace.asRelativePath(file)}.`;
  const isOffice = OFFICE.test(file.path);
  // Where the file is on another machine, no program of this one opens it.
  const offers = isOffice && file.scheme !== 'file' ? [] : [open];
  if ((await window.showInformationMessage(message, ...offers)) !== open) return;
  if (isOffice) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}

/** What editors of text cannot show. */
const OFFICE = /\.(docx|xlsx)$/i;
