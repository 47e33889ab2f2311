import { commands, TabInputCustom, window } from 'vscode';
import { equal, ok, until } from './expect.ts';
import { file, open } from './files.ts';
import { accessibilityProblems, click, EDITORS, haveHands, press, shot, textOf, type } from './hands.ts';

const STATEMENT = 'tr.standard td[data-heading="Statement"]';

describe('the table of a file', () => {
  before(async function () {
    if (!haveHands) this.skip();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await open('desk.standards');
    await commands.executeCommand('yardstick.openTable');
    await until('the table is open', () => window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputCustom);
    await until('it shows the standards', async () => (await textOf('table', 'preview')).includes('New standard'));
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is written in, and its file says the same, until that is undone', async () => {
    const { document } = await open('desk.standards');
    const before = document.getText();
    await commands.executeCommand('vscode.openWith', file('desk.standards'), 'yardstick.table');
    await click(STATEMENT, 'preview');
    await type('We say what we do.');
    await press('Enter');
    await until('the file says it', () => document.getText().includes('statement "We say what we do."'));
    await shot('table', EDITORS);
    await press('ControlOrMeta+z');
    await until('it is undone', () => document.getText() === before);
    await until('the table shows it', async () => !(await textOf(STATEMENT, 'preview')).includes('We say what'));
  });

  it('has nothing that hinders people who hear it or use keys alone', async () => {
    ok((await textOf('h1', 'preview')) !== '', 'it has no heading');
    equal(await accessibilityProblems(), []);
  });
});
