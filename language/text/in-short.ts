/** Messages that quote what an author wrote, which may be a megabyte in one line. */

/** In characters: nobody reads a longer message. */
const LONGEST = 1_000;
const LONGEST_CUT = 3 * LONGEST;
const LONGEST_QUOTED = 200;

/** What stands in quotes, and has none inside. */
const QUOTED = /(?<=[“"`])[^“”"`]{200,}(?=[”"`])/gu;

/** The message; a long one with less of what it quotes, so that the advice behind that is still to be seen. */
export function inShort(message: string): string {
  if (message.length <= LONGEST) return message;
  return cut(
    message.replace(QUOTED, (text) => cut(text, LONGEST_QUOTED)),
    LONGEST_CUT,
  );
}

/** No pair of code units is cut in two. */
const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
