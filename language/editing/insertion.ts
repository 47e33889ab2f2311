/** Where new text stands: clauses in a block, elements in a file, words behind others. */

import { endsOpen } from '../syntax/braces.ts';
import { STEP } from '../syntax/formatting/block.ts';
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import { indented, padded } from '../writing/blocks.ts';
import { copied, mapTexts, type Several, together, type Written } from '../writing/written.ts';
import type { WrittenEdit } from './fix.ts';
import { blockIn, closes, tokensIn } from './tokens.ts';

/** The texts of a service's files, as far as clauses can be written into them. */
export interface EditableTexts {
  readonly sourceOf: (file: string) => SourceText;
  /** Whether a block has a syntax error in it: nobody knows then where a clause would end up. */
  readonly isBroken: (block: Place) => boolean;
}

/**
 * The edit that adds clauses to an element of a file, each in lines of its own before the closing brace and in line
 * with its neighbours; undefined where its block is not closed, or cannot be read.
 * @param element the whole element, with its block if it has one
 */
export function intoBlock(
  element: Place,
  clauses: Several<Written>,
  { sourceOf, isBroken }: EditableTexts,
): WrittenEdit | undefined {
  return isBroken(element) ? undefined : insertion(element, [clauses].flat(), sourceOf(element.file));
}

function insertion(element: Place, clauses: readonly Written[], source: SourceText): WrittenEdit | undefined {
  const tokens = tokensIn(source, element);
  const [opening, closing] = [tokens[blockIn(tokens)], tokens.at(-1)];
  const margin = source.indentation(source.offset(element.start));
  const step = margin + (/^\t/m.test(source.text) ? '\t' : STEP);
  const { lineEnd } = source;
  if (!opening) {
    const block = [copied(` {${lineEnd}`), ...clauses.map((it) => inLines(it, step, lineEnd)), copied(`${margin}}`)];
    return { place: { ...element, start: element.end }, text: together(block) };
  }
  if (!closing || !closes(closing)) return undefined;
  const inner = source.text.slice(opening.end, closing.start);
  const indentation = indentationIn(inner) ?? step;
  const aligned = clauses.map((it) => inLines(inColumn(it, inner), indentation, lineEnd));
  const lineStart = source.lineStart(closing.start);
  if (lineStart > opening.start && source.text.slice(lineStart, closing.start).trim() === '') {
    return { place: source.place(lineStart), text: together(aligned) };
  }
  const before = inner.trim() === '' ? '' : `${indentation}${inner.trim()}${lineEnd}`;
  const text = together([copied(lineEnd + before), ...aligned, copied(margin)]);
  return { place: source.place(opening.end, closing.start), text };
}

/** A clause in whole lines, as the file ends them. */
const inLines = (clause: Written, margin: string, lineEnd: string): Written =>
  withLineEnds(together([indented(clause, margin), copied('\n')]), lineEnd);

const withLineEnds = (text: Written, lineEnd: string): Written =>
  mapTexts(text, (part) => part.replace(/\r?\n/g, lineEnd));

/** How the clauses of a block are indented, where one has a line of its own. */
const indentationIn = (inner: string): string | undefined => /[\r\n]([ \t]*)[^\s]/.exec(inner)?.[1];

/** The clause with its second word in the column in which most of its neighbours have theirs. */
function inColumn(clause: Written, inner: string): Written {
  const widths = [...inner.matchAll(/^[ \t]*([a-z]+ +)(?=\S)/gm)].map(([, words]) => words?.length ?? 0);
  const width = widths.find((it) => widths.filter((other) => other === it).length * 2 > widths.length) ?? 0;
  return padded(clause, width - 1);
}

/** The edit that adds an element at the end of a file; undefined where its last block is open, and would take it in. */
export const newElement = (source: SourceText, element: Written): WrittenEdit | undefined =>
  endsOpen(source.text) ? undefined : atEndOf(source, element);

/** The edit that adds an element at the end of a file all of whose blocks are closed. */
export function atEndOf(source: SourceText, element: Written): WrittenEdit {
  const { text, lineEnd } = source;
  const end = text.trimEnd().length;
  const before = copied(end === 0 ? '' : lineEnd + lineEnd);
  return {
    place: source.place(end, text.length),
    text: together([before, withLineEnds(element, lineEnd), copied(lineEnd)]),
  };
}

/** The edit that adds an element at the beginning of a file. */
export const atStartOf = (source: SourceText, element: Written): WrittenEdit => ({
  place: source.place(0),
  text: withLineEnds(together([element, copied('\n\n')]), source.lineEnd),
});

/** The edit that adds words behind a place, with a space before them. */
export const behind = (place: Place, words: Written): WrittenEdit => ({
  place: { ...place, start: place.end },
  text: together([copied(' '), words]),
});

/** The edit that adds words before a place, with a space behind them. */
export const before = (place: Place, words: Written): WrittenEdit => ({
  place: { ...place, end: place.start },
  text: together([words, copied(' ')]),
});

/** The edit that adds a member behind another one of a list with commas. */
export const intoList = (last: Place, member: Written): WrittenEdit => ({
  place: { ...last, start: last.end },
  text: together([copied(', '), member]),
});
