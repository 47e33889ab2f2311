/** Procedures step by step, with who does each. */
import { procedureSection } from '../checklist/procedures.ts';
import { type Section, said } from '../document/tree.ts';
import type { Book } from './book.ts';

export function procedureSections(book: Book): Section[] {
  const { service, spoken, titleOfRole, context, first } = book;
  if (service.procedures.length === 0) return [];
  const sections = service.procedures.map((procedure) =>
    procedureSection({ procedure, isMine: null, titleOfRole, spoken }, context, first),
  );
  return [
    {
      id: 'procedures',
      title: said(spoken.words.handbook.procedures),
      remark: null,
      newPage: true,
      blocks: [],
      sections,
    },
  ];
}
