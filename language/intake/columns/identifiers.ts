/** A column of identifiers that its heading does not call so: short codes, each of its own, before what the rows are about. */
import type { ColumnDraft } from './column-draft.ts';
import type { Known } from './headings.ts';

/** The columns, of which the first with codes is one of identifiers where none is called so. */
export function withIdentifiers(columns: readonly ColumnDraft[]): ColumnDraft[] {
  const first = columns.some(({ field }) => field === 'id') ? undefined : columns.find(isCodes);
  const isNeeded = first !== undefined && columns.some((it) => it.index > first.index && isWords(it));
  return columns.map((it) => (isNeeded && it === first ? { ...it, field: 'id' } : it));
}

/** What is called a standard may be the code that it has. */
const MAY_BE_CODES = new Set<Known | null>([null, 'statement', 'title', 'service']);

function isCodes({ known, heading, contents: { filled, distinct, codes, counts }, isTold }: ColumnDraft): boolean {
  const isEach = filled > 1 && codes === filled && distinct === filled;
  // Bare numbers below a heading that nobody knows may be amounts.
  const isNumbered = counts.number > 0 && (known !== null || heading !== '');
  return !isTold && MAY_BE_CODES.has(known) && isEach && !isNumbered;
}

/** In characters: what rows are about is longer than their codes. */
const SHORTEST_WORDS = 8;

const isWords = ({ known, contents: { counts, length, codes } }: ColumnDraft): boolean =>
  MAY_BE_CODES.has(known) && codes === 0 && counts.text > 0 && length >= SHORTEST_WORDS;
