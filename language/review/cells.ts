/** What the table says of an element in the columns that are read back. */

import { cellText } from './cell-text.ts';
import type { ClauseLine } from './clauses.ts';
import { CLAUSE_COLUMNS, KIND, NAME, TITLE } from './columns.ts';
import type { TableElement } from './elements.ts';

/** The headings of the columns that are read back, those of all languages in which something is said among them. */
export function headingsOf(elements: readonly TableElement[]): string[] {
  const said = new Set(elements.flatMap(({ clauses }) => clauses.map((clause) => clause.heading)));
  const clauses = CLAUSE_COLUMNS.flatMap(({ heading }) => [
    heading,
    ...[...said].filter((it) => it.startsWith(`${heading} (`)).sort(),
  ]);
  return [KIND, NAME, TITLE, ...clauses];
}

/** The cells of an element's row, by their headings. */
export function rowCells(element: TableElement, headings: readonly string[]): Map<string, string> {
  const head: Record<string, string> = {
    [KIND]: element.kind,
    [NAME]: element.name,
    [TITLE]: element.title,
  };
  return new Map(
    headings.map((heading) => [heading, cellText(head[heading] ?? clauseLines(element, heading).join('\n'))]),
  );
}

function clauseLines(element: TableElement, heading: string): string[] {
  const own = linesUnder(element.clauses, heading);
  return own.length > 0 ? own.map(({ line }) => line) : linesUnder(element.inherited, heading).map(inheritedLine);
}

export const linesUnder = (clauses: readonly ClauseLine[], heading: string): ClauseLine[] =>
  clauses.filter((clause) => clause.heading === heading);

/** What is said for all: in brackets, so that nobody takes it for the element's own. */
export const inheritedLine = ({ line }: ClauseLine): string => `(${line})`;
