import {
  ConfigurationTarget,
  commands,
  Range,
  Selection,
  TabInputWebview,
  TextEditorRevealType,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { equal, ok, pause, until } from './expect.ts';
import { codesIn, file, finding, open, rangeOf, readText, replace } from './files.ts';
import {
  accessibilityProblems,
  answer,
  asked,
  click,
  consoleErrors,
  count,
  EDITORS,
  haveHands,
  press,
  shot,
  textOf,
} from './hands.ts';

const shown = (text: string, panel = 'checklist') =>
  until(`the preview says “${text}”`, async () => (await textOf(`#panel-${panel}`, 'preview')).includes(text));

const rename = async (from: Uri, to: Uri): Promise<void> => {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  ok(await workspace.applyEdit(edit), 'it was not renamed');
};

describe('the preview', () => {
  before(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('workbench.action.closePanel');
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('notifications.clearAll');
    await open('contact-centre/contact-centre.standards');
    await commands.executeCommand('yardstick.preview');
    await until('it is open', () =>
      window.tabGroups.all.some(({ activeTab }) => activeTab?.input instanceof TabInputWebview),
    );
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the checklist beside the editor', async function () {
    if (!haveHands) this.skip();
    await shown('Good morning');
    await shot('preview-checklist', EDITORS);
  });

  it('has tabs that the keys reach', async function () {
    if (!haveHands) this.skip();
    await click('#tab-checklist', 'preview');
    await press('ArrowRight');
    await shown('per month', 'metrics');
    equal(await count('#tab-metrics[aria-selected=true]', 'preview'), 1);
    equal(await count('[role=tabpanel]:visible', 'preview'), 1);
    await shot('preview-metrics', EDITORS);
    await press('End');
    equal(await count('#tab-results[aria-selected=true]', 'preview'), 1);
    await press('ArrowLeft');
    await shown('Who goes where', 'visits');
    await press('ArrowLeft');
    await shown('Answer each line', 'scorecard');
    await press('ArrowLeft');
    await shown('What you can expect from us', 'charter');
    await press('ArrowLeft');
    await shown('Who does what', 'handbook');
    await press('ArrowLeft');
    await shown('Time limits', 'coverage');
    await shot('preview-coverage', EDITORS);
    await press('Home');
    equal(await count('#panel-checklist:visible', 'preview'), 1);
  });

  it('leads to the source with a click', async function () {
    if (!haveHands) this.skip();
    const before = window.activeTextEditor?.selection.active.line;
    await click('#panel-checklist .line.check .said', 'preview');
    const editor = await until('the cursor is somewhere else', () => {
      const active = window.activeTextEditor;
      return active && active.selection.active.line !== before ? active : undefined;
    });
    ok(editor.document.lineAt(editor.selection.active).text.includes('check'), 'it is not a check');
  });

  it('marks what the cursor stands in', async function () {
    if (!haveHands) this.skip();
    const editor = await open('contact-centre/contact-centre.standards');
    const { start } = rangeOf(editor, 'standard answer-calls');
    editor.selection = new Selection(start.translate(1), start.translate(1));
    editor.revealRange(new Range(start, start), TextEditorRevealType.AtTop);
    await click('#tab-metrics', 'preview');
    await until('it is marked', async () => (await count('#panel-metrics .current', 'preview')) > 0);
    ok((await textOf('#panel-metrics .current', 'preview')).includes('answered'), 'something else is marked');
    await shot('preview-marked', EDITORS);
  });

  it('comes back where its page is loaded anew, as in another window', async function () {
    if (!haveHands) this.skip();
    await click('#tab-metrics', 'preview');
    await commands.executeCommand('workbench.action.webview.reloadWebviewAction');
    await until('it is loaded anew', async () => (await count('#panel-checklist:empty', 'preview')) === 1);
    await shown('per month', 'metrics');
    equal(await count('#tab-metrics[aria-selected=true]', 'preview'), 1);
  });

  it('has nothing that hinders people who hear it or use keys alone', async function () {
    if (!haveHands) this.skip();
    for (const tab of ['checklist', 'metrics', 'coverage', 'scorecard', 'visits']) {
      await click(`#tab-${tab}`, 'preview');
      equal(await accessibilityProblems(), [], tab);
      await shot(`preview-${tab}`);
    }
  });

  it('follows the theme, and can be read in each', async function () {
    if (!haveHands) this.skip();
    const workbench = workspace.getConfiguration('workbench');
    const before = workbench.get('colorTheme');
    for (const [theme, kind] of [
      ['Default Dark Modern', 'vscode-dark'],
      ['Default High Contrast', 'vscode-high-contrast'],
      ['Default High Contrast Light', 'vscode-high-contrast-light'],
    ]) {
      await workbench.update('colorTheme', theme, ConfigurationTarget.Global);
      await until(`it is ${kind}`, async () => (await count(`body.${kind}`, 'preview')) === 1);
      for (const tab of ['metrics', 'coverage']) {
        await click(`#tab-${tab}`, 'preview');
        equal(await accessibilityProblems('color-contrast'), [], `${tab} in ${theme}`);
        await shot(`preview-${tab}-${kind}`);
      }
    }
    await workbench.update('colorTheme', before, ConfigurationTarget.Global);
  });

  it('follows what is typed, and keeps what could be read last', async function () {
    if (!haveHands) this.skip();
    await click('#tab-checklist', 'preview');
    const editor = await open('desk/counter.standards');
    await shown('Says their own name');
    await replace(editor, 'Says their own name', 'Says who they are');
    await shown('Says who they are');
    await replace(editor, 'check  "Says', 'check  Says');
    await until('it says that something cannot be read', async () =>
      (await textOf('.notice', 'preview')).includes('Line 7 of counter.standards cannot be read'),
    );
    await shown('Says who they are');
    await shot('preview-unreadable');
    await replace(editor, 'check  Says who they are', 'check  "Says their own name');
    await shown('Says their own name');
    await until('the notice is gone', async () => (await count('.notice button', 'preview')) === 0);
  });

  it('stays with its file where a former text of it is looked at', async function () {
    if (!haveHands) this.skip();
    const provider = workspace.registerTextDocumentContentProvider('former', {
      provideTextDocumentContent: () => 'service former "Former"\n',
    });
    const { document } = await open(Uri.from({ scheme: 'former', path: '/counter.standards' }));
    equal(document.languageId, 'yardstick');
    await pause(1_000);
    await shown('Says their own name');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    provider.dispose();
  });

  it('stays with its file where that gets another name', async function () {
    if (!haveHands) this.skip();
    await open('desk/desk.standards');
    await shown('Says their own name');
    await open('first-draft/README.md');
    const [from, to] = [file('desk/desk.standards'), file('desk/office.standards')];
    await rename(from, to);
    await until('its findings have moved', () => codesIn(to).length > 0 && codesIn(from).length === 0);
    await pause(1_000);
    await shown('Says their own name');
    await rename(to, from);
    await until('they are back', () => codesIn(from).length > 0 && codesIn(to).length === 0);
  });

  it('starts a standard where nothing is covered', async function () {
    if (!haveHands) this.skip();
    const editor = await open('desk/desk.standards');
    const before = editor.document.getText();
    await click('#tab-coverage', 'preview');
    await click('#panel-coverage [data-area=flow] .start', 'preview');
    await until('it stands there', () => editor.document.getText().includes('area      flow'));
    await finding(editor.document.uri, 'YS608');
    await shot('preview-started');
    await press('Escape', 'Control+z');
    await until('it is taken back', () => editor.document.getText() === before);
  });

  it('exports documents', async function () {
    if (!haveHands) this.skip();
    await open('desk/desk.standards');
    await click('#tab-checklist', 'preview');
    await click('[data-export=md]', 'preview');
    await asked('preview-export');
    await answer();
    const target = file('desk/desk.checklist.md');
    const text = await until('it is written', () => readText(target).catch(() => undefined));
    ok(text.startsWith('# '), text.slice(0, 100));
    await workspace.fs.delete(target);
    await click('#tab-scorecard', 'preview');
    equal(await count('[aria-label="Export the scorecard as Word"]', 'preview'), 1);
    await click('[data-export=docx]', 'preview');
    await asked('preview-export-word');
    await answer();
    const word = file('desk/desk.scorecard.docx');
    const bytes = await until('it is written', () =>
      Promise.resolve(workspace.fs.readFile(word)).catch(() => undefined),
    );
    equal(new TextDecoder().decode(bytes.subarray(0, 2)), 'PK');
    await workspace.fs.delete(word);
  });

  it('has broken no policy and thrown no error', async function () {
    if (!haveHands) this.skip();
    equal(await consoleErrors(), []);
  });
});
