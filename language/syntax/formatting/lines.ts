/** From placed words to the lines of a text. */
import type { AlignedColumn } from './columns.ts';
import type { PlacedWord } from './layout.ts';
import { type Word, widthOf } from './printed-words.ts';
import { sideBySide } from './spacing.ts';
import type { Body } from './tree.ts';

export interface Line {
  readonly words: readonly Word[];
  readonly indent: number;
  readonly depth: number;
  readonly isBelowBlank: boolean;
  readonly column?: AlignedColumn;
  readonly body?: Body;
  readonly continues?: boolean;
}

export function linesOf(placed: readonly PlacedWord[]): Line[] {
  const lines: (Line & { words: Word[] })[] = [];
  for (const { word, breaks, ...rest } of placed) {
    const line = lines.at(-1);
    if (line && breaks === 0) line.words.push(word);
    else lines.push({ ...rest, words: [word], isBelowBlank: breaks > 1 });
  }
  return lines;
}

/** What is left of the comment that ends a line, with its indentation. */
export function lineText(line: Line): string {
  const words = commentOf(line) ? line.words.slice(0, -1) : line.words;
  if (words.length === 0) return '';
  const indent = ' '.repeat(line.indent);
  const [first] = words as [Word];
  if (first.comment) return indent + shifted(first, line.indent) + tail(words, 1);
  const { lead, width } = line.column ?? { lead: 0, width: 0 };
  if (lead === 0 || words.length <= lead) return indent + sideBySide(words);
  const head = sideBySide(words.slice(0, lead));
  return indent + head + ' '.repeat(Math.max(0, width - widthOf(head))) + tail(words, lead);
}

/** The comment to the end of the line that stands beside other words, or below one that does. */
export function commentOf({ words, continues }: Line): Word | undefined {
  const last = words.at(-1);
  return last?.comment?.kind === 'line' && (words.length > 1 || continues) ? last : undefined;
}

const tail = (words: readonly Word[], from: number): string =>
  words.length > from ? ` ${sideBySide(words.slice(from))}` : '';

/** A comment of several lines, moved as a whole. */
function shifted({ text, comment }: Word, indent: number): string {
  const by = indent - (comment?.column ?? 0);
  const [first, ...rest] = text.split(/\r\n?|\n/);
  const move = (line: string): string => {
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    return line === '' ? '' : ' '.repeat(Math.max(0, spaces + by)) + line.slice(spaces);
  };
  return [first, ...rest.map(move)].join('\n');
}
