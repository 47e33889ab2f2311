/** The words that begin an element of a file wherever they stand in the first column. */
const BEGINNING =
  /(?:part|service|role|record|demand|standard|guideline|prohibition|procedure|branch)(?![-\p{L}\p{M}\p{N}_])/uy;

/**
 * The part of a text that decides what may stand at an offset: from the element before it to the
 * next one. A file may be long, and need not be read again for every letter that is typed.
 */
export function elementAround(text: string, offset: number): { start: number; end: number } {
  let start = lineStart(text, offset);
  while (start > 0 && !beginsBefore(text, start, offset)) start = lineStart(text, start - 1);
  let end = text.indexOf('\n', offset) + 1;
  while (end > 0 && lengthOfBeginning(text, end) === 0) end = text.indexOf('\n', end) + 1;
  return { start, end: end > 0 ? end : text.length };
}

const lineStart = (text: string, offset: number): number => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

/** Whether an element begins there whose first word is written already. */
function beginsBefore(text: string, start: number, offset: number): boolean {
  const length = lengthOfBeginning(text, start);
  return length > 0 && start + length < offset;
}

function lengthOfBeginning(text: string, at: number): number {
  BEGINNING.lastIndex = at;
  return BEGINNING.exec(text)?.[0].length ?? 0;
}
