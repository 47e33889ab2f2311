/** The list of findings: each leads to its place, and opens to what may be done about it. */

import type { WorkspaceEdit } from './edits.ts';
import type { Server } from './server.ts';

export interface Diagnostic {
  readonly range: Range;
  readonly severity?: 1 | 2 | 3 | 4;
  readonly message: string;
  readonly code?: string;
  readonly codeDescription?: { readonly href: string };
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

interface CodeAction {
  readonly title: string;
  readonly edit?: WorkspaceEdit;
}

/** What pressing something does in the editor. */
interface Does {
  readonly goTo: (uri: string, range: Range) => void;
  readonly apply: (edit: WorkspaceEdit) => void;
}

const SEVERITIES = ['', 'error', 'warning', 'info', 'info'] as const;

export class FindingsList {
  private readonly list: HTMLElement;
  private readonly server: Server;
  private readonly does: Does;
  private readonly opened = new Set<string>();

  constructor(list: HTMLElement, server: Server, does: Does) {
    this.list = list;
    this.server = server;
    this.does = does;
  }

  /** Shows those of a file, the gravest first. What is open stays open. */
  show(uri: string, diagnostics: readonly Diagnostic[]): void {
    const sorted = [...diagnostics].sort(
      (a, b) => (a.severity ?? 1) - (b.severity ?? 1) || a.range.start.line - b.range.start.line,
    );
    this.list.replaceChildren(...sorted.map((it) => this.item(uri, it)));
    if (sorted.length === 0)
      this.list.append(element('li', 'nothing', 'Nothing to say: these standards can be kept or broken.'));
  }

  private item(uri: string, diagnostic: Diagnostic): HTMLElement {
    const severity = SEVERITIES[diagnostic.severity ?? 1];
    const item = element('li', `finding ${severity}`);
    const place = element('button', 'place', `Line ${diagnostic.range.start.line + 1}`);
    place.addEventListener('click', () => this.does.goTo(uri, diagnostic.range));
    const head = element('p', 'head');
    head.append(element('strong', 'severity', severity), ' ', place, ' ', ruleLink(diagnostic));
    item.append(head, element('p', 'message', diagnostic.message), this.waysOut(uri, diagnostic));
    return item;
  }

  /** Asked for when somebody looks: most findings are only read. */
  private waysOut(uri: string, diagnostic: Diagnostic): HTMLElement {
    const key = `${diagnostic.code} ${diagnostic.message}`;
    const details = document.createElement('details');
    details.append(element('summary', '', 'What to do'));
    details.addEventListener('toggle', async () => {
      if (!details.open) return void this.opened.delete(key);
      this.opened.add(key);
      details.querySelector('div')?.remove();
      const buttons = element('div', 'ways');
      buttons.append(...(await this.buttons(uri, diagnostic)));
      details.append(buttons);
    });
    details.open = this.opened.has(key);
    return details;
  }

  private async buttons(uri: string, diagnostic: Diagnostic): Promise<HTMLElement[]> {
    const { client } = this.server;
    client.sync();
    const params = { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
    const actions = await client.request<typeof params, CodeAction[] | null>('textDocument/codeAction', params);
    if (!actions?.length) return [element('p', '', 'Nothing that could be written for you.')];
    return actions.map(({ title, edit }) => {
      const button = element('button', '', title);
      button.addEventListener('click', () => edit && this.does.apply(edit));
      return button;
    });
  }
}

/** The page about the rule, beside the playground. */
function ruleLink({ code, codeDescription }: Diagnostic): HTMLElement {
  const link = document.createElement('a');
  link.textContent = code ?? '';
  const page = codeDescription?.href.replace(/^.*\//, '');
  if (page) link.href = new URL(`../rules/${page}.html`, document.baseURI).href;
  link.target = '_blank';
  return link;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  if (made instanceof HTMLButtonElement) made.type = 'button';
  return made;
}
