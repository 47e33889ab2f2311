/** Edits that the server proposes, applied to the files of the page. */
import type { EditorView } from '@codemirror/view';
import type { Files } from './files.ts';

export interface WorkspaceEdit {
  readonly documentChanges?: readonly { textDocument: { uri: string }; edits: readonly Edit[] }[];
}

interface Edit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText?: string;
  readonly snippet?: { readonly value: string };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** A place to fill in, in a snippet: `${1:name}`, `${1|a,b|}` or `$1`; or a sign that is written with a backslash. */
const HOLE = /\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\{\d+\|((?:[^\\,|]|\\.)*)[^}]*\}|\$\{\d+\}|\$\d+|\\([\\$},|])/g;

/** Where a text of a snippet is, what to select in it: what its first hole proposes. */
interface Filled {
  readonly text: string;
  readonly hole: { readonly from: number; readonly to: number } | undefined;
}

/** A snippet with what it proposes in its holes. */
export function filled(snippet: string): Filled {
  let text = '';
  let at = 0;
  let hole: Filled['hole'];
  for (const match of snippet.matchAll(HOLE)) {
    const [whole, plain, choice, escaped] = match;
    text += snippet.slice(at, match.index);
    const proposed = escaped ?? (plain ?? choice ?? '').replaceAll(/\\(.)/g, '$1');
    if (escaped === undefined) hole ??= { from: text.length, to: text.length + proposed.length };
    text += proposed;
    at = match.index + whole.length;
  }
  return { text: text + snippet.slice(at), hole };
}

/**
 * Applies an edit, and selects what its author is to fill in. Of other files, what they say is changed where it is kept.
 * @returns the URIs of those others
 */
export function applyEdit(edit: WorkspaceEdit, view: EditorView, uri: string, files: Files): string[] {
  const elsewhere: string[] = [];
  for (const { textDocument, edits } of edit.documentChanges ?? []) {
    if (textDocument.uri === uri) applyTo(view, edits);
    else {
      applyApart(files, files.nameOf(textDocument.uri), edits);
      elsewhere.push(textDocument.uri);
    }
  }
  return elsewhere;
}

function applyTo(view: EditorView, edits: readonly Edit[]): void {
  const offset = ({ line, character }: Position): number => view.state.doc.line(line + 1).from + character;
  const changes = edits.map((edit) => ({
    from: offset(edit.range.start),
    to: offset(edit.range.end),
    ...textOf(edit),
  }));
  const set = view.state.changes(changes.map(({ from, to, text }) => ({ from, to, insert: text })));
  const first = changes.find(({ hole }) => hole);
  const start = first && set.mapPos(first.from, -1);
  const selection =
    first?.hole && start !== undefined
      ? { anchor: start + first.hole.from, head: start + first.hole.to }
      : { anchor: set.mapPos(changes[0]?.from ?? 0) };
  view.dispatch({ changes: set, selection, scrollIntoView: true, userEvent: 'input.fix' });
  view.focus();
}

const textOf = ({ newText, snippet }: Edit): Filled =>
  snippet ? filled(snippet.value) : { text: newText ?? '', hole: undefined };

function applyApart(files: Files, name: string, edits: readonly Edit[]): void {
  const lines = files.textOf(name).split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character;
  const placed = edits.map((edit) => ({ from: offset(edit.range.start), to: offset(edit.range.end), ...textOf(edit) }));
  const from = (text: string): string =>
    placed
      .sort((a, b) => b.from - a.from)
      .reduce((result, it) => result.slice(0, it.from) + it.text + result.slice(it.to), text);
  files.write(name, from(files.textOf(name)));
}
