/** Comments: what a file says to people alone. */
import { indented } from './blocks.ts';
import { copied, lines, mapTexts, type Written } from './written.ts';

/** A text as a comment, as many lines as it has. */
export const comment = (text: string): Written => commented(copied(text));

/** Something written in a comment, as an example of it. @param margin what stands before each of its lines */
export const commented = (example: Written, margin = ''): Written =>
  mapTexts(indented(example, `// ${margin}`), (text) => text.replace(/ +$/gm, ''));

/** Paragraphs of one comment, an empty line of it between each two. */
export const paragraphs = (comments: readonly Written[]): Written =>
  lines(comments.flatMap((it, at) => (at === 0 ? [it] : [comment(''), it])));
