/** Texts in quotes, as the language has them. */

const KINDS = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['「', '」'],
  ['„', '“”'],
] as const;

/** A text in the first kind of quotes that does not stand in it; where all do, its straight ones become single. */
export function quoted(text: string): string {
  const kind = KINDS.find(([, closing]) => ![...closing].some((mark) => text.includes(mark)));
  if (!kind) return `"${text.replaceAll('"', "'")}"`;
  return `${kind[0]}${text}${kind[1][0]}`;
}

/** Whether a text holds so many kinds of quotes that none is left to put it in. */
export const isOverquoted = (text: string): boolean =>
  KINDS.every(([, closing]) => [...closing].some((mark) => text.includes(mark)));
