/** Imports a small table, whatever the editor runs in. */
import { commands, type Uri, window, workspace } from 'vscode';
import { ok, until } from './expect.ts';
import { file, finding, findingsIn, readText } from './files.ts';
import { shot } from './hands.ts';

const TABLE = `Team,What we promise,Target,Responsible
Calls,We answer your call within 20 seconds,90%,Head of calls
Calls,We are friendly,,Head of calls
Letters,Letters are answered within 5 days,80%,Head of letters
`;

/** Whether something stands at an address. */
export const exists = (at: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(at)).then(
    () => true,
    () => false,
  );

/** Waits until the report is in front, and says something. */
export const reported = (text: string): Promise<unknown> =>
  until(`the report says ${text}`, () => window.activeTextEditor?.document.getText().includes(text) || undefined);

export async function importing(): Promise<void> {
  const [document, folder] = [file('promises.csv'), file('imported')];
  await workspace.fs.writeFile(document, new TextEncoder().encode(TABLE));
  await commands.executeCommand('yardstick.importStandards', document, folder);
  const calls = file('imported/calls.standards');
  ok((await readText(calls)).includes('target    at least 90% within 20 seconds'), 'the target was not read');
  await reported('letters-are-answered in letters.standards');
  await finding(calls, 'YS608');
  await shot('import-report');
  await commands.executeCommand('workbench.action.closeActiveEditor');
  await workspace.fs.delete(folder, { recursive: true });
  await workspace.fs.delete(document);
  await until('the findings are gone with the files', () => findingsIn(calls).length === 0);
}
