/** Writing in a cell: a field in its place, and below it what may be chosen. */
import type { StandardsColumn } from '../../../protocol/messages.ts';
import { Choices } from './choices.ts';
import { element } from './drawing.ts';

/** Which way to go on when a cell is written. */
export type Next = 'stay' | 'down' | 'right' | 'left';

interface Writing {
  readonly column: StandardsColumn;
  /** What stands in the field at first. */
  readonly text: string;
  /** What is told to people who do not see the table. */
  readonly label: string;
  readonly done: (text: string, next: Next) => void;
  readonly cancelled: () => void;
}

const MOST_SHOWN = 12;

export class Field {
  private readonly writing: Writing;
  private readonly field: HTMLTextAreaElement;
  private readonly choices: Choices;
  private isOver = false;

  /** Takes the place of what a cell shows. */
  constructor(cell: HTMLElement, writing: Writing) {
    const { column, text, label } = writing;
    this.writing = writing;
    this.field = element('textarea', {
      ...{ rows: '1', 'aria-label': label, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' },
      placeholder: column.hint,
    });
    this.field.value = text;
    this.choices = new Choices(this.field, `Choices for ${column.heading}`, (value) => this.take(value));
    const hint = column.isAll ? [] : [element('p', { class: 'hint' }, column.hint)];
    cell.replaceChildren(this.field, this.choices.list, ...hint);
    this.field.addEventListener('input', () => {
      this.grow();
      this.choices.offer(fitting(this.field.value, column));
    });
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.field.addEventListener('blur', () => this.end('stay'));
    this.choices.offer(column.isAll ? fitting('', column) : []);
    this.grow();
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
  }

  /** Takes over what is written. */
  end(next: Next): void {
    if (this.isOver) return;
    this.isOver = true;
    this.writing.done(this.field.value.trim(), next);
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    // The keys of an input method choose among its candidates.
    if (event.isComposing) return;
    const { key, altKey, shiftKey } = event;
    if (key === 'Escape') this.escape();
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && this.choices.isOpen)
      this.choices.go(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && altKey && this.writing.column.many) this.newLine();
    else if (key === 'Enter') this.enter('down');
    else if (key === 'Tab') this.enter(shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
  }

  private escape(): void {
    if (this.choices.chosen !== undefined) this.choices.offer([]);
    else {
      this.isOver = true;
      this.writing.cancelled();
    }
  }

  private newLine(): void {
    this.field.setRangeText('\n', this.field.selectionStart, this.field.selectionEnd, 'end');
    this.grow();
  }

  /** Where a cell may hold more than what was chosen, somebody may want to go on. */
  private enter(next: Next): void {
    const { chosen } = this.choices;
    const { isList, many } = this.writing.column;
    if (chosen !== undefined) this.take(chosen);
    if (chosen === undefined || !(isList || many)) this.end(next);
  }

  private take(value: string): void {
    this.field.value = withChoice(this.field.value, value, this.writing.column);
    this.choices.offer([]);
    this.grow();
    this.field.focus();
  }

  private grow(): void {
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
  }
}

/** What a choice replaces: the last line, and in a list the last of its names. */
function lastPart(text: string, { isList, many }: StandardsColumn): string {
  if (isList) return (text.split(',').at(-1) ?? '').trimStart();
  return many ? (text.split('\n').at(-1) ?? '').trimStart() : text;
}

function fitting(text: string, column: StandardsColumn): string[] {
  const typed = lastPart(text, column).toLowerCase();
  const fits = column.values.filter((it) => it.toLowerCase().includes(typed) && it.toLowerCase() !== typed);
  return fits.slice(0, MOST_SHOWN);
}

const withChoice = (text: string, choice: string, column: StandardsColumn): string =>
  text.slice(0, text.length - lastPart(text, column).length) + choice;
