import { workspace } from 'vscode';
import { equal, until } from './expect.ts';
import { file, finding, open } from './files.ts';
import { attribute, haveHands, shot } from './hands.ts';

describe('in Restricted Mode', () => {
  it('findings are there', async () => {
    equal(workspace.isTrusted, false);
    await open('desk/desk.standards');
    await finding(file('desk/desk.standards'), 'YS101');
    if (haveHands) await shot('restricted');
  });

  it('what is off is said', async function () {
    if (!haveHands) this.skip();
    await until('the status bar says so', async () =>
      (await attribute('[id="yardstick.yardstick.yardstick.health"] a', 'aria-label')).includes('Restricted Mode'),
    );
  });

  it('the folder’s own settings of Yardstick are not used', () => {
    equal(workspace.getConfiguration('yardstick').get('trace.server'), 'off');
  });
});
