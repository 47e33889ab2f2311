/** Cross references to standards. */
import type { Procedure, Standard } from '../../model/schema.ts';
import { titlePhrase } from '../document/phrases.ts';
import { type DocumentTable, textCell } from '../document/tree.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import type { Book } from './book.ts';
import { placePart } from './parts.ts';

/** A standard, and the part of the book in which it stands in full. */
export interface StandardEntry {
  readonly standard: Standard;
  readonly part: string;
  /** Where it holds, in words. */
  readonly where: string;
}

export const entryOf = (standard: Standard, book: Book): StandardEntry => ({
  standard,
  part: placePart(book.placeOf(standard)),
  where: placesIn(standard, book),
});

/** A table of standards, each of which leads to where it stands in full. */
export function linksTo(id: string, caption: string, entries: readonly StandardEntry[], book: Book): DocumentTable {
  const { words } = book.spoken;
  return {
    ...{ kind: 'table', id, caption, columns: [words.handbook.standard, words.handbook.where] },
    rows: entries.map(({ standard, part, where }) => ({
      header: { ...titlePhrase(standard, book.first), source: null },
      leadsTo: [...book.path, part, standard.name],
      cells: [textCell(where)],
    })),
  };
}

/** A table of procedures, each of which leads to its steps. */
export const proceduresTable = (id: string, procedures: readonly Procedure[], book: Book): DocumentTable => ({
  ...{ kind: 'table', id, caption: book.spoken.words.handbook.steps, columns: [book.spoken.words.handbook.steps] },
  rows: procedures.map((procedure) => ({
    header: { ...titlePhrase(procedure, book.first), source: null },
    leadsTo: [...book.path, 'procedures', procedure.name],
    cells: [],
  })),
});

const placesIn = ({ touchpoints }: Standard, { spoken }: Book): string =>
  touchpoints.length === 0
    ? spoken.words.handbook.everywhere
    : touchpoints.map(({ name }) => capital(plain(name))).join(', ');
