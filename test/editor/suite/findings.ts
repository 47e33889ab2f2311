import { commands, DiagnosticSeverity, Selection, window } from 'vscode';
import { equal, ok, until } from './expect.ts';
import { codesIn, file, finding, findingsIn, noFinding, open, rangeOf, replace } from './files.ts';
import { EDITORS, haveHands, press, shot, textOf } from './hands.ts';

describe('findings', () => {
  it('are in Problems for files that nobody has opened', async () => {
    const vague = await finding(file('desk/desk.standards'), 'YS101');
    equal(vague.severity, DiagnosticSeverity.Information);
    ok(vague.message.includes('promptly'), vague.message);
  });

  it('lead to the page of their rule, which needs no network', async () => {
    const { code } = await finding(file('desk/desk.standards'), 'YS101');
    ok(typeof code === 'object', 'there is no link');
    equal(code.target.scheme, 'yardstick-rule');
    // This is what a click on the link in Problems does.
    await commands.executeCommand('vscode.open', code.target);
    const page = await until('the page is open', () => window.activeTextEditor?.document);
    ok(page.getText().startsWith('# vague-term (YS101)'), page.getText());
    ok(page.getText().includes('## Better'), page.getText());
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('follow what is typed, in the other files of the service too', async () => {
    const editor = await open('desk/desk.standards');
    await replace(editor, 'promptly', 'within 20 seconds');
    await noFinding(editor.document.uri, 'YS101');
    await replace(editor, 'role clerk', 'role cook');
    const unknown = await finding(file('desk/counter.standards'), 'YS002');
    ok(unknown.message.includes('“clerk”'), unknown.message);
    await replace(editor, 'role cook', 'role clerk');
    await noFinding(file('desk/counter.standards'), 'YS002');
    await replace(editor, 'within 20 seconds.', 'promptly.');
    await finding(editor.document.uri, 'YS101');
  });

  it('are counted in the status bar', async function () {
    if (!haveHands) this.skip();
    const { document } = await open('desk/desk.standards');
    const errors = findingsIn(document.uri).filter((it) => it.severity === DiagnosticSeverity.Error).length;
    const warnings = findingsIn(document.uri).filter((it) => it.severity === DiagnosticSeverity.Warning).length;
    await until('the counts are shown', async () =>
      (await textOf('[id="yardstick.yardstick.yardstick.health"]')).match(
        new RegExp(`Yardstick\\s+${errors}\\s+${warnings}`),
      ),
    );
  });

  it('look well', async function () {
    if (!haveHands) this.skip();
    const editor = await open('first-draft/first-draft.standards');
    await until('there are findings', () => codesIn(editor.document.uri).length > 3);
    await commands.executeCommand('workbench.action.closeSidebar');
    const { start } = rangeOf(editor, 'promptly');
    editor.selection = new Selection(start, start);
    await commands.executeCommand('editor.action.showHover');
    await until('it is explained', async () => (await textOf('.monaco-hover')).includes('promptly'));
    await shot('findings', EDITORS);
    await press('Escape');
    await commands.executeCommand('workbench.action.toggleSidebarVisibility');
  });
});
