/** What stands behind a figure and is no part of it: stars, daggers, numbers of footnotes. */

const MARKS = /\s*(?:[*†‡§¹²³⁰⁴-⁹]+|\[[\d*a-z]{1,2}\])$/u;

/** A cell without the marks of footnotes at its end. */
export const withoutMarks = (cell: string): string => {
  const bare = cell.replace(MARKS, '').trim();
  return bare === '' ? cell.trim() : bare;
};
