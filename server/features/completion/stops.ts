import { blank, choice } from '../../../language/editing/snippet.ts';

/** Numbers the placeholders of a snippet in the order in which an author walks through them. */
export class Stops {
  private last = 0;

  /** A placeholder to be typed over. */
  blank(suggestion: string): string {
    this.last += 1;
    return blank(this.last, suggestion);
  }

  /** One of several, or a placeholder where there is none to choose from. */
  choice(options: readonly string[], otherwise: string): string {
    if (options.length === 0) return this.blank(otherwise);
    this.last += 1;
    return choice(this.last, options.slice(0, MOST));
  }

  /** Quoted text to be typed over. */
  text(suggestion: string): string {
    return `"${this.blank(suggestion)}"`;
  }

  /** A placeholder that repeats what was typed in another one. */
  again(placeholder: string): string {
    return `\${${/\d+/.exec(placeholder)?.[0]}}`;
  }
}

/** Nobody chooses from more in a snippet; completion of the name alone shows all. */
const MOST = 20;
