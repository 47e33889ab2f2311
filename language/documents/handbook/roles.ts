/** Who does what: for each role the standards that it keeps, the procedures in which it has steps, and what it may decide. */
import { NOBODY, sharesOf } from '../checklist/work.ts';
import { type Section, said } from '../document/tree.ts';
import { filled, type Spoken } from '../languages/words.ts';
import { grouped } from '../sentences/phrasing.ts';
import type { Book } from './book.ts';
import { entryOf, linksTo, proceduresTable } from './links.ts';

export function whoDoesWhat(book: Book): Section[] {
  const { service, spoken, titleOfRole, nouns, first } = book;
  const { handbook } = spoken.words;
  const { roles, touchpoints, standards, procedures } = service;
  const work = { roles, touchpoints, standards, procedures, language: first, nouns, differenceOf: () => undefined };
  const shares = sharesOf(work, titleOfRole);
  if (shares.every(({ name }) => name === NOBODY)) return [];
  const sections = shares.map((share): Section => {
    const lines = share.powers.map((power) => power.line({ ...book.context }, spoken));
    return {
      id: share.name || 'nobody',
      title: said(share.name === NOBODY ? handbook.noRole : share.title, share.role?.source ?? null),
      remark: peopleIn(share.role?.people ?? null, spoken),
      newPage: false,
      blocks: [
        ...(share.standards.length > 0
          ? [
              linksTo(
                `${share.name || 'nobody'}-standards`,
                handbook.standard,
                share.standards.map((it) => entryOf(it, book)),
                book,
              ),
            ]
          : []),
        ...(share.procedures.length > 0
          ? [proceduresTable(`${share.name || 'nobody'}-steps`, share.procedures, book)]
          : []),
        ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
      ],
      sections: [],
    };
  });
  return [{ id: 'roles', title: said(handbook.roles), remark: null, newPage: false, blocks: [], sections }];
}

const peopleIn = (people: number | null, { words }: Spoken): string | null =>
  people === null ? null : filled(words.handbook.people, { count: grouped(String(people)) });
