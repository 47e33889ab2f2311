/** The edits that bring a changed cell into its file: those clauses alone, and nothing around them. */

import { type Edit, plainEdit } from '../editing/fix.ts';
import { behind, intoBlock } from '../editing/insertion.ts';
import { without } from '../editing/removal.ts';
import type { Offsets } from '../text/offsets.ts';
import type { Place } from '../text/places.ts';
import type { SourceText } from '../text/source-text.ts';
import { quoted } from '../writing/terminals.ts';
import { plainText, type Written } from '../writing/written.ts';
import { linesUnder } from './cells.ts';
import type { CellChange } from './changes.ts';
import type { ClauseLine } from './clauses.ts';
import { type ClauseColumn, clauseLinesOf, clauseWith, columnNamed, KIND, TITLE } from './columns.ts';
import type { TableElement } from './elements.ts';
import { pair } from './pairing.ts';
import { type LineReader, problemOf, type ReadLine } from './read-line.ts';

/** What a changed cell asks for: edits of what is there, and clauses that have no place yet. */
interface Rewriting {
  readonly edits: readonly Edit[];
  readonly clauses: readonly Written[];
  /** Why it cannot be done, as sentences. */
  readonly problems: readonly string[];
}

export function rewritingOf({ element, heading, lines }: CellChange, source: SourceText, read: LineReader): Rewriting {
  if (heading === KIND) return editing(replaced(source, element.spans.kind as Offsets, lines.join(' ')));
  if (heading === TITLE) return editing(titleEdit(element, lines.join(' '), source));
  const { column, language } = columnNamed(heading) as { column: ClauseColumn; language: string | undefined };
  const before = linesUnder(element.clauses, heading);
  const { rewritten, gone, added } = pair(before, before.length > 1 ? lines : clauseLinesOf(column, lines));
  const results = [
    ...rewritten.map(({ before: clause, line }) => rewrite(clause, read(column, line, language), source)),
    ...gone.map((clause) => editing(plainEdit(without(source, placeIn(source, clause.whole))))),
    add(
      column,
      added.map((line) => read(column, line, language)),
      before.at(-1) ?? element.clauses.findLast((clause) => clause.column === column),
      source,
    ),
  ];
  return {
    edits: results.flatMap(({ edits }) => edits),
    clauses: results.flatMap(({ clauses }) => clauses),
    problems: results.flatMap(({ problems }) => problems),
  };
}

const editing = (...edits: Edit[]): Rewriting => ({ edits, clauses: [], problems: [] });
const refusing = (...problems: string[]): Rewriting => ({ edits: [], clauses: [], problems });

const placeIn = (source: SourceText, { start, end }: Offsets): Place => source.place(start, end);

const replaced = (source: SourceText, span: Offsets, text: string): Edit => ({ place: placeIn(source, span), text });

function titleEdit({ spans: { title, name } }: TableElement, text: string, source: SourceText): Edit {
  if (title && text === '') return replaced(source, { start: name.end, end: title.end }, '');
  if (title) return replaced(source, title, plainText(quoted(text)));
  return plainEdit(behind(placeIn(source, name), quoted(text)));
}

function rewrite({ said, hasComment }: ClauseLine, read: ReadLine, source: SourceText): Rewriting {
  if ('problem' in read) return refusing(read.problem);
  if (hasComment) return refusing('a comment stands in the midst of the clause. Change it in the file');
  return editing(replaced(source, said, read.words));
}

/** New lines follow the last of their kind; where there is none, their clauses find a place in the block. */
function add(
  column: ClauseColumn,
  added: readonly ReadLine[],
  last: ClauseLine | undefined,
  source: SourceText,
): Rewriting {
  const problems = added.flatMap((read) => problemOf(read) ?? []);
  const words = added.flatMap((read) => ('words' in read ? [read.words] : []));
  if (problems.length > 0 || words.length === 0) return refusing(...problems);
  const below = last && linesBehind(last, words, source);
  return below ? editing(below) : { edits: [], clauses: words.map((it) => clauseWith(column, it)), problems: [] };
}

/** With the indentation, the keyword and the column of the clause above; undefined where that has no line for itself. */
function linesBehind({ whole, said }: ClauseLine, words: readonly string[], source: SourceText): Edit | undefined {
  const { text } = source;
  const [from, to] = [source.lineStart(whole.start), source.lineStop(whole.end)];
  const isAlone = text.slice(from, whole.start).trim() === '' && /^\s*(\/\/.*)?$/.test(text.slice(whole.end, to));
  if (!isAlone) return undefined;
  const lines = words.map((it) => source.lineEnd + text.slice(from, said.start) + it);
  return { place: source.place(to), text: lines.join('') };
}

/** The edit that adds clauses to the block of an element. */
export function clausesInto(element: TableElement, clauses: readonly Written[], source: SourceText): Edit | undefined {
  const context = { sourceOf: () => source, isBroken: () => false };
  const edit = intoBlock(placeIn(source, element.spans.whole), clauses, context);
  return edit && plainEdit(edit);
}
