/** The first ten minutes of somebody who has just installed the extension, done with hands and looked at. */
import { commands, Position, window } from 'vscode';
import { equal, pause, until } from './expect.ts';
import { codeOf, codesIn, file, findingsIn, open, readText, replace } from './files.ts';
import { answer, asked, click, count, press, shot, textOf, type } from './hands.ts';

const text = () => window.activeTextEditor?.document.getText() ?? '';

describe('somebody new', function () {
  this.bail(true);

  it('finds a view that says how to begin', async () => {
    await commands.executeCommand('yardstick.standards.focus');
    await until('it says so', async () => (await textOf('.pane-body')).includes('Begin a Standards File'));
    await shot('newcomer-0-welcome');
    await commands.executeCommand('workbench.view.explorer');
  });

  it('opens the walkthrough', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', 'yardstick.yardstick#firstStandards', false);
    await until('it is shown', async () =>
      (await textOf('.gettingStartedContainer')).includes('Begin a standards file'),
    );
    await shot('newcomer-1-walkthrough');
  });

  it('begins a file', async () => {
    await click('.getting-started-step.expanded .button-container >> text=New Standards File');
    await asked();
    await answer('Town library');
    await until('the file is open', () => text().includes('service town-library'));
    await shot('newcomer-2-file');
  });

  it('takes away the questions of areas that have no place here', async () => {
    const editor = await open('town-library.standards');
    const others = text().slice(text().indexOf('standard time-limits-standard'));
    await replace(editor, others, '');
  });

  it('writes a record by choosing', async () => {
    await press('Control+End', 'Enter');
    await press('Control+Space');
    await shot('newcomer-3-elements');
    await type('rec');
    await shot('newcomer-4-chosen');
    await press('Enter');
    await shot('newcomer-5-record');
    await press('Escape', 'Control+End', 'Enter', 'Enter');
  });

  it('writes a standard by choosing', async () => {
    await press('Control+Space');
    await type('stand');
    await shot('newcomer-6-standard');
    await press('Enter');
    await type('answer-calls');
    await press('Tab');
    await type('Calls are answered');
    await press('Tab');
    await type('We answer the telephone promptly.');
    await press('Escape');
    await until('it is found vague', () => codesIn(file('town-library.standards')).includes('YS101'));
    await shot('newcomer-7-vague');
  });

  it('sees all findings in one list', async () => {
    await commands.executeCommand('yardstick.checkWorkspace');
    await until('the list is there', async () => (await textOf('.markers-panel')).includes('town-library'));
    await shot('newcomer-8-problems');
    await commands.executeCommand('workbench.action.closePanel');
    await commands.executeCommand('notifications.clearAll');
  });

  it('mends every finding by what is proposed', async () => {
    const left = () =>
      findingsIn(file('town-library.standards'))
        .map(codeOf)
        .filter((code) => code !== 'YS608');
    for (let i = 0; i < 20 && left().length > 0; i++) {
      const before = left().join();
      await press('Control+Home');
      await until('the cursor is there', () => window.activeTextEditor?.selection.active.isEqual(new Position(0, 0)));
      await commands.executeCommand('yardstick.mendNext');
      await until('ways out are proposed', async () => (await count('.action-widget .monaco-list-row.action')) > 0);
      if (i === 0) await shot('newcomer-9-ways-out');
      await choose(left().includes('YS505') && left()[0] === 'YS505' ? 'Accept it' : '');
      await until(`something has changed: ${before}`, () => left().join() !== before);
      await press('Escape');
      await pause(700);
    }
    equal(left(), []);
    await shot('newcomer-10-mended');
  });

  it('looks at what follows', async () => {
    await commands.executeCommand('yardstick.preview');
    for (const tab of ['checklist', 'metrics', 'coverage']) {
      await until('the preview is there', async () => (await count(`#tab-${tab}`, 'preview')) === 1);
      await click(`#tab-${tab}`, 'preview');
      await until('it is filled', async () => (await textOf(`#panel-${tab}`, 'preview')).includes('Town library'));
      await shot(`newcomer-11-${tab}`);
    }
  });

  it('exports', async () => {
    await click('[data-export=json]', 'preview');
    await asked();
    await answer();
    const json = await until('it is written', () => readText(file('town-library.json')).catch(() => undefined));
    const [{ standards }] = JSON.parse(json).services;
    const [target] = standards.find((it: { name: string }) => it.name === 'answer-calls').targets;
    equal(target.measure.outcome.limit.seconds, 20);
    await shot('newcomer-12-exported');
  });
});

/** Takes one of the ways out that are proposed: the first that begins with some words. */
const choose = (words: string) => click(`.action-widget .monaco-list-row.action:has-text("${words}")`);
