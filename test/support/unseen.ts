/** Characters that nobody sees and that terminals, editors and printers obey. */

const between = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));

export const UNSEEN: readonly string[] = [
  ...between(0x00, 0x08),
  ...between(0x0b, 0x0c),
  ...between(0x0e, 0x1f),
  ...between(0x7f, 0x9f),
  ...['\u061C', '\u200E', '\u200F'],
  ...between(0x2028, 0x202e),
  ...between(0x2066, 0x206f),
  ...between(0xfff9, 0xfffb),
  ...['\uFFFE', '\uFFFF'],
];

/** Those of them that are in a text, by their numbers. */
export const unseenIn = (text: string): string[] =>
  [...new Set(text)].filter((it) => UNSEEN.includes(it)).map((it) => `U+${it.charCodeAt(0).toString(16)}`);
