/** The way from what is shown to the line that it comes from. */

export const sourceAt = (element: Element): string | undefined =>
  element.closest<HTMLElement>('[data-source]')?.dataset.source;

/** Beside the pointer, keys need something to press: each block gets a button, which is seen when it matters. */
export function addLinksToSource(panel: Element): void {
  for (const block of panel.querySelectorAll('section[data-source], article[data-source], .line[data-source]')) {
    const heading = block.matches('.line') ? block : (block.querySelector('h1, h2, h3, h4, h5, h6') ?? block);
    const words = (heading.querySelector('.said') ?? heading).textContent?.trim() ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'to-source';
    button.setAttribute('aria-label', `Go to the source of: ${words}`);
    button.title = 'Go to source';
    button.textContent = '↗';
    heading.append(button);
  }
}
