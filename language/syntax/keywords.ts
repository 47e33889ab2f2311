/** Keywords in what is written in the place of something wrong: those of the grammar, or else they do not compile. */
import type { YardstickKeywordNames } from '../generated/ast.ts';

/** A keyword and what follows it: `per month`. */
export const withKeyword = (keyword: YardstickKeywordNames, words: string): string => `${keyword} ${words}`;
