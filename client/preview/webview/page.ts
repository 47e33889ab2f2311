/** The script of the preview's page. It runs in a webview, and knows nothing but the page and its messages. */
import type { PreviewTab } from '../../../protocol/messages.ts';
import type { FromPage, PageState, ToPage } from '../messages.ts';
import { addStarts } from './cells.ts';
import { Marks } from './marks.ts';
import { addLinksToSource, sourceAt } from './sources.ts';
import { followTabs } from './tabs.ts';

interface Host {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];
const notice = document.querySelector('.notice') as HTMLElement;
const marks = new Marks();
/** What each tab shows now: the same again leaves the page alone. */
const shown = new Map<PreviewTab, string>();

followTabs((tab) => {
  host.setState({ ...host.getState(), tab });
  host.postMessage({ type: 'tab', document: tab });
  nameExports(document.getElementById(`tab-${tab}`)?.textContent?.toLowerCase() ?? tab);
  marks.draw();
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data);
  else if (data.type === 'cursor') marks.move(data);
  else if (data.type === 'tab') document.getElementById(`tab-${data.document}`)?.click();
  else showNothing(data.message);
});

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>('[data-export]');
  if (button) host.postMessage({ type: 'export', format: button.dataset.export as 'json' });
  else if (target.closest('[data-handout]')) host.postMessage({ type: 'handout' });
  else if (target.closest('.notice button')) host.postMessage({ type: 'openUnreadable' });
  else if (!target.closest('a, input, button:not(.to-source)')) goTo(target, event);
});

// Asks for what to show: a page is loaded anew where its panel moves to another window, and is empty then.
document.getElementById(`tab-${host.getState()?.tab ?? document.body.dataset.first}`)?.click();

/** The buttons say what they export: it is what the tab shows. */
function nameExports(what: string): void {
  document.querySelector('.exported')?.replaceChildren(what);
  for (const button of document.querySelectorAll<HTMLElement>('[data-export]:not([data-export="json"])'))
    button.setAttribute('aria-label', `Export the ${what} as ${button.dataset.label}`);
}

function goTo(target: Element, event: Event): void {
  const source = sourceAt(target);
  // Whoever marks words to copy them does not want to go anywhere.
  const isMarking = getSelection()?.isCollapsed === false && !target.closest('.to-source');
  if (!source || isMarking) return;
  event.preventDefault();
  host.postMessage({ type: 'open', source });
}

function show({ document: name, file, html, style: css, notice: message }: Extract<ToPage, { type: 'show' }>): void {
  host.setState({ tab: host.getState()?.tab ?? name, file });
  style.replaceSync(css);
  tell(message);
  const panel = document.getElementById(`panel-${name}`);
  if (!panel || shown.get(name) === html) return;
  shown.set(name, html);
  const focused = panel.contains(document.activeElement) ? document.activeElement?.closest('[id]')?.id : undefined;
  panel.innerHTML = html;
  addLinksToSource(panel);
  addStarts(panel, (covers) => host.postMessage({ type: 'start', covers }));
  if (focused) document.getElementById(focused)?.querySelector<HTMLElement>('button')?.focus();
  marks.draw();
}

function showNothing(message: string): void {
  shown.clear();
  tell(null);
  for (const panel of document.querySelectorAll('[role=tabpanel]')) panel.replaceChildren(paragraph(message));
}

function tell(message: string | null): void {
  document.body.classList.toggle('stale', message !== null);
  if (message === null) notice.replaceChildren();
  else if (notice.firstChild?.textContent !== message) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show me';
    notice.replaceChildren(paragraph(message), button);
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
