/** Cells of the coverage that are empty offer to start a standard there. */
import type { Covers } from '../../../protocol/messages.ts';

export function addStarts(panel: Element, start: (covers: Covers) => void): void {
  for (const cell of panel.querySelectorAll<HTMLElement>('.heat-0')) {
    const covers: Covers = { ...cell.dataset };
    const named = Object.values(covers);
    if (named.length === 0) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'start';
    button.textContent = '+ Start one';
    button.setAttribute('aria-label', `Start a standard for ${named.join(', ')}`);
    button.addEventListener('click', () => start(covers));
    cell.append(button);
  }
}
