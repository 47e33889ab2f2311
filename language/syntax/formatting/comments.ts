/** Comments at the ends of consecutive lines stand in one column. */
import { commentOf, type Line, lineText } from './lines.ts';
import { widthOf } from './printed-words.ts';

/** A longer line does not push the comments of its neighbours to the right. */
const LONG = 80;

/** The last column that an author may choose: the lines around it are as long. */
const RIGHTMOST = 120;

/** The text of each line, with its comment. */
export function linesWithComments(lines: readonly Line[]): string[] {
  const texts = lines.map(lineText);
  return runsOf(lines, texts).flatMap(({ from, to }) => {
    const run = lines.slice(from, to);
    const column = columnOf(run, texts.slice(from, to));
    return run.map((line, index) => withComment(texts[from + index] ?? '', commentOf(line)?.text, column));
  });
}

function withComment(text: string, comment: string | undefined, column: number): string {
  return comment === undefined ? text : text + ' '.repeat(column - lengthOf(text)) + comment;
}

/** The width of a line, or of the last where a comment makes it several. */
const lengthOf = (text: string): number => widthOf(text.slice(text.lastIndexOf('\n') + 1));

interface Run {
  readonly from: number;
  to: number;
}

function runsOf(lines: readonly Line[], texts: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const [index, line] of lines.entries()) {
    const run = runs.at(-1);
    const before = lines[index - 1];
    const together =
      before && commentOf(before) && commentOf(line) && !line.isBelowBlank && before.depth === line.depth;
    const isLong = (text: string | undefined): boolean => lengthOf(text ?? '') > LONG;
    if (run && together && (line.continues || !(isLong(texts[index]) || isLong(texts[run.from])))) run.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  return runs;
}

/** The column that the author chose with more than a single space, or the first that all lines leave free. */
function columnOf(run: readonly Line[], texts: readonly string[]): number {
  const free = texts.reduce((longest, text) => Math.max(longest, lengthOf(text)), 0) + 1;
  const chosen = run.map(chosenColumn).find((column) => column !== undefined);
  return Math.max(free, chosen ?? 0);
}

/** Nothing is chosen where the line was another one before it was formatted. */
function chosenColumn({ words }: Line): number | undefined {
  const [last, before] = [words.at(-1), words.at(-2)];
  if (!last || !before || last.offset - before.end < 2) return undefined;
  const isWhole = words.every(({ line, beginsLine }, index) => line === last.line && beginsLine === (index === 0));
  return isWhole && last.comment && last.comment.column <= RIGHTMOST ? last.comment.column : undefined;
}
