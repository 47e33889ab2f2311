import { commands, window } from 'vscode';

/** Says that there is nothing to work on, and offers to begin. */
export async function offerNewFile(message: string): Promise<void> {
  const create = 'New Standards File';
  if ((await window.showInformationMessage(message, create)) === create)
    await commands.executeCommand('yardstick.newFile');
}
