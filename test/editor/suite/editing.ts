import { type CodeAction, commands, type TextEdit, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { equal, ok, until } from './expect.ts';
import { codesIn, file, finding, noFinding, open, rangeOf, readText, replace } from './files.ts';

describe('editing', () => {
  it('applies a quick fix, and the finding is gone', async () => {
    const editor = await open('desk/desk.standards');
    await replace(editor, 'within 20 seconds of', 'within 2 days of');
    const { range } = await finding(editor.document.uri, 'YS203');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      range,
    );
    const fix = actions.find(({ title }) => title === 'Write “business days”');
    ok(fix?.edit, actions.map(({ title }) => title).join());
    await workspace.applyEdit(fix.edit);
    ok(editor.document.getText().includes('within 2 business days of'), editor.document.getText());
    await noFinding(editor.document.uri, 'YS203');
    await replace(editor, 'within 2 business days of', 'within 20 seconds of');
  });

  it('renames in all files of a service', async () => {
    const editor = await open('desk/desk.standards');
    const counter = file('desk/counter.standards');
    const rename = (from: string, to: string) =>
      commands
        .executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          editor.document.uri,
          rangeOf(editor, from).start,
          to,
        )
        .then((edit) => workspace.applyEdit(edit));
    await rename('clerk "Clerk"', 'librarian');
    const [desk, other] = [editor.document.getText(), await textOf(counter)];
    ok(desk.includes('role librarian "Clerk"') && desk.includes('owner       librarian'), desk);
    ok(other.includes('owner  librarian'), other);
    await until(
      'every name is known',
      () => ![editor.document.uri, counter].some((uri) => codesIn(uri).includes('YS002')),
    );
    await rename('librarian "Clerk"', 'clerk');
    ok((await textOf(counter)).includes('owner  clerk'), 'it was not renamed back');
  });

  it('formats a file', async () => {
    const editor = await open('desk/desk.standards');
    const before = editor.document.getText();
    await replace(editor, '  area      time-limits\n  at        phone\n', ' at phone\n      area time-limits\n');
    const edits = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      editor.document.uri,
      {
        tabSize: 2,
        insertSpaces: true,
      },
    );
    const edit = new WorkspaceEdit();
    edit.set(editor.document.uri, edits);
    await workspace.applyEdit(edit);
    equal(editor.document.getText(), before);
  });
});

/** A file as the editor has it, saved or not. */
const textOf = async (uri: Uri): Promise<string> =>
  workspace.textDocuments.find((it) => it.uri.toString() === uri.toString())?.getText() ?? readText(uri);
