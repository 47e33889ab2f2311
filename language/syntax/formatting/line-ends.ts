/** The line end that a text has first, and is to have throughout. */
export const lineEndOf = (text: string): string => (/\r?\n|\r/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

export const withLineEnds = (text: string, lineEnd: string): string => text.replace(/\r\n?|\n/g, lineEnd);

/** Where the lines of a text begin that are not its byte order mark, which stays where it is. */
export const beginOf = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0);
