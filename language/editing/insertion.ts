/** Where a new clause stands in a block: on a line of its own before the closing brace, in line with its neighbours. */

import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Edit } from './fix.ts';
import { verbatim } from './snippet.ts';
import { closes, opens, tokensIn } from './tokens.ts';

type Insertion = Edit | undefined;

/** The texts of a service's files, as far as clauses can be written into them. */
export interface EditableTexts {
  readonly sourceOf: (file: string) => SourceText;
  /** Whether a block has a syntax error in it: nobody knows then where a clause would end up. */
  readonly isBroken: (block: Place) => boolean;
}

/**
 * The edit that adds clauses to an element of a file; undefined where its block is not closed, or cannot be read.
 * @param element the whole element, with its block if it has one
 * @param clause a snippet, on one line; or several
 */
export function intoBlock(
  element: Place,
  clause: string | readonly string[],
  { sourceOf, isBroken }: EditableTexts,
): Insertion {
  if (isBroken(element)) return undefined;
  const source = sourceOf(element.file);
  const tokens = tokensIn(source, element);
  const [opening, closing] = [tokens.find(opens), tokens.at(-1)];
  const margin = source.indentation(source.offset(element.start));
  const step = /^\t/m.test(source.text) ? '\t' : '  ';
  const newLine = source.lineEnd;
  const clauses = typeof clause === 'string' ? [clause] : clause;
  if (!opening) {
    const text = ` {${newLine}${clauses.map((it) => margin + step + it + newLine).join('')}${margin}}`;
    return { place: { ...element, start: element.end }, text };
  }
  if (!closing || !closes(closing)) return undefined;
  const inner = source.text.slice(opening.end, closing.start);
  const line = (text: string): string => `${indentationIn(inner) ?? margin + step}${text}${newLine}`;
  const aligned = clauses.map((it) => line(inColumn(it, inner))).join('');
  const lineStart = source.lineStart(closing.start);
  if (lineStart > opening.start && source.text.slice(lineStart, closing.start).trim() === '') {
    return { place: source.place(lineStart), text: aligned };
  }
  const before = inner.trim() === '' ? '' : line(verbatim(inner.trim()));
  return { place: source.place(opening.end, closing.start), text: newLine + before + aligned + margin };
}

/** How the clauses of a block are indented, where one has a line of its own. */
const indentationIn = (inner: string): string | undefined => /[\r\n]([ \t]*)[^\s]/.exec(inner)?.[1];

/** The clause with its second word in the column in which most of its neighbours have theirs. */
function inColumn(clause: string, inner: string): string {
  const widths = [...inner.matchAll(/^[ \t]*([a-z]+ +)(?=\S)/gm)].map(([, words]) => words?.length ?? 0);
  const width = widths.find((it) => widths.filter((other) => other === it).length * 2 > widths.length) ?? 0;
  return clause.replace(/^[a-z]+(?= )/, (word) => word.padEnd(width - 1));
}

/** The edit that adds an element, a snippet, at the end of a file. */
export function atEndOf(source: SourceText, element: string): Edit {
  const { text, lineEnd } = source;
  const end = text.trimEnd().length;
  const before = end === 0 ? '' : lineEnd + lineEnd;
  return { place: source.place(end, text.length), text: `${before}${element.replaceAll('\n', lineEnd)}${lineEnd}` };
}

/** The edit that adds words, a snippet, behind a place. */
export const behind = (place: Place, words: string): Edit => ({ place: { ...place, start: place.end }, text: words });
