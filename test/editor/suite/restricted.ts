import { workspace } from 'vscode';
import { equal } from './expect.ts';
import { file, finding, open } from './files.ts';
import { haveHands, shot } from './hands.ts';

describe('in Restricted Mode', () => {
  it('findings are there', async () => {
    equal(workspace.isTrusted, false);
    await open('desk/desk.standards');
    await finding(file('desk/desk.standards'), 'YS101');
    if (haveHands) await shot('restricted');
  });

  it('the folder’s own settings of Yardstick are not used', () => {
    equal(workspace.getConfiguration('yardstick').get('trace.server'), 'off');
  });
});
