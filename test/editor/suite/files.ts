/** Files and editors, as the tests speak of them. */
import {
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextEditor,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { ok, until } from './expect.ts';

/** A file of the first folder of the workspace. */
export function file(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, name);
}

export async function open(name: string | Uri): Promise<TextEditor> {
  const uri = typeof name === 'string' ? file(name) : name;
  // As a person opens it: a document that the API opens stays for minutes after its editor was closed. The first
  // column, since beside it there may be a preview.
  await commands.executeCommand('vscode.open', uri, { viewColumn: ViewColumn.One });
  return until(`${uri.path} is in front`, () =>
    window.activeTextEditor?.document.uri.toString() === uri.toString() ? window.activeTextEditor : undefined,
  );
}

export async function readText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Our findings in a file, by their codes. */
export const codesIn = (uri: Uri): string[] => findingsIn(uri).map(codeOf);

export const findingsIn = (uri: Uri): Diagnostic[] =>
  languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'yardstick');

export const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Waits until a finding is there. */
export const finding = (uri: Uri, code: string): Promise<Diagnostic> =>
  until(`${code} is found in ${uri.path}`, () => findingsIn(uri).find((it) => codeOf(it) === code));

export const noFinding = (uri: Uri, code: string): Promise<boolean> =>
  until(`${code} is no longer found in ${uri.path}`, () => !codesIn(uri).includes(code));

/** The range of a text in an editor, which contains it once or more. */
export function rangeOf({ document }: TextEditor, text: string): Range {
  const at = document.getText().indexOf(text);
  ok(at >= 0, `the text has no ${text}`);
  return new Range(document.positionAt(at), document.positionAt(at + text.length));
}

export async function replace(editor: TextEditor, text: string, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(editor.document.uri, rangeOf(editor, text), by);
  ok(await workspace.applyEdit(edit), 'the edit was refused');
}
