import { type Diagnostic, languages, type Position, window, workspace } from 'vscode';
import { standardsInFront } from '../in-front.ts';
import { showWaysOut } from '../show-ways-out.ts';
import { offerNewFile } from './offer-new-file.ts';

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
  await showWaysOut({ uri: file.toString(), range: next.range });
}

/** The first finding after a place; after the last one, the first of all. */
function after(place: Position, findings: readonly Diagnostic[]): Diagnostic | undefined {
  const ordered = findings.toSorted((a, b) => a.range.start.compareTo(b.range.start));
  return ordered.find(({ range }) => range.start.isAfter(place)) ?? ordered[0];
}
