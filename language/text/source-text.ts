/** The text of a file, by places and by offsets. */
import type { LineAndColumn, Place } from './places.ts';

/** The texts of files, each looked at when it is first asked for. */
export function sourcesFrom(textOf: (file: string) => string): (file: string) => SourceText {
  const sources = new Map<string, SourceText>();
  return (file) => {
    const source = sources.get(file) ?? new SourceText(file, textOf(file));
    sources.set(file, source);
    return source;
  };
}

export class SourceText {
  readonly file: string;
  readonly text: string;
  private readonly lines: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.lines = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  }

  /** What the file ends its lines with. */
  get lineEnd(): string {
    return /\r\n|\r|\n/.exec(this.text)?.[0] ?? '\n';
  }

  offset({ line, column }: LineAndColumn): number {
    return (this.lines[line - 1] ?? this.text.length) + column - 1;
  }

  /** The text in a place. */
  at({ start, end }: Place): string {
    return this.text.slice(this.offset(start), this.offset(end));
  }

  place(from: number, to = from): Place {
    return { file: this.file, start: this.position(from), end: this.position(to) };
  }

  /** The offset at which the line of an offset begins. */
  lineStart(offset: number): number {
    return this.lines[this.lineOf(offset)] as number;
  }

  /** The offset at which the line of an offset ends, its line break left out. */
  lineStop(offset: number): number {
    const rest = /[\r\n]/.exec(this.text.slice(offset));
    return rest ? offset + rest.index : this.text.length;
  }

  /** The white space with which the line of an offset begins. */
  indentation(offset: number): string {
    return /^[ \t]*/.exec(this.text.slice(this.lineStart(offset), this.lineStop(offset)))?.[0] ?? '';
  }

  private position(offset: number): LineAndColumn {
    const line = this.lineOf(offset);
    return { line: line + 1, column: offset - (this.lines[line] as number) + 1 };
  }

  /** The last line that does not begin after an offset, counted from 0. */
  private lineOf(offset: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
