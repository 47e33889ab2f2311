/** Marks what the cursor stands in, in the editor beside the preview. */
import type { LineRange, ToPage } from '../messages.ts';

type Cursor = Extract<ToPage, { type: 'cursor' }>;

const BLOCKS = 'section[data-source], article[data-source], li[data-source]';

export class Marks {
  private cursor: Cursor | undefined;

  move(cursor: Cursor): void {
    this.cursor = cursor;
    const [first] = this.draw();
    if (cursor.scroll) first?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
  }

  /** Marks anew, after the page has changed; returns what is marked in the tab that is seen. */
  draw(): Element[] {
    for (const marked of document.querySelectorAll('.current')) {
      marked.classList.remove('current');
      marked.removeAttribute('aria-current');
    }
    const blocks = [...document.querySelectorAll<HTMLElement>('[role=tabpanel]:not([hidden])')].flatMap((panel) =>
      this.innermost([...panel.querySelectorAll<HTMLElement>(BLOCKS)]),
    );
    for (const block of blocks) {
      block.classList.add('current');
      block.setAttribute('aria-current', 'true');
    }
    return blocks;
  }

  /** The blocks in the innermost range around the cursor that has any, less those within another of them. */
  private innermost(blocks: readonly HTMLElement[]): HTMLElement[] {
    const { file, ranges } = this.cursor ?? { file: '', ranges: [] };
    for (const range of ranges.toReversed()) {
      const found = blocks.filter((block) => isWithin(block.dataset.source ?? '', file, range));
      if (found.length > 0)
        return found.filter((block) => !found.some((other) => other !== block && other.contains(block)));
    }
    return [];
  }
}

function isWithin(source: string, file: string, { first, last }: LineRange): boolean {
  const [, path, line] = /^(.*):(\d+):\d+$/.exec(source) ?? [];
  return path === file && Number(line) >= first && Number(line) <= last;
}
