/** The script of a table's page. It runs in a webview, and knows nothing but the page and its messages. */
import type { FromTable, ToTable } from '../messages.ts';
import { drawChoice } from './columns.ts';
import { followClipboard } from './copying.ts';
import { element } from './drawing.ts';
import { placeOf, TableView } from './view.ts';

interface Host {
  postMessage(message: FromTable): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const main = document.querySelector('main') as HTMLElement;
const find = document.getElementById('find') as HTMLInputElement;
const advice = document.getElementById('advice') as HTMLInputElement;

const say = (text: string): void => {
  (document.getElementById('said') as HTMLElement).textContent = text;
};
const view = new TableView(main, { send: (rows) => host.postMessage({ type: 'edit', rows }), say });
const { cells } = view;

window.addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  if (data.type === 'empty') main.replaceChildren(element('p', {}, data.message));
  else if (data.type === 'refused') {
    cells.refuse(data.rows, data.refused);
    say(data.refused.map(({ heading, reason }) => `${heading ?? 'The row'} was not written: ${reason}`).join(' '));
    view.draw();
  } else {
    cells.show(data.table);
    cells.chosen ??= data.columns;
    drawChoice(cells, (columns) => {
      host.postMessage({ type: 'columns', columns });
      view.draw();
    });
    view.draw();
  }
});

main.addEventListener('mousedown', (event) => {
  const at = placeOf(event.target);
  if (!at || event.button !== 0 || (event.target as Element).closest('button')) return;
  event.preventDefault();
  view.leave();
  view.select(at, event.shiftKey);
});
main.addEventListener('mouseover', (event) => {
  const at = placeOf(event.target);
  if (at && event.buttons === 1 && view.hasFocus) view.select(at, true);
});
main.addEventListener('dblclick', (event) => {
  if (placeOf(event.target)) view.write();
});
main.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-go]');
  const row = button && cells.rows[Number(button.dataset.go)];
  if (row) host.postMessage({ type: 'open', start: row.range.start });
});

const KEYS: Readonly<Record<string, () => unknown>> = {
  Enter: () => view.write(),
  F2: () => view.write(),
  Delete: () => view.empty(),
  Backspace: () => view.empty(),
  Escape: () => view.discard(),
};
const WITH_CONTROL: typeof KEYS = { d: () => view.fill(), a: () => view.selectAll() };

main.addEventListener('keydown', (event) => {
  if (view.hasFocus && placeOf(event.target) && isFollowed(event)) event.preventDefault();
});

/** @returns whether the key means something here */
function isFollowed(event: KeyboardEvent): boolean {
  const { key, shiftKey, ctrlKey, metaKey } = event;
  const run = ctrlKey || metaKey ? WITH_CONTROL[key.toLowerCase()] : KEYS[key];
  if (view.selection.key(event, view.size)) view.focus();
  // Behind the last cell, Tab leaves the table.
  else if (key === 'Tab') return view.step(shiftKey ? 'left' : 'right');
  else if (run) run();
  else if (isLetter(event)) view.write(key);
  else {
    // What an input method begins goes on in the field.
    if (key === 'Process') view.write('');
    return false;
  }
  return true;
}

/** With AltGr, some keyboards write letters: it counts as Ctrl and Alt together. */
const isLetter = (event: KeyboardEvent): boolean =>
  [...event.key].length === 1 &&
  (event.getModifierState('AltGraph') || !(event.altKey || event.ctrlKey || event.metaKey));

find.addEventListener('input', () => {
  cells.find = find.value;
  view.draw();
});
advice.addEventListener('change', () => document.body.classList.toggle('with-advice', advice.checked));

followClipboard(view);
host.postMessage({ type: 'ready' });
