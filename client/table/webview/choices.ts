/** A list below a field, of what may be chosen for it. */
import { element } from './drawing.ts';

export class Choices {
  readonly list: HTMLUListElement;
  private readonly field: HTMLElement;
  private at = -1;

  /** @param taken is told what was chosen with the mouse */
  constructor(field: HTMLElement, label: string, taken: (value: string) => void) {
    this.field = field;
    this.list = element('ul', { id: LIST, role: 'listbox', 'aria-label': label });
    field.setAttribute('aria-controls', LIST);
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest('[role=option]');
      if (option) taken(option.textContent ?? '');
    });
  }

  offer(values: readonly string[]): void {
    this.at = -1;
    this.list.replaceChildren(
      ...values.map((value, at) =>
        element('li', { id: `choice-${at}`, role: 'option', 'aria-selected': 'false' }, value),
      ),
    );
    this.list.hidden = values.length === 0;
    this.field.removeAttribute('aria-activedescendant');
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  /** What is chosen with the keys; undefined where nothing is. */
  get chosen(): string | undefined {
    return this.list.children[this.at]?.textContent ?? undefined;
  }

  /** Goes to the next one, or with -1 to the one before, around the ends. */
  go(step: 1 | -1): void {
    const options = [...this.list.children];
    const from = this.at < 0 && step < 0 ? 0 : this.at;
    this.at = (from + step + options.length) % options.length;
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === this.at));
    options[this.at]?.scrollIntoView({ block: 'nearest' });
    this.field.setAttribute('aria-activedescendant', `choice-${this.at}`);
  }
}

const LIST = 'choices';
