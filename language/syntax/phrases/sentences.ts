/** Where the sentences of a file begin and end, though the parser could not read them. */
import type { Offsets } from '../../text/offsets.ts';

/** Longer sentences nobody writes; a file without line ends is none. */
const MOST_LINES = 6;
const LONGEST = 2_000;

/**
 * The clause, or the head of an element, around a place: its line, and the lines that continue it, which are indented
 * deeper. Undefined where that is no sentence.
 * @param masked the text of the file, its quoted texts and comments blank
 */
export function sentenceAround(masked: string, offset: number): Offsets | undefined {
  let first = lineAt(masked, offset);
  for (let lines = 1; lines < MOST_LINES; lines++) {
    const before = lineBefore(masked, first);
    if (!before || !continues(masked, first, before)) break;
    first = before;
  }
  let last = lineAt(masked, offset);
  for (let lines = 1; lines < MOST_LINES; lines++) {
    const after = lineAfter(masked, last);
    if (!after || !continues(masked, after, first)) break;
    last = after;
  }
  return trimmed(masked, { start: first.start, end: last.end });
}

/** Whether a line goes on with what another one above it began. */
function continues(masked: string, line: Offsets, above: Offsets): boolean {
  const [text, before] = [line, above].map(({ start, end }) => masked.slice(start, end)) as [string, string];
  if (text.trim() === '' || before.trim() === '' || /^\s*[{}]|^\s*$/.test(text)) return false;
  return margin(text) > margin(before) && !/[{}]\s*$/.test(before);
}

const margin = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

function lineAt(text: string, offset: number): Offsets {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = /[\r\n]/.exec(text.slice(start))?.index ?? text.length - start;
  return { start, end: start + length };
}

function lineBefore(text: string, { start }: Offsets): Offsets | undefined {
  const end = start - (/(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
  return end < start ? lineAt(text, end) : undefined;
}

function lineAfter(text: string, { end }: Offsets): Offsets | undefined {
  const start = end + (/^(\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  return start > end ? lineAt(text, start) : undefined;
}

/** Without the white space around it, and without braces that close what it did not open. */
function trimmed(masked: string, { start, end }: Offsets): Offsets | undefined {
  if (end - start > LONGEST) return undefined;
  let text = masked.slice(start, end).trimEnd();
  while (text.endsWith('}') && depth(text) < 0) text = text.slice(0, -1).trimEnd();
  const from = start + margin(text);
  return from < start + text.length ? { start: from, end: start + text.length } : undefined;
}

const depth = (text: string): number => (text.match(/\{/g)?.length ?? 0) - (text.match(/\}/g)?.length ?? 0);
