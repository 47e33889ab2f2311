/** The view in the side bar, and what can be done from it. */
import { commands, Disposable, type ExtensionContext, languages, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Grouping, OutlineNode, ServerNotifications } from '../../protocol/messages.ts';
import { afterPause } from '../after-pause.ts';
import { ask } from '../ask.ts';
import { offerNewFile } from '../commands/offer-new-file.ts';
import { startStandard } from '../commands/start-standard.ts';
import { goTo } from '../go-to.ts';
import { standardsInFront } from '../in-front.ts';
import { makeChanges } from '../make-changes.ts';
import { plural } from '../plural.ts';
import { showWaysOut } from '../show-ways-out.ts';
import { LOOKING } from './message.ts';
import { OutlineTree } from './tree.ts';

const VIEW = 'yardstick.standards';
const KEPT = 'yardstick.outline.by';
/** Findings come file by file: the tree waits until there is a pause. */
const PAUSE_MS = 400;

const GROUPINGS: Readonly<Record<Grouping, string>> = {
  service: 'Services, their standards and targets',
  rule: 'Rules and what they find',
  area: 'Areas of service',
  owner: 'Owners',
  touchpoint: 'Touchpoints',
};

export function registerOutline(client: BaseLanguageClient, { workspaceState }: ExtensionContext): Disposable {
  const tree = new OutlineTree(client, workspaceState.get<Grouping>(KEPT, 'service'));
  const view = window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  view.message = LOOKING;
  tree.onDidSay((message) => {
    view.message = message;
  });
  const refresh = afterPause(() => view.visible && tree.refresh(), PAUSE_MS);

  const group = async () => {
    const items = Object.entries(GROUPINGS).map(([by, label]) => ({ by: by as Grouping, label }));
    const chosen = await window.showQuickPick(items, { title: 'Group standards by' });
    if (!chosen) return;
    tree.by = chosen.by;
    await workspaceState.update(KEPT, chosen.by);
    tree.refresh();
  };
  const open = async ({ at }: OutlineNode) => at && goTo(at);
  const waysOut = async ({ at }: OutlineNode) => at && showWaysOut(at);
  const begin = async ({ at, covers }: OutlineNode) => {
    const file = at ? Uri.parse(at.uri) : standardsInFront();
    if (file) await startStandard(client, file, covers ?? {});
    else await offerNewFile('A standard needs a file to stand in, and none is open that ends in .standards.');
  };

  return Disposable.from(
    view,
    commands.registerCommand('yardstick.outline.group', group),
    commands.registerCommand('yardstick.outline.open', open),
    commands.registerCommand('yardstick.outline.waysOut', waysOut),
    commands.registerCommand('yardstick.outline.newStandard', begin),
    commands.registerCommand('yardstick.outline.preview', ({ at }: OutlineNode) =>
      commands.executeCommand('yardstick.preview', at?.uri),
    ),
    commands.registerCommand('yardstick.outline.mendAll', (node: OutlineNode) => mendAll(client, node)),
    languages.onDidChangeDiagnostics(refresh),
    client.onNotification('yardstick/measured' satisfies keyof ServerNotifications, refresh),
    client.onDidChangeState(refresh),
    view.onDidChangeVisibility(refresh),
  );
}

/** Mends in all files what one rule finds and needs no decision. */
async function mendAll(client: BaseLanguageClient, { id: [, code = ''], label }: OutlineNode): Promise<void> {
  const changes = await ask(client, 'yardstick/mendRule', { code });
  if (!(await makeChanges(changes))) {
    void window.showWarningMessage(`Nothing was mended, for the editor took none of the changes: ${label}.`);
    return;
  }
  const done =
    changes.length === 0 ? 'Nothing could be mended without a decision' : `Mended ${plural(changes.length, 'place')}`;
  void window.showInformationMessage(`${done}: ${label}.`);
}
