/** Who does what: for each role the standards that it keeps, and what it may decide. */
import { NOBODY, sharesOf } from '../checklist/work.ts';
import { type Section, said } from '../document/tree.ts';
import { counted } from '../sentences/phrasing.ts';
import type { Book } from './book.ts';
import { linksTo } from './links.ts';

export function whoDoesWhat(book: Book): Section[] {
  const { service, spoken, titleOfRole, nouns, first } = book;
  const { handbook } = spoken.words;
  const { roles, touchpoints, standards, procedures } = service;
  const work = { roles, touchpoints, standards, procedures, language: first, nouns, differenceOf: () => undefined };
  const shares = sharesOf(work, titleOfRole);
  if (shares.every(({ name }) => name === NOBODY)) return [];
  const sections = shares.map((share): Section => {
    const lines = share.powers.map((power) => power.line({ ...book.context }));
    return {
      id: share.name || 'nobody',
      title: said(share.name === NOBODY ? handbook.noRole : share.title, share.role?.source ?? null),
      remark:
        share.role?.people == null || spoken.language !== 'en' ? null : counted(share.role.people, 'person', 'people'),
      newPage: false,
      blocks: [
        ...(share.standards.length > 0
          ? [linksTo(`${share.name || 'nobody'}-standards`, handbook.standard, share.standards, book)]
          : []),
        ...(lines.length > 0 ? [{ kind: 'lines' as const, lines }] : []),
      ],
      sections: [],
    };
  });
  return [{ id: 'roles', title: said(handbook.roles), remark: null, newPage: false, blocks: [], sections }];
}
