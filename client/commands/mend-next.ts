import { commands, type Diagnostic, languages, type Position, Selection, window, workspace } from 'vscode';
import { standardsInFront } from '../in-front.ts';
import { offerNewFile } from './offer-new-file.ts';

/** The editor looks for a light bulb so long after the cursor has moved, and a menu that was asked for before is lost. */
const LIGHT_BULB_MS = 300;

/** Goes to the next finding of the file in front and shows what can be done about it. */
export async function mendNext(): Promise<void> {
  const file = standardsInFront();
  if (!file) return offerNewFile('There is nothing to mend: no file is open that ends in .standards.');
  const editor = await window.showTextDocument(file, { preview: false });
  const next = after(editor.selection.active, languages.getDiagnostics(file));
  if (!next) {
    void window.showInformationMessage(`Nothing was found in ${workspace.asRelativePath(file)}.`);
    return;
  }
  editor.selection = new Selection(next.range.start, next.range.start);
  editor.revealRange(next.range);
  await new Promise((resolve) => setTimeout(resolve, LIGHT_BULB_MS));
  await commands.executeCommand('editor.action.quickFix');
}

/** The first finding after a place; after the last one, the first of all. */
function after(place: Position, findings: readonly Diagnostic[]): Diagnostic | undefined {
  const ordered = findings.toSorted((a, b) => a.range.start.compareTo(b.range.start));
  return ordered.find(({ range }) => range.start.isAfter(place)) ?? ordered[0];
}
