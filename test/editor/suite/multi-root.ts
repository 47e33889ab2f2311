import { DiagnosticSeverity, Uri, workspace } from 'vscode';
import { equal, until } from './expect.ts';
import { codesIn, file, finding, noFinding } from './files.ts';
import { shot } from './hands.ts';

describe('a window with several folders', () => {
  const shop = () => Uri.joinPath(workspace.workspaceFolders?.[1]?.uri ?? file('.'), 'shop.standards');

  it('keeps services of one name apart', async () => {
    await finding(file('desk.standards'), 'YS101');
    await finding(shop(), 'YS403');
    equal(
      [...codesIn(file('desk.standards')), ...codesIn(shop())].filter((code) => code === 'YS002'),
      [],
    );
  });

  it('takes each folder by its own settings', async () => {
    equal((await finding(shop(), 'YS403')).severity, DiagnosticSeverity.Error);
    equal((await finding(file('desk.standards'), 'YS403')).severity, DiagnosticSeverity.Warning);
  });

  it('takes in a folder that is added, and lets go of one that is removed', async () => {
    const added = Uri.joinPath(file('.'), '../more/first-draft');
    workspace.updateWorkspaceFolders(2, 0, { uri: added });
    const draft = Uri.joinPath(added, 'first-draft.standards');
    await finding(draft, 'YS101');
    await shot('multi-root');
    workspace.updateWorkspaceFolders(2, 1);
    await noFinding(draft, 'YS101');
    await until('the other folders keep their findings', () => codesIn(shop()).includes('YS403'));
  });
});
