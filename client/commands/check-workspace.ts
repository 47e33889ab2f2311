import { commands, ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CheckSummary } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { plural } from '../plural.ts';
import { offerNewFile } from './offer-new-file.ts';

/** Checks all standards of the workspace, opens Problems and says what it comes to. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  const progress = { location: ProgressLocation.Window, title: 'Yardstick: checking the workspace' };
  const summary = await window.withProgress(progress, () => ask(client, 'yardstick/check', {}));
  if (summary.files === 0)
    return offerNewFile('There are no standards here yet: no file of this workspace ends in .standards.');
  await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(described(summary));
}

function described({ files, services, errors, warnings, infos }: CheckSummary): string {
  const checked = `Checked ${plural(files, 'file')} of ${plural(services, 'service')}`;
  if (errors + warnings + infos === 0) return `${checked}: nothing to find fault with.`;
  return `${checked}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'piece', ' of advice')}.`;
}
