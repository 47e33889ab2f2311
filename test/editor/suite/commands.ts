import { commands, env, TabInputCustom, TabInputWebview, window, workspace } from 'vscode';
import { equal, ok, until } from './expect.ts';
import { file, finding, findingsIn, open, readText } from './files.ts';
import { answer, asked, count, haveHands, press, shot, textOf, told, type } from './hands.ts';
import { exists, importing, reported } from './importing.ts';

describe('commands', () => {
  it('export the service of the file in front as JSON', async () => {
    await open('desk/desk.standards');
    await finding(file('desk/desk.standards'), 'YS101');
    const target = file('desk.json');
    await commands.executeCommand('yardstick.exportJson', target);
    const { services } = JSON.parse(await readText(target));
    equal(
      services.map((service: { name: string; standards: { name: string }[] }) => [
        service.name,
        service.standards.map((it) => it.name),
      ]),
      [['desk', ['greet', 'answer-calls']]],
    );
    await workspace.fs.delete(target);
  });

  it('explain a rule without a network, on a page that reads well', async () => {
    await commands.executeCommand('yardstick.explainRule', 'vague-term');
    const tab = await until('the page is open', () => {
      const active = window.tabGroups.activeTabGroup.activeTab;
      return active?.label.includes('YS101') ? active : undefined;
    });
    const { input } = tab;
    ok(input instanceof TabInputCustom || input instanceof TabInputWebview, `it is shown by ${input}`);
    if (haveHands) {
      await until('it is shown', async () => (await textOf('h1', 'preview')).includes('vague-term'));
      await shot('rule-page');
    }
    await window.tabGroups.close(tab);
  });

  it('offer the rules that found something first', async function () {
    if (!haveHands) this.skip();
    void commands.executeCommand('yardstick.explainRule');
    await until('the list is there', async () => (await count('.quick-input-list .monaco-list-row')) > 3);
    await shot('explain-a-rule');
    await type('YS301');
    await until('it is found by its code', async () =>
      (await textOf('.quick-input-list .monaco-list-row')).includes('absolute-target'),
    );
    await press('Escape');
  });

  it('begin a new file from a name', async function () {
    if (!haveHands) this.skip();
    void commands.executeCommand('yardstick.newFile');
    await asked('new-file-name');
    await answer('Booking office');
    const document = await until('the file is open', () => {
      const active = window.activeTextEditor?.document;
      return active?.uri.path.endsWith('booking-office.standards') ? active : undefined;
    });
    ok(document.getText().startsWith('service booking-office "Booking office"'), document.getText().slice(0, 80));
    await until('its open questions are shown', () =>
      findingsIn(document.uri).some((it) => it.message.includes('14 questions')),
    );
    await shot('new-file');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(document.uri);
    await until('its findings are gone with it', () => findingsIn(document.uri).length === 0);
  });

  it('import a table as files of standards, and open the report', importing);

  it('import what was copied, and replace nothing', async function () {
    if (!haveHands) this.skip();
    const folder = file('copied');
    await env.clipboard.writeText('- We answer within 20 seconds\n- We answer letters within 5 business days\n');
    void commands.executeCommand('yardstick.importFromClipboard', folder);
    await asked('import-from-clipboard');
    await answer('Booking office');
    const standards = file('copied/booking-office.standards');
    await until('the file is written', () => exists(standards));
    await reported('we-answer-letters in booking-office.standards');
    const text = await readText(standards);
    ok(text.startsWith('service booking-office "Booking office"'), text);
    void commands.executeCommand('yardstick.importFromClipboard', folder);
    await asked();
    await answer('Booking office');
    await told('exists already. Nothing was written.');
    await shot('import-refused');
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(folder, { recursive: true });
    await until('its findings are gone with it', () => findingsIn(standards).length === 0);
  });

  it('check the workspace and say what it comes to', async function () {
    if (!haveHands) this.skip();
    await commands.executeCommand('yardstick.checkWorkspace');
    await told('Checked 6 files of 5 services');
    await shot('check-workspace');
    await commands.executeCommand('notifications.clearAll');
    await commands.executeCommand('workbench.action.closePanel');
  });
});
