/** Cross references to standards. */
import type { Standard } from '../../model/schema.ts';
import { titlePhrase, titleText } from '../document/phrases.ts';
import { type DocumentTable, textCell } from '../document/tree.ts';
import { capital, plain } from '../sentences/phrasing.ts';
import type { Book } from './book.ts';

export const titleIn = (standard: Standard): string => titleText(standard);

/** A table of standards, each of which leads to where it stands in full. */
export function linksTo(id: string, caption: string, standards: readonly Standard[], book: Book): DocumentTable {
  const { words } = book.spoken;
  return {
    ...{ kind: 'table', id, caption, columns: [words.handbook.standard, words.handbook.where] },
    rows: standards.map((standard) => ({
      header: { ...titlePhrase(standard, book.first), source: null },
      leadsTo: [...book.path, book.placeOf(standard), standard.name],
      cells: [textCell(placesIn(standard, book))],
    })),
  };
}

const placesIn = ({ touchpoints }: Standard, { spoken }: Book): string =>
  touchpoints.length === 0
    ? spoken.words.handbook.everywhere
    : touchpoints.map(({ name }) => capital(plain(name))).join(', ');
