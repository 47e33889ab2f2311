/** Places in texts: lines and columns, what lies in what, and what comes first. */

/** A line and a column, both counted from 1. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/** A range in a file; the file is named relative to the workspace, the end is excluded. */
export interface Place {
  readonly file: string;
  readonly start: LineAndColumn;
  readonly end: LineAndColumn;
}

const before = (a: LineAndColumn, b: LineAndColumn): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column);

/** Whether one place lies within another. */
export function contains(outer: Place, inner: Place): boolean {
  return outer.file === inner.file && before(outer.start, inner.start) && before(inner.end, outer.end);
}

/** The order of files, then of lines, then of columns. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}
