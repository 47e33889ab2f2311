/** The view of its own in the side bar. */
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { until } from './expect.ts';
import { file, finding } from './files.ts';
import { click, count, haveHands, press, shot, textOf } from './hands.ts';

const TREE = '.pane-body .monaco-list';
const row = (label: string) => `${TREE} .monaco-list-row:has-text("${label}")`;

describe('the view of standards', () => {
  it('shows services, standards and what rules find, in each theme', async function () {
    if (!haveHands) this.skip();
    await finding(file('desk/desk.standards'), 'YS101');
    await commands.executeCommand('yardstick.standards.focus');
    await until('the services are there', async () => (await textOf(TREE)).includes('Help desk'));
    await click(row('Contact'));
    await press('ArrowRight');
    await until('its standards are there', async () => (await count(`${TREE} .monaco-list-row`)) > 8);
    await shot('outline-services');
    void commands.executeCommand('yardstick.outline.group');
    await until('the choice is there', async () => (await textOf('.quick-input-list')).includes('what they find'));
    await press('ArrowDown', 'Enter');
    await until('the rules are there', async () => (await textOf(TREE)).includes('vague-term'));
    const workbench = workspace.getConfiguration('workbench');
    const before = workbench.get('colorTheme');
    await workbench.update('colorTheme', 'Default Dark Modern', ConfigurationTarget.Global);
    await click(row('vague-term'));
    await press('ArrowRight');
    await until('its findings are there', async () => (await textOf(TREE)).includes('desk.standards'));
    await shot('outline-rules-dark');
    await workbench.update('colorTheme', before, ConfigurationTarget.Global);
    await commands.executeCommand('workbench.view.explorer');
  });
});
