import { commands, Range, Uri } from 'vscode';
import type { Location } from '../protocol/messages.ts';
import { goTo } from './go-to.ts';

/** The editor looks for a light bulb a moment after the cursor has moved, and a menu that was asked for before is lost. */
const LIGHT_BULB_MS = 300;

/** Goes to a finding and opens the menu of what can be done about it. */
export async function showWaysOut(finding: Location): Promise<void> {
  const { line, character } = finding.range.start;
  await goTo(finding);
  // The server is asked beforehand: however long it takes, the menu then has its answer at once.
  await Promise.all([
    commands.executeCommand(
      'vscode.executeCodeActionProvider',
      Uri.parse(finding.uri),
      new Range(line, character, line, character),
    ),
    new Promise((resolve) => setTimeout(resolve, LIGHT_BULB_MS)),
  ]);
  await commands.executeCommand('editor.action.quickFix');
}
