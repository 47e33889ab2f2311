/** Tabs that follow the mouse and the keys, as the ARIA pattern for tabs has them. */
import type { PreviewTab } from '../../../protocol/messages.ts';

const tabs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=tab]')];

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Calls back with the name of each tab that is chosen. */
export function followTabs(chosen: (tab: PreviewTab) => void): void {
  const choose = (tab: HTMLElement | undefined) => {
    if (!tab) return;
    select(tab);
    chosen(tab.dataset.tab as PreviewTab);
  };
  for (const tab of tabs()) tab.addEventListener('click', () => choose(tab));
  document.querySelector('[role=tablist]')?.addEventListener('keydown', (event) => {
    const step = STEPS[(event as KeyboardEvent).key];
    const at = tabs().indexOf(document.activeElement as HTMLElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = tabs()[step(at, tabs().length)];
    next?.focus();
    choose(next);
  });
}

/** Where each tab was scrolled to when it was left. */
const scrolled = new Map<string, number>();

function select(chosen: HTMLElement): void {
  for (const tab of tabs()) {
    const isChosen = tab === chosen;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    if (panel && !panel.hidden) scrolled.set(tab.id, scrollY);
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    if (panel) panel.hidden = !isChosen;
  }
  scrollTo(0, scrolled.get(chosen.id) ?? 0);
}
