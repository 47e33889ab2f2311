/** Texts with marked places, for tests about what an editor does there: `|` is the cursor, »…« a range. */
import type { Position, Range } from 'vscode-languageserver-protocol';

export interface Marked {
  /** The text without its markers. */
  readonly text: string;
  /** The offsets of the cursors, in the order of the text. */
  readonly offsets: readonly number[];
  readonly cursors: readonly Position[];
  readonly ranges: readonly Range[];
}

/** Takes the markers out of a text. A text may hold none of these characters for itself. */
export function marked(source: string): Marked {
  const offsets: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const character of source) {
    if (character === '|') offsets.push(text.length);
    else if (character === '»') starts.push(text.length);
    else if (character === '«') ends.push(text.length);
    else text += character;
  }
  const ranges = starts.map((start, index) => ({
    start: positionAt(text, start),
    end: positionAt(text, ends[index] ?? start),
  }));
  return { text, offsets, cursors: offsets.map((offset) => positionAt(text, offset)), ranges };
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

export function offsetAt(text: string, { line, character }: Position): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, it) => sum + it.length + 1, 0) + character;
}

/** A text with an edit applied, as an editor does it. */
export function edited(text: string, { range, newText }: { range: Range; newText: string }): string {
  return text.slice(0, offsetAt(text, range.start)) + newText + text.slice(offsetAt(text, range.end));
}
