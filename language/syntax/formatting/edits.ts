/** Changes to a text, as small as lines allow. */

export interface LayoutEdit {
  /** Offsets into the text before any change, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A text after some changes, which do not overlap and stand in their order. */
export function applied(text: string, edits: readonly LayoutEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}

/** How many lines ahead to look for one that both texts have. */
const REACH = 60;

/** The lines to change to make one text of another, which begins at an offset. */
export function editsBetween(before: string, after: string, offset: number): LayoutEdit[] {
  const [old, now] = [linesIn(before), linesIn(after)];
  const edits: LayoutEdit[] = [];
  let start = offset;
  for (let [i, j] = [0, 0]; i < old.length || j < now.length; ) {
    const [removed, added] = untilAlike(old, i, now, j);
    const [was, becomes] = [old.slice(i, i + removed).join(''), now.slice(j, j + added).join('')];
    if (was !== becomes) edits.push({ start, end: start + was.length, newText: becomes });
    start += was.length;
    [i, j] = [i + removed, j + added];
  }
  return edits;
}

const linesIn = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/** How many lines of either text to exchange for each other: one for one where they differ by white space alone. */
function untilAlike(old: readonly string[], i: number, now: readonly string[], j: number): [number, number] {
  const areAlike = (a: number, b: number): boolean => bare(old[i + a]) === bare(now[j + b]);
  if (i < old.length && j < now.length && areAlike(0, 0)) return [1, 1];
  for (let far = 1; far <= REACH; far++) {
    for (let removed = 0; removed <= far; removed++) {
      const added = far - removed;
      if (i + removed < old.length && j + added < now.length && areAlike(removed, added)) return [removed, added];
    }
  }
  return [old.length - i, now.length - j];
}

const bare = (line: string | undefined): string => line?.replace(/\s+/g, '') ?? '';
