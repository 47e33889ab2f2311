/** The nodes of the view as VS Code shows them; the server is asked for children when somebody opens a node. */
import { EventEmitter, ThemeColor, ThemeIcon, type TreeDataProvider, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Grouping, OutlineNode } from '../../protocol/messages.ts';
import { ask } from '../ask.ts';
import { messageFor } from './message.ts';

const ICONS: Readonly<Record<OutlineNode['icon'], ThemeIcon>> = {
  service: new ThemeIcon('organization'),
  standard: new ThemeIcon('law'),
  guideline: new ThemeIcon('lightbulb'),
  prohibition: new ThemeIcon('circle-slash'),
  target: new ThemeIcon('target'),
  owner: new ThemeIcon('person'),
  area: new ThemeIcon('symbol-namespace'),
  touchpoint: new ThemeIcon('broadcast'),
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
};

export class OutlineTree implements TreeDataProvider<OutlineNode> {
  private readonly client: BaseLanguageClient;
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly said = new EventEmitter<string>();
  /** Told what is to be said in place of nodes, or an empty text. */
  readonly onDidSay = this.said.event;
  by: Grouping;

  constructor(client: BaseLanguageClient, by: Grouping) {
    this.client = client;
    this.by = by;
  }

  /** Asks again for all that is open. */
  refresh(): void {
    this.changed.fire(undefined);
  }

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
    const { client, by } = this;
    const children = await ask(client, 'yardstick/outline', { by, of: node?.id ?? [] });
    if (!node) this.said.fire(await messageFor(client, by, children));
    return children;
  }

  getTreeItem(node: OutlineNode): TreeItem {
    const { Collapsed, None } = TreeItemCollapsibleState;
    const item = new TreeItem(node.label, node.hasChildren ? Collapsed : None);
    item.id = JSON.stringify([this.by, node.id]);
    item.description = node.description;
    item.tooltip = [node.label, node.description].filter(Boolean).join('\n');
    item.iconPath = ICONS[node.icon];
    item.contextValue = contextOf(node);
    if (node.at) item.command = { title: 'Go to Source', command: 'yardstick.outline.open', arguments: [node] };
    return item;
  }
}

/** What the menus know of a node: its kind, and whether all that its rule finds can be mended at once. */
function contextOf({ id: [kind = ''], isSafe, covers }: OutlineNode): string {
  if (kind === 'rule') return isSafe ? 'rule-safe' : 'rule';
  return kind === 'value' && covers ? 'value-covers' : kind;
}
